using System.Collections.Immutable;
using Zhibiao.Charting;
using Zhibiao.Model;
using Zhibiao.Reporting;

namespace Zhibiao;

/// <summary>The charts of a dataset as its report shows them: each in both languages, with the numbers behind it.</summary>
internal sealed class ReportCharts(Dataset dataset)
{
    /// <summary>Where the charts' tables name observations.</summary>
    private static readonly string[] Columns = ["observation_ids", "baseline_observation_id", "target_observation_id", "result_observation_ids"];

    /// <summary>All charts, in their book's order.</summary>
    public IReadOnlyList<ReportChart> All()
    {
        Dictionary<string, string> chinese = Twins(ChartLabels.Chinese, 140), narrow = Twins(ChartLabels.English, 90), narrowChinese = Twins(ChartLabels.Chinese, 90);
        return [.. Choose(ChartLabels.English, 140).Select(chart => new ReportChart(chart.Name, chart.Title.English, chart.Title.Chinese, chart.Specification, "")
        {
            SpecificationZh = chinese.GetValueOrDefault(chart.Name, ""),
            Narrow = narrow.GetValueOrDefault(chart.Name, ""),
            NarrowZh = narrowChinese.GetValueOrDefault(chart.Name, ""),
            ObservationIds = ObservationIds(chart),
        })];
    }

    /// <summary>All charts in one language and width, in their book's order.</summary>
    public IReadOnlyList<ReviewChart> Of(ChartLabels labels, int width) =>
        [.. Choose(labels, width).Select(chart => new ReviewChart(chart.Name, chart.Title.English, chart.Title.Chinese, chart.Drawing, ObservationIds(chart)))];

    private Dictionary<string, string> Twins(ChartLabels labels, int width) =>
        Choose(labels, width).ToDictionary(chart => chart.Name, chart => chart.Specification, StringComparer.Ordinal);

    private IReadOnlyList<Chart> Choose(ChartLabels labels, int width) =>
        Handover.Charts(dataset, new ChartOptions { Labels = labels, WidthMillimetres = width }, out _);

    private static ImmutableArray<string> ObservationIds(Chart chart) =>
        [.. chart.Rows.SelectMany(row => Columns.Select(column => chart.Columns.IndexOf(column)).Where(at => at >= 0)
            .SelectMany(at => row[at].Split(' ', StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.Ordinal)];
}
