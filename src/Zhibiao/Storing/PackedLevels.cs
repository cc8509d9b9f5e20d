using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Zhibiao.Model;
using Zhibiao.Storing.Packing;

namespace Zhibiao.Storing;

/// <summary>The levels of one document, those of each indicator packed apart, so that they are sorted by indicator without being unpacked.</summary>
internal static class PackedLevels
{
    /// <summary>Packs them; levels of one indicator stay in their order.</summary>
    /// <param name="pack">Used on the way; what it holds is let go.</param>
    /// <param name="levels">Of one document.</param>
    public static byte[] Of(PackWriter pack, ImmutableArray<Observation> levels)
    {
        if (levels.IsEmpty)
            return [];
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (IGrouping<string, Observation> indicator in levels.GroupBy(level => level.Indicator!.Id, StringComparer.Ordinal))
        {
            pack.Clear();
            Pack<ImmutableArray<Observation>>.Write(pack, [.. indicator]);
            byte[] id = Encoding.UTF8.GetBytes(indicator.Key);
            BinaryPrimitives.WriteInt32LittleEndian(length, id.Length);
            bytes.Write(length);
            bytes.Write(id);
            BinaryPrimitives.WriteInt32LittleEndian(length, pack.Bytes.Length);
            bytes.Write(length);
            bytes.Write(pack.Bytes);
        }

        return bytes.ToArray();
    }

    /// <summary>The levels of each indicator, still packed as an array.</summary>
    public static IEnumerable<(string Indicator, byte[] Levels)> Each(byte[] bytes)
    {
        for (int at = 0; at < bytes.Length;)
        {
            string id = Encoding.UTF8.GetString(Part(bytes, ref at));
            yield return (id, Part(bytes, ref at).ToArray());
        }
    }

    private static ReadOnlySpan<byte> Part(byte[] bytes, ref int at)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        at += sizeof(int) + length;
        return bytes.AsSpan(at - length, length);
    }
}
