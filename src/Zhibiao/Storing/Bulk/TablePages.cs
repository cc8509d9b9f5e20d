using System.Buffers.Binary;

namespace Zhibiao.Storing.Bulk;

/// <summary>The b-tree of one table in the making: rows are put in by rising row number, and a page is written when it is full.</summary>
/// <remarks>https://sqlite.org/fileformat2.html, 1.6. Filling pages one after the other is many times faster than inserting rows, and gives the same bytes however they came.</remarks>
/// <param name="file">Where pages go.</param>
/// <param name="root">The table's root page, which is empty as yet.</param>
internal sealed class TablePages(PageFile file, uint root)
{
    private const int LeafHeader = 8;
    private const int MostLocal = PageFile.PageSize - 35;
    private const int LeastLocal = ((PageFile.PageSize - 12) * 32 / 255) - 23;
    private const int OnOverflow = PageFile.PageSize - 4;

    private readonly byte[] _leaf = new byte[PageFile.PageSize];
    private readonly List<InnerPages> _levels = [];
    private int _cells;
    private int _top = PageFile.PageSize;
    private long _row;

    /// <summary>Adds the next row.</summary>
    /// <param name="record">See <see cref="RecordText"/>.</param>
    public void Add(ReadOnlySpan<byte> record)
    {
        int local = record.Length;
        if (local > MostLocal)
        {
            local = LeastLocal + ((record.Length - LeastLocal) % OnOverflow);
            local = local > MostLocal ? LeastLocal : local;
        }

        int overflow = local < record.Length ? sizeof(uint) : 0;
        long row = _row + 1;
        int size = Math.Max(4, Varint.Length((ulong)record.Length) + Varint.Length((ulong)row) + local + overflow);
        if (LeafHeader + ((_cells + 1) * 2) + size > _top)
            WriteLeaf();
        _row = row;
        _top -= size;
        Span<byte> cell = _leaf.AsSpan(_top, size);
        int at = Varint.Write(cell, (ulong)record.Length);
        at += Varint.Write(cell[at..], (ulong)row);
        record[..local].CopyTo(cell[at..]);
        if (overflow > 0)
            BinaryPrimitives.WriteUInt32BigEndian(cell[(at + local)..], Overflow(record[local..]));
        BinaryPrimitives.WriteUInt16BigEndian(_leaf.AsSpan(LeafHeader + (_cells * 2)), (ushort)_top);
        _cells++;
    }

    /// <summary>Ends the table.</summary>
    /// <returns>Its root page with its number.</returns>
    public (uint Number, ReadOnlyMemory<byte> Page) Finish()
    {
        if (_levels.Count == 0)
        {
            EndLeaf();
            return (root, _leaf);
        }

        WriteLeaf();
        for (int level = 0; ; level++)
        {
            ReadOnlyMemory<byte> last = _levels[level].Last(out long row);
            if (level == _levels.Count - 1)
                return (root, last);
            Rise(level + 1, file.Append(last.Span), row);
        }
    }

    private void WriteLeaf()
    {
        EndLeaf();
        Rise(0, file.Append(_leaf), _row);
        _leaf.AsSpan().Clear();
        (_cells, _top) = (0, PageFile.PageSize);
    }

    private void EndLeaf()
    {
        _leaf[0] = 0x0d;
        BinaryPrimitives.WriteUInt16BigEndian(_leaf.AsSpan(3), (ushort)_cells);
        BinaryPrimitives.WriteUInt16BigEndian(_leaf.AsSpan(5), (ushort)_top);
    }

    /// <summary>Tells the level above of a page that was written, and writes what is full there.</summary>
    private void Rise(int level, uint page, long lastRow)
    {
        if (level == _levels.Count)
            _levels.Add(new InnerPages());
        if (_levels[level].Add(page, lastRow, out ReadOnlyMemory<byte> full, out long row))
            Rise(level + 1, file.Append(full.Span), row);
    }

    private uint Overflow(ReadOnlySpan<byte> rest)
    {
        uint first = file.Next;
        byte[] page = new byte[PageFile.PageSize];
        while (rest.Length > 0)
        {
            int part = Math.Min(rest.Length, OnOverflow);
            page.AsSpan().Clear();
            rest[..part].CopyTo(page.AsSpan(4));
            rest = rest[part..];
            BinaryPrimitives.WriteUInt32BigEndian(page, rest.Length > 0 ? file.After : 0);
            file.Append(page);
        }

        return first;
    }
}
