namespace Zhibiao.Model;

/// <summary>Something seen in a sentence.</summary>
/// <param name="Span">Where, in the document's text.</param>
/// <param name="Rule">Unique name of the rule that saw it.</param>
public abstract record Mention(TextSpan Span, string Rule);
