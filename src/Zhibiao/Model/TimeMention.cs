namespace Zhibiao.Model;

/// <summary>A time named in the text.</summary>
/// <param name="Span">The words.</param>
/// <param name="Rule">The rule that saw it.</param>
/// <param name="Time">What they mean.</param>
public sealed record TimeMention(TextSpan Span, string Rule, TimeExpression Time) : Mention(Span, Rule);
