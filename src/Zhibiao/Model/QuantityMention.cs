namespace Zhibiao.Model;

/// <summary>A number expression with its modifier and its unit word.</summary>
/// <param name="Span">The whole expression: <c>一千多个</c>, <c>约三百个</c>, <c>百分之六十左右</c>.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Quantity">What it says.</param>
public sealed record QuantityMention(TextSpan Span, string Rule, Quantity Quantity) : Mention(Span, Rule);
