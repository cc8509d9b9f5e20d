namespace Zhibiao.Model;

/// <summary>A stretch of a document in one language that is to be read; header fields and rules between parts are in none.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Language">Its language.</param>
/// <param name="Role">Title or running text.</param>
public sealed record DocumentPart(TextSpan Span, Language Language, PartRole Role);
