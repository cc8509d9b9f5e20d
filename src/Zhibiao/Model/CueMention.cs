namespace Zhibiao.Model;

/// <summary>A word that tells how the numbers near it are meant.</summary>
/// <param name="Span">Where.</param>
/// <param name="Rule">The rule that saw it.</param>
/// <param name="Means">What it does.</param>
public sealed record CueMention(TextSpan Span, string Rule, CueKind Means) : Mention(Span, Rule);
