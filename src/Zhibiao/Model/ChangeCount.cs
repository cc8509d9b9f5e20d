namespace Zhibiao.Model;

/// <summary>How many observations changed in one way for one cause.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Cause">The cause.</param>
/// <param name="Count">How many.</param>
public sealed record ChangeCount(ChangeKind Kind, ChangeCause Cause, int Count);
