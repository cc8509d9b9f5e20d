namespace Zhibiao.Model;

/// <summary>A place named in a document, kept for comparing its two languages.</summary>
/// <param name="Language">Language of the text around.</param>
/// <param name="Span">Where.</param>
/// <param name="Quote">The words.</param>
/// <param name="Place">The place decided on.</param>
public sealed record FoundPlace(Language Language, TextSpan Span, string Quote, Place Place);
