using System.Collections.Immutable;
using Zhibiao.Exporting;
using Zhibiao.Model.Scoring;
using Zhibiao.Model.Tables;

namespace Zhibiao;

/// <summary>Reads the observations.csv of a run, as far as it is compared with the gold.</summary>
internal static class ScoredFile
{
    private static readonly string[] Needed =
        ["source_file", "start", "end", "value_low", "value_high", "unit", "place_zh", "indicator_id", "status", "measure", "period_start", "period_end"];

    /// <summary>The rows in the file's order.</summary>
    /// <exception cref="StoreException">It is missing or can't be used; the message names row and column.</exception>
    public static ImmutableArray<ScoredRow> Read(string path)
    {
        var table = CsvTable.Read(path);
        return Needed.FirstOrDefault(name => !table.Columns.Contains(name)) is { } missing
            ? throw new StoreException($"{path}: has no column '{missing}'; give it an observations.csv that a run has written")
            : [.. Enumerable.Range(0, table.Rows.Length).Select(row => RowOf(new GivenRow(path, table, row)))];
    }

    private static ScoredRow RowOf(GivenRow cells) => new()
    {
        ObservationId = cells["observation_id"],
        SourceFile = cells["source_file"],
        Language = cells["language"],
        Span = cells.Span,
        Quote = cells["quote"],
        Sentence = cells["sentence"],
        Low = cells.Number("value_low"),
        High = cells.Number("value_high"),
        Unit = cells["unit"],
        PlaceId = cells["place_id"],
        PlaceZh = cells["place_zh"],
        PlaceEn = cells["place_en"],
        PlaceLevel = cells["place_level"],
        IndicatorId = cells["indicator_id"],
        IndicatorZh = cells["indicator_zh"],
        Subject = cells["subject"],
        Status = cells["status"],
        Measure = cells["measure"],
        PeriodStart = cells.Date("period_start")?.First,
        PeriodEnd = cells.Date("period_end")?.Last,
        Confidence = cells.Number("confidence") ?? 0,
    };
}
