using Zhibiao.Charting;
using Zhibiao.Vocabularies;

namespace Zhibiao;

/// <summary>Hands the vocabularies over to the charts.</summary>
internal static class ChartChoice
{
    private static readonly Lazy<ChartWords> Words = new(() => new ChartWords(UnitNameVocabulary.Load(), PlaceEnds(Gazetteer.Load())));

    /// <summary>The chart book of a run.</summary>
    /// <param name="asked">Whether a user asked for one figure, which then may be drawn from less.</param>
    public static ChartBook Book(bool asked = false) => new(Words.Value) { Asked = asked };

    private static Dictionary<string, DateOnly> PlaceEnds(Gazetteer gazetteer) => gazetteer.Places
        .GroupBy(place => place.SeriesId, StringComparer.Ordinal)
        .Where(units => units.All(unit => unit.ValidTo is not null))
        .SelectMany(units => units.Select(unit => (unit.Id, End: units.Max(other => other.ValidTo!.Value))))
        .ToDictionary(place => place.Id, place => place.End, StringComparer.Ordinal);
}
