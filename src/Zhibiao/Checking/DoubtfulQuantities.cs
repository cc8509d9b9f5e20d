using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Passes on what the reader of numbers doubted: a likely misprint, or a unit that may mean two things.</summary>
internal sealed class DoubtfulQuantities : IQuestion
{
    public IEnumerable<Check> Ask(Collection collection) =>
        from document in collection.Documents
        from found in document.Quantities
        where found.Quantity.Doubt.Length > 0
        select Doubt.Of(
            DoubtKind.Of(found.Quantity.Doubt, otherwise: DoubtKind.Unit), Severity.Warning, document.Document.DocumentId,
            Doubt.At(document, found.Span),
            $"{found.Quote}: {found.Quantity.Doubt}",
            Doubt.Words(document, found.Span) is { Length: > 0 } words ? words : found.Quote,
            found.Span.ToString());
}
