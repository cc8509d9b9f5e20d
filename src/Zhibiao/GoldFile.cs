using System.Collections.Immutable;
using Zhibiao.Exporting;
using Zhibiao.Model.Scoring;
using Zhibiao.Model.Tables;

namespace Zhibiao;

/// <summary>A file of hand-coded statistics: one row a statistic, columns file, start, end, quote, low, high, unit, place, subject, indicator, status, measure, from, to, and sure.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Rows">The statistics, in the file's order.</param>
/// <param name="Documents">Documents that were coded, also those that hold no statistic: the lines of the file of the same name that ends in <c>.files</c>, where there is one.</param>
public sealed record GoldFile(string Path, ImmutableArray<GoldRow> Rows, ImmutableArray<string> Documents)
{
    private static readonly string[] Needed =
        ["file", "start", "end", "quote", "low", "high", "unit", "place", "subject", "indicator", "status", "measure", "from", "to"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="StoreException">It is missing or can't be used; the message names row and column.</exception>
    public static GoldFile Read(string path)
    {
        var table = CsvTable.Read(path);
        if (Needed.FirstOrDefault(name => !table.Columns.Contains(name)) is { } missing)
            throw new StoreException($"{path}: has no column '{missing}'; a gold file has the columns {string.Join(", ", Needed)}");
        ImmutableArray<GoldRow> rows = [.. Enumerable.Range(0, table.Rows.Length).Select(row => RowOf(new GivenRow(path, table, row)))];
        string listed = System.IO.Path.ChangeExtension(path, ".files");
        string[] files = File.Exists(listed) ? [.. File.ReadLines(listed).Select(line => line.Trim()).Where(line => line.Length > 0)] : [];
        return new GoldFile(path, rows, [.. rows.Select(row => row.File).Concat(files).Distinct(StringComparer.Ordinal)]);
    }

    private static GoldRow RowOf(GivenRow cells) => new()
    {
        File = cells["file"],
        Span = cells.Span,
        Quote = cells["quote"],
        Low = cells.Number("low"),
        High = cells.Number("high"),
        Units = Either(cells["unit"]),
        Places = Either(cells["place"]),
        Subject = cells["subject"],
        Indicators = cells["indicator"].Length == 0 ? [] : Either(cells["indicator"]),
        Statuses = Either(cells["status"]),
        Measures = Either(cells["measure"]),
        From = cells.Date("from")?.First,
        To = (cells.Date("to") ?? cells.Date("from"))?.Last,
        Sure = cells["sure"] != "no",
    };

    private static ImmutableArray<string> Either(string cell) => [.. cell.Split('|', StringSplitOptions.TrimEntries)];
}
