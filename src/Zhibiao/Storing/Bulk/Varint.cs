namespace Zhibiao.Storing.Bulk;

/// <summary>Whole numbers as SQLite writes them: seven bits a byte, the high ones first, at most nine bytes.</summary>
internal static class Varint
{
    /// <summary>How many bytes a number takes. A number of more than 56 bits is never asked for.</summary>
    public static int Length(ulong value)
    {
        int length = 1;
        for (; value > 0x7f; value >>= 7)
        {
            length++;
        }

        return length;
    }

    /// <summary>Writes a number.</summary>
    /// <returns>How many bytes it took.</returns>
    public static int Write(Span<byte> room, ulong value)
    {
        int length = Length(value);
        for (int i = length - 1; i >= 0; i--, value >>= 7)
        {
            room[i] = (byte)((value & 0x7f) | (i == length - 1 ? 0u : 0x80));
        }

        return length;
    }
}
