namespace Zhibiao.Model;

/// <summary>A stretch of days, both ends included, with the words it came from.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; not before the first.</param>
/// <param name="Text">The words of the source: 今冬明春.</param>
public sealed record Period(DateOnly Start, DateOnly End, string Text)
{
    /// <summary>Whether it is one day.</summary>
    public bool IsDay => Start == End;
}
