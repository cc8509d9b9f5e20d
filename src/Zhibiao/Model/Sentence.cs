namespace Zhibiao.Model;

/// <summary>A sentence in its place.</summary>
/// <param name="Index">0-based, in text order through the document.</param>
/// <param name="Span">Where it stands, its closing mark included.</param>
/// <param name="Language">Its language.</param>
/// <param name="Role">What it does.</param>
/// <param name="Section">0-based section that it belongs to; a heading opens the next one. 0 is what stands before the first heading.</param>
/// <param name="Paragraph">0-based paragraph (line) in the document.</param>
/// <param name="Level">Depth of a heading, 1 for the highest; 0 for every other sentence.</param>
public sealed record Sentence(int Index, TextSpan Span, Language Language, SentenceRole Role, int Section, int Paragraph, int Level = 0);
