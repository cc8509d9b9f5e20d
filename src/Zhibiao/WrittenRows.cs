using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Zhibiao;

/// <summary>The rows of one document as the tables' files have them, in one array of bytes: what a rerun and a merge need only copy.</summary>
/// <param name="bytes">The parts, their lengths before them.</param>
internal readonly struct WrittenRows(ReadOnlyMemory<byte> bytes)
{
    private const int Parts = 8;

    /// <summary>Rows of <c>quantities.csv</c>.</summary>
    public ReadOnlyMemory<byte> QuantityText => Part(0);

    /// <summary>Rows of <c>observations.csv</c>.</summary>
    public ReadOnlyMemory<byte> ObservationText => Part(1);

    /// <summary>Records of the store's quantities, one behind the other.</summary>
    public ReadOnlyMemory<byte> QuantityRecords => Part(2);

    /// <summary>How long each of them is, four bytes each.</summary>
    public ReadOnlyMemory<byte> QuantityLengths => Part(3);

    /// <summary>Records of the store's observations.</summary>
    public ReadOnlyMemory<byte> ObservationRecords => Part(4);

    /// <summary>How long each of them is, four bytes each.</summary>
    public ReadOnlyMemory<byte> ObservationLengths => Part(5);

    /// <summary>What the columns of both tables hold, packed.</summary>
    public Stream Tallies => MemoryMarshal.TryGetArray(Part(6), out ArraySegment<byte> part) ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false) : Stream.Null;

    /// <summary>Lines of <c>annotations.jsonl</c>.</summary>
    public ReadOnlyMemory<byte> Annotations => Part(7);

    /// <summary>Puts the parts together, in the order of the properties.</summary>
    public static byte[] Of(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        int length = Parts * sizeof(int);
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            length += part.Length;
        }

        byte[] all = new byte[length];
        int at = Parts * sizeof(int);
        for (int i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(i * sizeof(int)), parts[i].Length);
            parts[i].Span.CopyTo(all.AsSpan(at));
            at += parts[i].Length;
        }

        return all;
    }

    private ReadOnlyMemory<byte> Part(int number)
    {
        int at = Parts * sizeof(int);
        for (int i = 0; i < number; i++)
        {
            at += BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[(i * sizeof(int))..]);
        }

        return bytes.Slice(at, BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[(number * sizeof(int))..]));
    }
}
