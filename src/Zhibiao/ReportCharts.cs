using System.Collections.Immutable;
using Zhibiao.Charting;
using Zhibiao.Model;
using Zhibiao.Reporting;

namespace Zhibiao;

/// <summary>The charts of a dataset as its report shows them: each in both languages, with the numbers behind it.</summary>
internal sealed class ReportCharts(Dataset dataset)
{
    /// <summary>Where the charts' tables name observations.</summary>
    private static readonly string[] Columns = ["observation_ids", "baseline_observation_id", "target_observation_id"];

    /// <summary>All charts, in their book's order.</summary>
    public IReadOnlyList<ReportChart> All()
    {
        var chinese = Choose(ChartLabels.Chinese).ToDictionary(chart => chart.Name, StringComparer.Ordinal);
        return [.. Choose(ChartLabels.English).Select(chart => new ReportChart(chart.Name, chart.Title.English, chart.Title.Chinese, chart.Specification, "")
        {
            SpecificationZh = chinese.TryGetValue(chart.Name, out Chart? twin) ? twin.Specification : "",
            ObservationIds = ObservationIds(chart),
        })];
    }

    private IReadOnlyList<Chart> Choose(ChartLabels labels) => new ChartBook().Choose(dataset, new ChartOptions { Labels = labels });

    private static ImmutableArray<string> ObservationIds(Chart chart) =>
        [.. chart.Rows.SelectMany(row => Columns.Select(column => chart.Columns.IndexOf(column)).Where(at => at >= 0)
            .SelectMany(at => row[at].Split(' ', StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.Ordinal)];
}
