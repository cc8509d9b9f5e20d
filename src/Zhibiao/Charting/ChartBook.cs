using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>Chooses the charts that a dataset has something to show in.</summary>
public sealed class ChartBook
{
    /// <summary>How many rows a figure holds before the rest goes to a second one.</summary>
    public int MostRows { get; init; } = 40;

    /// <summary>The charts that the data asks for, by kind and then by name. Specifications hold their own data.</summary>
    public IReadOnlyList<Chart> Choose(Dataset dataset, ChartOptions options)
    {
        var facts = new ChartFacts(dataset, options);
        IEnumerable<Chart> charts =
        [
            .. new PairCharts(facts, options, MostRows).All(),
            .. new LineCharts(facts, options).All(),
            .. new MultiplesCharts(facts, options).All(),
            .. new FulfilmentCharts(facts, options, MostRows).All(),
        ];
        return [.. charts.OrderBy(c => c.Kind).ThenBy(c => c.Name, StringComparer.Ordinal)];
    }
}
