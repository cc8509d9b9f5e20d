using System.Buffers.Binary;

namespace Zhibiao.Storing;

/// <summary>Keys whose bytes sort as their parts do: texts by code unit, numbers by size, an earlier part before a later one.</summary>
public static class SortKey
{
    /// <summary>The key of some texts.</summary>
    public static byte[] Of(params ReadOnlySpan<string> texts) => Of(texts, null, "");

    /// <summary>The key of some texts, then a number, then one text more.</summary>
    public static byte[] Of(ReadOnlySpan<string> texts, int? number, string last)
    {
        int length = (number is null ? 0 : sizeof(int)) + (last.Length * 2);
        foreach (string text in texts)
        {
            length += (text.Length * 2) + 2;
        }

        byte[] key = new byte[length];
        int at = 0;
        foreach (string text in texts)
        {
            Put(text);
            at += 2;
        }

        if (number is int known)
        {
            BinaryPrimitives.WriteUInt32BigEndian(key.AsSpan(at), unchecked((uint)known ^ 0x80000000));
            at += sizeof(int);
        }

        Put(last);
        return key;

        void Put(string text)
        {
            foreach (char c in text)
            {
                BinaryPrimitives.WriteUInt16BigEndian(key.AsSpan(at), c);
                at += 2;
            }
        }
    }
}
