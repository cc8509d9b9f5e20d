using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>The charts of reported and planned values over time.</summary>
internal sealed class LineCharts(ChartFacts facts, ChartOptions options)
{
    private const int MostLines = 6;

    /// <summary>All that the data asks for: an indicator and unit, the places that have three dates or more, six a panel, largest first.</summary>
    public IEnumerable<Chart> All()
    {
        var groups = facts.Series.Where(p => facts.Value(p) is not null)
            .GroupBy(p => (p.Indicator.Id, p.Unit, Conversion: ChartFacts.Conversion(p)))
            .OrderBy(g => g.Key.Id, StringComparer.Ordinal).ThenBy(g => g.Key.Unit, StringComparer.Ordinal).ThenBy(g => g.Key.Conversion, StringComparer.Ordinal).ToList();
        int leastDates = facts.Asked ? 2 : 3;
        foreach (var group in groups)
        {
            List<SeriesPoint>[] places = [.. group.GroupBy(SeriesGroup.PlaceKey).Select(g => g.ToList())
                .Where(g => g.Select(p => p.Date).Distinct().Count() >= leastDates)
                .OrderByDescending(g => g.Max(p => facts.Value(p)!.Most)).ThenBy(g => SeriesGroup.PlaceKey(g[0]), StringComparer.Ordinal)];
            List<SeriesPoint>[][] panels = [.. places.Chunk(MostLines)];
            string unit = groups.Count(g => g.Key.Id == group.Key.Id) > 1 ? StableId.Of("", group.Key.Unit + group.Key.Conversion)[..7] : "";
            for (int panel = 0; panel < panels.Length; panel++)
            {
                string number = panels.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{panel + 1}");
                yield return Panel(panels[panel], $"lines-{group.Key.Id}{unit}{number}");
            }
        }
    }

    /// <summary>The place's last day, where it ended about when its values do.</summary>
    private DateOnly? Ended(List<SeriesPoint> place) =>
        facts.PlaceEnds.TryGetValue(place[0].PlaceId, out DateOnly day) && place.Max(p => p.PeriodStart) <= day ? day : null;

    private Chart Panel(List<SeriesPoint>[] places, string name)
    {
        List<SeriesPoint> points = [.. places.SelectMany(p => p)];
        DisplayScale scale = DisplayScale.For(points.Select(p => facts.Value(p)!.Most), options.Labels);
        List<LineSeries> series = [.. places.Select(p => new LineSeries(
            new(p[0].PlaceEn, p[0].PlaceZh), p.Select(v => new LinePoint(v.Date, facts.Value(v)!, v.Status == Status.Planned, v.Sources)), Ended(p)))];
        var figure = new LinesFigure(options, series, scale);
        Wording unit = facts.Units.Of(points[0].Unit, ChartFacts.Conversion(points[0]), scale).Capitalised();
        Wording log = figure.IsLog ? new(", log scale", "（对数坐标）") : Wording.Empty;
        Wording subtitle = new($"{unit.English}, reported (filled, solid) and planned (open, dashed){log.English}", $"单位：{unit.Chinese}，实有（实心、实线）与计划（空心、虚线）{log.Chinese}");
        Wording title = new Wording(points[0].Indicator.NameEn, points[0].Indicator.NameZh).Capitalised();
        if (places.Length == 1)
            title = new($"{(points[0].PlaceEn.Length > 0 ? points[0].PlaceEn : points[0].PlaceZh)}: {points[0].Indicator.NameEn}", $"{points[0].PlaceZh}：{points[0].Indicator.NameZh}");
        Wording vintages = points.GroupBy(p => (SeriesGroup.PlaceKey(p), p.Date, p.Status)).Any(g => g.Count() > 1)
            ? new("Reports of one date that differ are all shown.", "同日不同报数一并列出。") : Wording.Empty;
        Wording bands = points.Any(p => facts.Value(p)!.IsRange)
            ? new("Shaded fans join stated bounds; they are no confidence intervals.", "阴影连接原文上下限，并非置信区间。") : Wording.Empty;
        return SeriesGroup.Chart(facts, name, ChartKind.Lines, points, title, subtitle,
            [new("A value stands at the end of its period.", "数值置于所属时期之末。"), vintages, bands], figure.Specification);
    }
}
