using Zhibiao.Model;

namespace Zhibiao.Recognising.Times;

/// <summary>A length of time that ends with the anchor: 一年来, 三个月来.</summary>
/// <param name="Months">Its length in months; 0 where the words leave it open.</param>
internal sealed record AgoTime(int Months) : TimeExpression
{
    /// <inheritdoc/>
    public override int? NamedYear(TimeAnchor anchor) => null;

    /// <inheritdoc/>
    public override int? NamedMonth(TimeAnchor anchor) => null;

    /// <inheritdoc/>
    public override Period? Resolve(TimeAnchor anchor, string text) =>
        Months > 0 && Months / 12 < anchor.Date.Year ? new Period(anchor.Date.AddMonths(-Months), anchor.Date, text) : null;
}
