using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Verifying;

/// <summary>Observations and targets from the cells of their files, as far as the arithmetic of targets needs them. What is no word of a category reads as its first.</summary>
public static class RowReading
{
    /// <summary>All observations.</summary>
    public static ImmutableArray<Observation> Observations(TableRows rows) => [.. Enumerable.Range(0, rows.Rows.Length).Select(row => new Observation
    {
        ObservationId = rows.Text(row, "observation_id"),
        DocumentId = rows.Text(row, "document_id"),
        SourceFile = rows.Text(row, "source_file"),
        Quote = rows.Text(row, "quote"),
        Quantity = new Quantity
        {
            Kind = Of<QuantityKind>(rows.Text(row, "kind"), Names.Of),
            Low = rows.Number(row, "value_low"),
            High = rows.Number(row, "value_high"),
            Modifier = Of<Modifier>(rows.Text(row, "modifier"), Names.Of),
            Unit = rows.Text(row, "unit"),
        },
        Indicator = IndicatorOf(rows, row),
        Subject = rows.Text(row, "subject"),
        PlaceId = rows.Text(row, "place_id"),
        PlaceZh = rows.Text(row, "place_zh"),
        Status = Of<Status>(rows.Text(row, "status"), Names.Of),
        Measure = Of<Measure>(rows.Text(row, "measure"), Names.Of),
        Period = rows.Date(row, "period_start") is DateOnly start && rows.Date(row, "period_end") is DateOnly end && start <= end ? new Period(start, end, "") : null,
        Review = Of<Review>(rows.Text(row, "review"), Names.Of),
        PairId = rows.Text(row, "pair_id"),
    })];

    /// <summary>All targets, in the order of their rows.</summary>
    public static ImmutableArray<Target> Targets(TableRows rows) => [.. Enumerable.Range(0, rows.Rows.Length).Select(row => new Target
    {
        TargetId = rows.Text(row, "target_id"),
        DocumentId = rows.Text(row, "document_id"),
        PlaceId = rows.Text(row, "place_id"),
        PlaceZh = rows.Text(row, "place_zh"),
        Indicator = IndicatorOf(rows, row),
        Unit = rows.Text(row, "unit"),
        BaselineValue = rows.Number(row, "baseline_value"),
        BaselineLow = rows.Number(row, "baseline_low"),
        BaselineHigh = rows.Number(row, "baseline_high"),
        BaselineDate = rows.Date(row, "baseline_date"),
        BaselineObservationId = rows.Text(row, "baseline_observation_id"),
        TargetValue = rows.Number(row, "target_value"),
        TargetLow = rows.Number(row, "target_low"),
        TargetHigh = rows.Number(row, "target_high"),
        TargetStart = rows.Date(row, "target_start"),
        TargetEnd = rows.Date(row, "target_end"),
        TargetObservationId = rows.Text(row, "target_observation_id"),
        Basis = Of<TargetBasis>(rows.Text(row, "basis"), Names.Of),
        AbsoluteChange = rows.Number(row, "absolute_change"),
        Multiple = rows.Number(row, "multiple"),
        GrowthPercent = rows.Number(row, "growth_percent"),
        StatedGrowth = rows.Text(row, "stated_growth"),
        Consistent = rows.Text(row, "consistent") switch { "true" => true, "false" => false, _ => null },
        FulfilledValue = rows.Number(row, "fulfilled_value"),
        FulfilledDate = rows.Date(row, "fulfilled_date"),
        Fulfilment = rows.Number(row, "fulfilment"),
    })];

    private static Indicator? IndicatorOf(TableRows rows, int row) => rows.Text(row, "indicator_id") is { Length: > 0 } id
        ? new Indicator(id, rows.Text(row, "indicator_zh"), rows.Text(row, "indicator_en"), rows.Text(row, "indicator_dimension"), rows.Text(row, "indicator_group"))
        : null;

    private static T Of<T>(string text, Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(value => name(value) == text);
}
