using System.Buffers.Binary;
using System.Text;

namespace Zhibiao.Storing.Packing;

/// <summary>Bytes in the making: whole numbers in as few bytes as they need, every text once.</summary>
internal sealed class PackWriter
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[1 << 12];
    private int _length;

    /// <summary>What was written so far; good until more is written.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Forgets what was written, texts included.</summary>
    public void Clear()
    {
        _texts.Clear();
        _length = 0;
    }

    public void Write(bool value) => Room(1)[0] = value ? (byte)1 : (byte)0;

    public void Write(int value) => Write((uint)((value << 1) ^ (value >> 31)));

    public void Write(uint value)
    {
        Span<byte> room = Room(5);
        int used = 0;
        for (; value >= 0x80; value >>= 7)
        {
            room[used++] = (byte)((value & 0x7f) | 0x80);
        }

        room[used++] = (byte)value;
        _length += used - 5;
    }

    public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);

    public void Write(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Room(8), value);

    public void Write(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        Write((uint)(((parts[3] >> 16) & 0xff) << 1) | (parts[3] < 0 ? 1u : 0));
        for (int i = 0; i < 3; i++)
        {
            Write(unchecked((uint)parts[i]));
        }
    }

    public void Write(DateOnly value) => Write(value.DayNumber);

    /// <summary>A text: 0 and itself where it is new (1 where it is null), else its number from 2 on.</summary>
    public void Write(string? value)
    {
        if (value is null)
        {
            Write(1u);
            return;
        }

        if (_texts.TryGetValue(value, out int number))
        {
            Write((uint)number + 2);
            return;
        }

        _texts.Add(value, _texts.Count);
        Write(0u);

        // UTF-16 as it is: half a character in a text must come back too.
        bool wide = value.AsSpan().ContainsAnyInRange('\ud800', '\udfff');
        int bytes = wide ? value.Length * 2 : Encoding.UTF8.GetByteCount(value);
        Write(((uint)bytes << 1) | (wide ? 1u : 0));
        Span<byte> room = Room(bytes);
        if (wide)
        {
            for (int i = 0; i < value.Length; i++)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(room[(2 * i)..], value[i]);
            }
        }
        else
        {
            Encoding.UTF8.GetBytes(value, room);
        }
    }

    private Span<byte> Room(int bytes)
    {
        if (_length + bytes > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
        }

        Span<byte> room = _bytes.AsSpan(_length, bytes);
        _length += bytes;
        return room;
    }
}
