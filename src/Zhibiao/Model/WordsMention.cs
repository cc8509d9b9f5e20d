namespace Zhibiao.Model;

/// <summary>Words that no rule claimed; they name subjects.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">The words.</param>
public sealed record WordsMention(TextSpan Span, string Text) : Mention(Span, "words");
