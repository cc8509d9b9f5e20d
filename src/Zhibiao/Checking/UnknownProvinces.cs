using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>A province that never was (远东省 for 辽东省): the gazetteer has all of them, so it is a misprint.</summary>
internal sealed class UnknownProvinces : IQuestion
{
    public IEnumerable<Check> Ask(Collection collection) =>
        from document in collection.Documents
        from found in document.Places
        where found is { Language: Language.Chinese, Place: { Id: "", Level: PlaceLevel.Province } }
        select Doubt.Of(
            DoubtKind.Character, Severity.Warning, document.Document.DocumentId,
            document.Observations.Where(observation => observation.PlaceZh == found.Place.NameZh).Select(observation => observation.ObservationId),
            $"There was no province of the name {found.Quote}; a character may be wrong.",
            Doubt.Words(document, found.Span) is { Length: > 0 } words ? words : found.Quote,
            found.Span.ToString());
}
