using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>
/// Compares the numbers of a document's two languages: counts, money and percents. Dates, ordinals, lengths of time, multiples (一倍 is "doubled") and
/// fractions (一半 is "half") are left out, and small counting words decide nothing.
/// </summary>
internal sealed class TranslationNumbers : IQuestion
{
    private const decimal SmallestThatMatters = 20;
    private const decimal Rounding = 0.0001m;

    public IEnumerable<Check> Ask(Collection collection) => collection.Documents.SelectMany(Ask);

    private static IEnumerable<Check> Ask(DocumentExtraction document)
    {
        List<FoundQuantity> chinese = Of(document, Language.Chinese);
        List<FoundQuantity> english = Of(document, Language.English);
        foreach ((FoundQuantity zh, FoundQuantity en) in Alignment.Differences(chinese, english, Same, IsPercent, Comparable, Weighs))
        {
            yield return Doubt.Of(
                "translation-number", Severity.Error, document.Document.DocumentId, Doubt.At(document, zh.Span),
                $"The Chinese text has {zh.Quote} where the English has {en.Quote}.",
                $"{Doubt.Words(document, zh.Span)} | {Doubt.Words(document, en.Span)}",
                zh.Span.ToString());
        }
    }

    private static List<FoundQuantity> Of(DocumentExtraction document, Language language) =>
        [.. document.Quantities.Where(found => found.Language == language
            && found.Quantity.Kind is QuantityKind.Cardinal or QuantityKind.Percent or QuantityKind.Money
            && found.Quantity.Value is not null
            && !IsYear(found.Quantity))];

    private static bool IsYear(Quantity quantity) =>
        quantity is { Unit: "", Modifier: Modifier.Exact, Low: >= 1900 and < 2000 } && quantity.Low % 1 == 0;

    private static bool Same(FoundQuantity one, FoundQuantity other) =>
        IsPercent(one) == IsPercent(other) && (Same(one.Quantity, other.Quantity, 1, 1)
            || (one.Quantity.Si is { } left && other.Quantity.Si is { } right && left.Unit == right.Unit
                && Same(one.Quantity, other.Quantity, left.Factor, right.Factor)));

    /// <summary>One bound in common is enough: a range may be told as two numbers on the other side.</summary>
    private static bool Same(Quantity one, Quantity other, decimal oneFactor, decimal otherFactor) =>
        Near(one.Low * oneFactor, other.Low * otherFactor)
        || Near(one.High * oneFactor, other.High * otherFactor)
        || Near(one.Low * oneFactor, other.High * otherFactor)
        || Near(one.High * oneFactor, other.Low * otherFactor);

    private static bool Near(decimal? one, decimal? other) =>
        one is decimal left && other is decimal right && Math.Abs(left - right) <= Rounding * Math.Max(Math.Abs(left), Math.Abs(right));

    /// <summary>A slip keeps the size (39,000 and 93,000) or the digits (三十万 and 3,000,000); else the two have nothing to do with each other.</summary>
    private static bool Comparable(FoundQuantity one, FoundQuantity other)
    {
        decimal left = Math.Abs(one.Quantity.Value!.Value);
        decimal right = Math.Abs(other.Quantity.Value!.Value);
        if (left == 0 || right == 0)
        {
            return false;
        }

        decimal ratio = Math.Max(left, right) / Math.Min(left, right);
        return ratio < 10 || IsPowerOfTen(ratio);
    }

    private static bool IsPowerOfTen(decimal ratio)
    {
        while (ratio >= 10)
        {
            ratio /= 10;
        }

        return ratio == 1;
    }

    private static bool Weighs(FoundQuantity found) =>
        found.Quantity.Kind != QuantityKind.Cardinal || Math.Abs(found.Quantity.Value!.Value) >= SmallestThatMatters;

    private static bool IsPercent(FoundQuantity found) => found.Quantity.Kind == QuantityKind.Percent;
}
