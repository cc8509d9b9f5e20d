using Zhibiao.Model;

namespace Zhibiao.Recognising.Times;

/// <summary>From one time to another: 从八月到十月, 十二月下旬至明年一月上旬, 八月到现在.</summary>
/// <param name="From">First time.</param>
/// <param name="To">Last time; it takes the year and month of the first where it names none.</param>
internal sealed record SpanTime(TimeExpression From, TimeExpression To) : TimeExpression
{
    /// <inheritdoc/>
    public override int? NamedYear(TimeAnchor anchor) => To.NamedYear(anchor) ?? From.NamedYear(anchor);

    /// <inheritdoc/>
    public override int? NamedMonth(TimeAnchor anchor) => null;

    /// <inheritdoc/>
    public override Period? Resolve(TimeAnchor anchor, string text)
    {
        if (From.Resolve(anchor, text) is not { } from)
        {
            return null;
        }

        TimeAnchor after = anchor with { Year = from.Start.Year, Month = from.Start.Month };
        Period? to = To.Resolve(after, text);
        if (to is not null && to.End < from.Start)
        {
            to = To.Resolve(after with { Year = from.Start.Year + 1 }, text);
        }

        return to is not null && to.End >= from.Start ? new Period(from.Start, to.End, text) : null;
    }
}
