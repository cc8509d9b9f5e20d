using Zhibiao.Model;

namespace Zhibiao.Recognising.Times;

/// <summary>Days of a month, a month, or months on end: 二十七日, 二月下旬, 4－6月, 三、四季度.</summary>
/// <param name="Year">Year named.</param>
/// <param name="Month">First month named.</param>
/// <param name="LastMonth">Last month, 1 to 12, above 12 where it runs into the next year; equal to the first for one month.</param>
/// <param name="FirstDay">First day of the first month; <see cref="MonthEnd"/> for its last.</param>
/// <param name="LastDay">Last day of the last month; <see cref="MonthEnd"/> for its last.</param>
/// <param name="Ahead">Quarters and limits are named further ahead than bare months.</param>
/// <param name="Future">The words before say that it is still to come (拟在二月).</param>
internal sealed record CalendarTime(
    YearRef Year, MonthRef Month, int LastMonth, int FirstDay, int LastDay, bool Ahead = false, bool Future = false) : TimeExpression
{
    /// <summary>Stands for the last day of the month.</summary>
    public const int MonthEnd = 99;

    /// <inheritdoc/>
    public override int? NamedYear(TimeAnchor anchor) =>
        Year.IsNamed ? Year.In(anchor) : Month.Kind == MonthRef.Of.Anchor ? Month.In(anchor)?.Year : null;

    /// <inheritdoc/>
    public override int? NamedMonth(TimeAnchor anchor) => Month.Kind switch
    {
        MonthRef.Of.Number => LastMonth == Month.Value ? LastMonth : null,
        MonthRef.Of.None => null,
        _ => Month.In(anchor)?.Month,
    };

    /// <inheritdoc/>
    public override Period? Resolve(TimeAnchor anchor, string text)
    {
        if (First(anchor) is not DateOnly month || month.Year + (LastMonth > 12 ? 1 : 0) > 9999)
        {
            return null;
        }

        DateOnly last = Month.Kind == MonthRef.Of.Number ? month.AddMonths(LastMonth - Month.Value) : month;
        int lastDay = Math.Min(LastDay, DateTime.DaysInMonth(last.Year, last.Month));
        int firstDay = FirstDay == MonthEnd ? DateTime.DaysInMonth(month.Year, month.Month) : FirstDay;
        if (firstDay > DateTime.DaysInMonth(month.Year, month.Month))
        {
            return null;
        }

        var start = new DateOnly(month.Year, month.Month, firstDay);
        var end = new DateOnly(last.Year, last.Month, lastDay);
        return start <= end ? new Period(start, end, text) : null;
    }

    private DateOnly? First(TimeAnchor anchor)
    {
        if (Month.Kind == MonthRef.Of.Number)
        {
            int year = Year.In(anchor) ?? anchor.Year ?? NearYear(anchor.Date);
            return year is >= 1 and <= 9998 ? new DateOnly(year, Month.Value, 1) : null;
        }

        if (Month.In(anchor) is DateOnly named)
        {
            return named;
        }

        if (anchor.Month is int context)
        {
            return (this with { Month = MonthRef.Number(context), LastMonth = context }).First(anchor);
        }

        // A bare day: the latest such day that is not after the anchor, or the next one where it is still to come.
        DateOnly month = new(anchor.Date.Year, anchor.Date.Month, 1);
        int day = Math.Min(FirstDay, 31);
        bool wrongSide = Future ? day < anchor.Date.Day : day > anchor.Date.Day && FirstDay == LastDay && FirstDay != MonthEnd;
        int step = Future ? 1 : -1;
        month = wrongSide ? month.AddMonths(step) : month;
        return day > DateTime.DaysInMonth(month.Year, month.Month) && FirstDay != MonthEnd ? month.AddMonths(step) : month;
    }

    /// <summary>A bare month well after the anchor's was last year's: 十二月 in a text of January.</summary>
    private int NearYear(DateOnly date) =>
        Future ? date.Year + (LastMonth < date.Month ? 1 : 0)
        : Month.Value > date.Month + (Ahead ? 6 : 2) ? date.Year - 1
        : date.Year;
}
