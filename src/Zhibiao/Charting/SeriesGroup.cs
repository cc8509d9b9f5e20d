using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>What charts of the series table share: reading its points, and putting a chart together.</summary>
internal static class SeriesGroup
{
    private static readonly ImmutableArray<string> Columns =
    [
        "place_id", "place_zh", "place_en", "indicator_id", "indicator_zh", "unit", "date", "period_start", "period_end", "status",
        "value", "value_low", "value_high", "sources", "spread", "observation_ids",
    ];

    /// <summary>What makes two points the same place.</summary>
    public static string PlaceKey(SeriesPoint point) =>
        point.PlaceId.Length > 0 ? point.PlaceId : point.PlaceZh.Length > 0 ? point.PlaceZh : point.PlaceEn;

    /// <summary>Puts the chart together.</summary>
    public static Chart Chart(ChartFacts facts, string name, ChartKind kind, IReadOnlyList<SeriesPoint> points, Wording title, Wording subtitle, IEnumerable<Wording> notes, Func<FigureText, JsonObject> draw)
    {
        string[] observations = [.. points.SelectMany(p => p.ObservationIds).Distinct(StringComparer.Ordinal)];
        int unreviewed = observations.Count(id => facts.Of(id)?.Review is not (Review.Accepted or Review.Corrected));
        List<SourceDocument> documents = facts.Documents([], observations);
        IEnumerable<Wording> marks = Notes.Marks(points.Select(p => facts.Value(p)!).Where(a => kind != ChartKind.Multiples || !a.IsRange));
        var text = new FigureText(title, subtitle, ChartFacts.SourceLine(documents), Notes.Of([.. notes, .. marks]), ChartFacts.ReviewLine(unreviewed, observations.Length));
        return new()
        {
            Name = name,
            Kind = kind,
            Title = title,
            Subtitle = subtitle,
            Source = text.Source,
            Note = text.Note,
            Reviewed = text.Reviewed,
            Drawing = Json.Text(() => draw(text)),
            Extension = kind == ChartKind.Multiples ? ".vg.json" : ".vl.json",
            Columns = Columns,
            Rows = [.. points.Select(Cells)],
            Sources = [.. documents.Select(ChartFacts.Citation)],
            Observations = observations.Length,
            Unreviewed = unreviewed,
        };
    }

    private static ImmutableArray<string> Cells(SeriesPoint p) =>
    [
        p.PlaceId, p.PlaceZh, p.PlaceEn, p.Indicator.Id, p.Indicator.NameZh, p.Unit, Cell.Of(p.Date), Cell.Of(p.PeriodStart), Cell.Of(p.PeriodEnd), Names.Of(p.Status),
        Cell.Of(p.Value), Cell.Of(p.ValueLow), Cell.Of(p.ValueHigh), Cell.Of(p.Sources), Cell.Of(p.Spread), string.Join(' ', p.ObservationIds),
    ];
}
