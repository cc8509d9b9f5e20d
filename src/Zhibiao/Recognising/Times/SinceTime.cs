using Zhibiao.Model;

namespace Zhibiao.Recognising.Times;

/// <summary>From a time up to the anchor: 今年五月以后, 二月底以来. A time still to come stands for itself.</summary>
/// <param name="Start">When it began.</param>
internal sealed record SinceTime(TimeExpression Start) : TimeExpression
{
    /// <inheritdoc/>
    public override int? NamedYear(TimeAnchor anchor) => Start.NamedYear(anchor);

    /// <inheritdoc/>
    public override int? NamedMonth(TimeAnchor anchor) => Start.NamedMonth(anchor);

    /// <inheritdoc/>
    public override Period? Resolve(TimeAnchor anchor, string text) =>
        Start.Resolve(anchor, text) is not { } start ? null
        : start.Start <= anchor.Date ? start with { End = anchor.Date }
        : start;
}
