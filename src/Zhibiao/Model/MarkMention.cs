namespace Zhibiao.Model;

/// <summary>A punctuation mark, or white space.</summary>
/// <param name="Span">Where; one code unit.</param>
/// <param name="Mark">The mark, full width: ， 。 ； ： 、 （ ） “ ” ？ ！; a space for white space and every other mark.</param>
public sealed record MarkMention(TextSpan Span, char Mark) : Mention(Span, "mark");
