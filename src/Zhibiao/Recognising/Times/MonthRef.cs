using Zhibiao.Model;

namespace Zhibiao.Recognising.Times;

/// <summary>How a time names its month.</summary>
/// <param name="Kind">By number, relative to the anchor's month, the one last named, or not at all.</param>
/// <param name="Value">1 to 12, or months to go forward.</param>
internal readonly record struct MonthRef(MonthRef.Of Kind, int Value)
{
    /// <summary>Ways of naming a month.</summary>
    internal enum Of
    {
        /// <summary>Not named: 二十七日, 下旬.</summary>
        None,

        /// <summary>十一月.</summary>
        Number,

        /// <summary>上月, counted from the anchor's month.</summary>
        Anchor,

        /// <summary>同月: the month last named, else the anchor's.</summary>
        Context,
    }

    /// <summary>Month by number.</summary>
    public static MonthRef Number(int month) => new(Of.Number, month);

    /// <summary>The month against the anchor as its first day in the anchor's year; null where a number or none is named.</summary>
    public DateOnly? In(TimeAnchor anchor) => Kind switch
    {
        Of.Anchor => new DateOnly(anchor.Date.Year, anchor.Date.Month, 1).AddMonths(Value),
        Of.Context => new DateOnly(anchor.Year ?? anchor.Date.Year, anchor.Month ?? anchor.Date.Month, 1),
        _ => null,
    };
}
