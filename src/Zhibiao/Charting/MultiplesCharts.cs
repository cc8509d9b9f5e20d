using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>The charts of one place, a panel an indicator.</summary>
internal sealed class MultiplesCharts(ChartFacts facts, ChartOptions options)
{
    private const int MostPanels = 9;

    /// <summary>A chart for each place that has two values or more of three indicators or more.</summary>
    public IEnumerable<Chart> All()
    {
        int leastPanels = facts.Asked ? 1 : 3;
        foreach (var place in facts.Series.Where(p => facts.Value(p) is not null).GroupBy(SeriesGroup.PlaceKey).Where(g => g.Key.Length > 0).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            List<List<SeriesPoint>> panels = [.. place.GroupBy(p => (p.Indicator.Id, p.Unit, ChartFacts.Conversion(p))).Select(g => g.OrderBy(p => p.Date).ThenBy(p => p.Status).ThenBy(p => p.Value).ToList())
                .Where(g => g.Count >= 2).OrderByDescending(g => g.Count).ThenBy(g => g[0].Indicator.Id, StringComparer.Ordinal).ThenBy(g => g[0].Unit, StringComparer.Ordinal)];
            if (panels.Select(p => p[0].Indicator.Id).Distinct(StringComparer.Ordinal).Count() >= leastPanels)
                yield return Made(place.Key, panels);
        }
    }

    private Chart Made(string place, List<List<SeriesPoint>> all)
    {
        int bars = MultiplesFigure.MostBars(options);
        List<List<SeriesPoint>> shown = [.. all.Take(MostPanels).Select(p => p.TakeLast(bars).ToList())];
        var figure = new MultiplesFigure(options, [.. shown.Select(Panel)]);
        SeriesPoint first = shown[0][0];
        Wording left = all.Count > MostPanels ? new($"{all.Count - MostPanels} further indicators are not shown.", $"另有{all.Count - MostPanels}项指标未列。") : Wording.Empty;
        Wording later = all.Take(MostPanels).Any(p => p.Count > bars) ? new($"Of longer series the last {bars} values.", $"较长序列只列最后{bars}项。") : Wording.Empty;
        Wording ranges = shown.SelectMany(p => p).Any(p => facts.Value(p)!.IsRange)
            ? new("Of a range, the bar ends at the lower bound and the whisker at the upper.", "区间：条形止于下限，须线止于上限。") : Wording.Empty;
        string slug = place.All(char.IsAscii) ? place : StableId.Of("place", place);
        return SeriesGroup.Chart(facts, $"place-{slug}", ChartKind.Multiples, [.. shown.SelectMany(p => p)],
            new($"{(first.PlaceEn.Length > 0 ? first.PlaceEn : first.PlaceZh)}: {shown.Count} indicator{(shown.Count == 1 ? "" : "s")}", $"{first.PlaceZh}：{shown.Count}项指标"),
            new("Reported (solid) and planned (outlined); each panel has its own scale", "实有（实色）与计划（空框）；各图纵轴不同"),
            [ranges, later, left], figure.Specification);
    }

    private Panel Panel(List<SeriesPoint> points)
    {
        DisplayScale scale = DisplayScale.For(points.Select(p => facts.Value(p)!.Most), options.Labels);
        return new(
            new Wording(points[0].Indicator.NameEn, points[0].Indicator.NameZh).Capitalised(),
            facts.Units.Of(points[0].Unit, ChartFacts.Conversion(points[0]), scale),
            scale,
            [.. points.Select(p => new PanelBar(DateWords.Tick(p.PeriodStart, p.PeriodEnd), facts.Value(p)!, p.Status == Status.Planned))]);
    }
}
