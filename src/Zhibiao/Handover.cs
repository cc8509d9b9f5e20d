using Zhibiao.Charting;
using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao;

/// <summary>Hands the vocabularies over to the stages that use the model only.</summary>
internal static class Handover
{
    private static readonly Lazy<Gazetteer> Places = new(Gazetteer.Load);

    private static readonly Lazy<ChartWords> Words = new(() => new ChartWords(UnitNameVocabulary.Load(), PlaceEnds(Places.Value)));

    /// <summary>The chart book of a run.</summary>
    /// <param name="asked">Whether a user asked for one figure, which then may be drawn from less.</param>
    public static ChartBook ChartBook(bool asked = false) => new(Words.Value) { Asked = asked };

    /// <summary>How many charts a run draws unasked.</summary>
    private const int MostCharts = 120;

    /// <summary>The charts of a run: those with the most numbers behind them where there are very many, in their book's order.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="options">How they are drawn.</param>
    /// <param name="left">How many more could be drawn.</param>
    public static IReadOnlyList<Chart> Charts(Dataset dataset, ChartOptions options, out int left)
    {
        IReadOnlyList<Chart> all = ChartBook().Choose(dataset, options);
        left = Math.Max(0, all.Count - MostCharts);
        HashSet<string> most = [.. all.OrderByDescending(chart => chart.Observations).ThenBy(chart => chart.Name, StringComparer.Ordinal).Take(MostCharts).Select(chart => chart.Name)];
        return [.. all.Where(chart => most.Contains(chart.Name))];
    }

    /// <summary>The provinces that a dataset's places lie in.</summary>
    public static IReadOnlyList<Place> Provinces(Dataset dataset) =>
        [.. dataset.Observations.Select(observation => observation.ProvinceId).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(Places.Value.ById).OfType<Place>()];

    private static Dictionary<string, DateOnly> PlaceEnds(Gazetteer gazetteer) => gazetteer.Places
        .GroupBy(place => place.SeriesId, StringComparer.Ordinal)
        .Where(units => units.All(unit => unit.ValidTo is not null))
        .SelectMany(units => units.Select(unit => (unit.Id, End: units.Max(other => other.ValidTo!.Value))))
        .ToDictionary(place => place.Id, place => place.End, StringComparer.Ordinal);
}
