using Zhibiao.Model;

namespace Zhibiao.Recognising.Times;

/// <summary>A year, or years on end; also a grain year, which runs from July to June.</summary>
/// <param name="First">First year.</param>
/// <param name="Last">Last year; equal to the first for one year.</param>
/// <param name="Grain">July of the first to June of the last.</param>
internal sealed record YearsTime(YearRef First, YearRef Last, bool Grain) : TimeExpression
{
    /// <inheritdoc/>
    public override int? NamedYear(TimeAnchor anchor) => Grain ? null : Last.In(anchor);

    /// <inheritdoc/>
    public override int? NamedMonth(TimeAnchor anchor) => null;

    /// <inheritdoc/>
    public override Period? Resolve(TimeAnchor anchor, string text)
    {
        if (First.In(anchor) is not int first || Last.In(anchor) is not int last || last < first || first < 1 || last > 9999)
        {
            return null;
        }

        return Grain
            ? new Period(new DateOnly(first, 7, 1), new DateOnly(last, 6, 30), text)
            : new Period(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), text);
    }
}
