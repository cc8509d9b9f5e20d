using System.Buffers.Binary;
using System.Text;

namespace Zhibiao.Storing.Packing;

/// <summary>Reads what a <see cref="PackWriter"/> wrote, in the same order.</summary>
/// <param name="bytes">All that was written.</param>
/// <param name="shared">Makes the texts, where what is read is held with much of its kind; else null.</param>
internal sealed class PackReader(byte[] bytes, SharedTexts? shared = null)
{
    private readonly List<string> _texts = [];
    private int _at;

    public bool ReadBoolean() => bytes[_at++] != 0;

    public int ReadInt32()
    {
        uint value = ReadUInt32();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public uint ReadUInt32()
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = bytes[_at++];
            value |= (uint)(part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }
    }

    public long ReadInt64()
    {
        _at += sizeof(long);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(_at - sizeof(long)));
    }

    public double ReadDouble()
    {
        _at += sizeof(double);
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(_at - sizeof(double)));
    }

    public decimal ReadDecimal()
    {
        uint sign = ReadUInt32();
        return new decimal(unchecked((int)ReadUInt32()), unchecked((int)ReadUInt32()), unchecked((int)ReadUInt32()), (sign & 1) != 0, (byte)(sign >> 1));
    }

    public DateOnly ReadDate() => DateOnly.FromDayNumber(ReadInt32());

    public string? ReadText()
    {
        uint number = ReadUInt32();
        if (number > 1)
            return _texts[(int)number - 2];
        if (number == 1)
            return null;
        uint head = ReadUInt32();
        ReadOnlySpan<byte> room = bytes.AsSpan(_at, (int)(head >> 1));
        _at += room.Length;
        string text = (head & 1) != 0 ? Wide(room) : shared is null ? Encoding.UTF8.GetString(room) : shared.Of(room);
        _texts.Add(text);
        return text;
    }

    private static string Wide(ReadOnlySpan<byte> room)
    {
        char[] text = new char[room.Length / 2];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(room[(2 * i)..]);
        }

        return new string(text);
    }
}
