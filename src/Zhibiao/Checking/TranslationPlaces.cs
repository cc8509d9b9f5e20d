using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Compares the provinces and great regions that a document's two languages name. Smaller places only show where one is in the text.</summary>
internal sealed class TranslationPlaces : IQuestion
{
    public IEnumerable<Check> Ask(Collection collection) => collection.Documents.SelectMany(Ask);

    private static IEnumerable<Check> Ask(DocumentExtraction document)
    {
        List<FoundPlace> chinese = Of(document, Language.Chinese);
        List<FoundPlace> english = Of(document, Language.English);
        foreach (IGrouping<string, (FoundPlace Zh, FoundPlace En)> pair in Alignment
            .Differences(chinese, english, Same, found => found.Place.Level, (_, _) => true, Weighs)
            .Select(pair => (Zh: pair.Left, En: pair.Right))
            .GroupBy(pair => $"{pair.Zh.Place.NameZh}\u001f{Name(pair.En)}"))
        {
            (FoundPlace zh, FoundPlace en) = pair.First();
            yield return Doubt.Of(
                "translation-place", Severity.Error, document.Document.DocumentId,
                document.Observations
                    .Where(observation => observation.PlaceId.Length > 0 && observation.PlaceId == zh.Place.Id)
                    .Select(observation => observation.ObservationId),
                $"The Chinese text names {zh.Place.NameZh} ({Name(zh)}) where the English names {Name(en)}.",
                $"{Doubt.Words(document, zh.Span)} | {Doubt.Words(document, en.Span)}",
                zh.Span.ToString());
        }
    }

    private static List<FoundPlace> Of(DocumentExtraction document, Language language) =>
        [.. document.Places.Where(found => found.Language == language
            && found.Place.Level is not (PlaceLevel.Country or PlaceLevel.Area))];

    private static bool Weighs(FoundPlace found) => found.Place.Level is PlaceLevel.Province or PlaceLevel.GreatRegion;

    private static bool Same(FoundPlace one, FoundPlace other) =>
        Equal(one.Place.Id, other.Place.Id)
        || Equal(one.Place.SeriesId, other.Place.SeriesId)
        || (one.Place.Level == other.Place.Level && Equal(one.Place.NameEn, other.Place.NameEn));

    private static bool Equal(string one, string other) => one.Length > 0 && one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Name(FoundPlace found) => found.Place.NameEn.Length > 0 ? found.Place.NameEn : found.Quote;
}
