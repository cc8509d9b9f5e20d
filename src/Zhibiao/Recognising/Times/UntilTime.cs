using Zhibiao.Model;

namespace Zhibiao.Recognising.Times;

/// <summary>A cut-off: 截至六月底, 到1954年底, 十二月二十日以前.</summary>
/// <param name="Limit">The time that is the limit.</param>
/// <param name="How">How it limits.</param>
internal sealed record UntilTime(TimeExpression Limit, UntilTime.By How) : TimeExpression
{
    /// <summary>Ways to limit.</summary>
    internal enum By
    {
        /// <summary>到: up to a day still to come; a longer time stands for itself.</summary>
        Reaching,

        /// <summary>截至: as of its last day.</summary>
        CutOff,

        /// <summary>以前: up to a day still to come, or up to the day before a longer time.</summary>
        Before,
    }

    /// <inheritdoc/>
    public override int? NamedYear(TimeAnchor anchor) => How == By.Before ? null : Limit.NamedYear(anchor);

    /// <inheritdoc/>
    public override int? NamedMonth(TimeAnchor anchor) => How == By.Before ? null : Limit.NamedMonth(anchor);

    /// <inheritdoc/>
    public override Period? Resolve(TimeAnchor anchor, string text)
    {
        if (Limit.Resolve(anchor, text) is not { } limit)
        {
            return null;
        }

        DateOnly end = How == By.Before && !limit.IsDay && limit.Start > DateOnly.MinValue ? limit.Start.AddDays(-1) : limit.End;
        return How switch
        {
            By.CutOff => new Period(end, end, text),
            By.Reaching when !limit.IsDay => limit,
            _ when end >= anchor.Date => new Period(anchor.Date, end, text),
            _ => limit.IsDay ? limit : null,
        };
    }
}
