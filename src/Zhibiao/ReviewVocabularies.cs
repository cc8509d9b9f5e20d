using Zhibiao.Reviewing;
using Zhibiao.Vocabularies;

namespace Zhibiao;

/// <summary>The vocabularies as corrections are checked against them.</summary>
internal static class ReviewVocabularies
{
    /// <summary>Reads the embedded vocabularies.</summary>
    /// <exception cref="VocabularyException">A row can't be used.</exception>
    public static ReviewVocabulary Load()
    {
        var gazetteer = Gazetteer.Load();
        var indicators = new IndicatorVocabulary();
        var units = UnitVocabulary.Load();
        var byWord = indicators.Words.ToDictionary(word => word.Phrase, word => word.Indicator, StringComparer.Ordinal);
        return new ReviewVocabulary
        {
            Places = gazetteer.Places,
            PlacesNamed = gazetteer.ByName,
            Indicators = [.. indicators.All],
            IndicatorNamed = word => byWord.GetValueOrDefault(word),
            Units = [.. units.Words.Order(StringComparer.Ordinal)],
            Convert = units.Convert,
        };
    }
}
