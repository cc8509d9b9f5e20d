namespace Zhibiao.Model;

/// <summary>A quantity in its document: one row of quantities.csv.</summary>
/// <param name="QuantityId">Stable id.</param>
/// <param name="DocumentId">Document.</param>
/// <param name="SourceFile">The document's file.</param>
/// <param name="Language">Language of the text around.</param>
/// <param name="Span">Where.</param>
/// <param name="Quote">The words; equal to the text's slice.</param>
/// <param name="Quantity">What they say.</param>
public sealed record FoundQuantity(
    string QuantityId, string DocumentId, string SourceFile, Language Language, TextSpan Span, string Quote, Quantity Quantity)
{
    /// <summary>Why it is no statistic, in plain words; empty where it is one, and in English text, which is read to compare only.</summary>
    public string NotUsed { get; init; } = "";
}
