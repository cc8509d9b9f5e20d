namespace Zhibiao.Model;

/// <summary>A name of the indicator vocabulary in the text.</summary>
/// <param name="Span">The words.</param>
/// <param name="Rule">The rule that saw it.</param>
/// <param name="Indicator">The indicator named.</param>
public sealed record IndicatorMention(TextSpan Span, string Rule, Indicator Indicator) : Mention(Span, Rule);
