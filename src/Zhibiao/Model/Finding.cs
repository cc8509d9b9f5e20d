namespace Zhibiao.Model;

/// <summary>A doubt, carried to the user instead of being decided in silence.</summary>
/// <param name="Rule">The rule that doubts.</param>
/// <param name="DocumentId">Document.</param>
/// <param name="Span">Where.</param>
/// <param name="Note">What it doubts, in plain words.</param>
public sealed record Finding(string Rule, string DocumentId, TextSpan Span, string Note);
