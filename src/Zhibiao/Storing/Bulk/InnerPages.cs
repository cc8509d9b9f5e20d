using System.Buffers.Binary;

namespace Zhibiao.Storing.Bulk;

/// <summary>One level of a table's b-tree above its leaves: each page names pages below and the last row of each.</summary>
internal sealed class InnerPages
{
    private const int Header = 12;

    // A cell has four bytes of page number and at most nine of row number, and two more point to it.
    private const int Most = (PageFile.PageSize - Header) / (4 + 9 + 2);

    private readonly List<(uint Page, long LastRow)> _below = new(Most + 1);

    /// <summary>Adds a page below.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="lastRow">Its last row.</param>
    /// <param name="full">A page of this level, where one is full.</param>
    /// <param name="row">The last row below that.</param>
    /// <returns>Whether one is full.</returns>
    public bool Add(uint page, long lastRow, out ReadOnlyMemory<byte> full, out long row)
    {
        _below.Add((page, lastRow));
        full = default;
        row = 0;
        if (_below.Count <= Most)
            return false;

        // A page that names a single page below is not allowed: two stay back for the last one.
        int count = _below.Count - 2;
        row = _below[count - 1].LastRow;
        full = Page(count);
        _below.RemoveRange(0, count);
        return true;
    }

    /// <summary>The level's last page.</summary>
    public ReadOnlyMemory<byte> Last(out long row)
    {
        row = _below[^1].LastRow;
        return Page(_below.Count);
    }

    private byte[] Page(int count)
    {
        byte[] page = new byte[PageFile.PageSize];
        int top = page.Length;
        for (int i = 0; i < count - 1; i++)
        {
            (uint below, long lastRow) = _below[i];
            top -= 4 + Varint.Length((ulong)lastRow);
            BinaryPrimitives.WriteUInt32BigEndian(page.AsSpan(top), below);
            Varint.Write(page.AsSpan(top + 4), (ulong)lastRow);
            BinaryPrimitives.WriteUInt16BigEndian(page.AsSpan(Header + (i * 2)), (ushort)top);
        }

        page[0] = 0x05;
        BinaryPrimitives.WriteUInt16BigEndian(page.AsSpan(3), (ushort)(count - 1));
        BinaryPrimitives.WriteUInt16BigEndian(page.AsSpan(5), (ushort)top);
        BinaryPrimitives.WriteUInt32BigEndian(page.AsSpan(8), _below[count - 1].Page);
        return page;
    }
}
