using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>Chooses the charts that a dataset has something to show in.</summary>
/// <param name="words">Names of units, and the places that came to an end.</param>
public sealed class ChartBook(ChartWords words)
{
    /// <summary>A book without words of the field: units stay Chinese.</summary>
    public ChartBook() : this(ChartWords.None)
    {
    }

    /// <summary>Draws from less than is worth a chart unasked: one place, two dates, one indicator, a subject in a word or two.</summary>
    public bool Asked { get; init; }

    /// <summary>How many rows a figure holds before the rest goes to a second one.</summary>
    public int MostRows { get; init; } = 40;

    /// <summary>The charts that the data asks for, by kind and then by name. Specifications hold their own data.</summary>
    public IReadOnlyList<Chart> Choose(Dataset dataset, ChartOptions options) => Json.Invariant(() =>
    {
        var facts = new ChartFacts(dataset, options, words, Asked);
        IEnumerable<Chart> charts =
        [
            .. new PairCharts(facts, options, MostRows).All(),
            .. new LineCharts(facts, options).All(),
            .. new MultiplesCharts(facts, options).All(),
            .. new FulfilmentCharts(facts, options, MostRows).All(),
        ];
        return (IReadOnlyList<Chart>)[.. charts.OrderBy(c => c.Kind).ThenBy(c => c.Name, StringComparer.Ordinal)];
    });
}
