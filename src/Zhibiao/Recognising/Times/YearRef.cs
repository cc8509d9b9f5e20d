using Zhibiao.Model;

namespace Zhibiao.Recognising.Times;

/// <summary>How a time names its year.</summary>
/// <param name="Kind">By number, relative to the anchor, relative to the year last named, or not at all.</param>
/// <param name="Value">Gregorian year, or years to go forward.</param>
internal readonly record struct YearRef(YearRef.Of Kind, int Value)
{
    /// <summary>Ways of naming a year.</summary>
    internal enum Of
    {
        /// <summary>Not named.</summary>
        None,

        /// <summary>一九五四年.</summary>
        Number,

        /// <summary>去年, counted from the anchor's year.</summary>
        Anchor,

        /// <summary>同年, 次年, counted from the year last named.</summary>
        Context,
    }

    /// <summary>Whether it names one.</summary>
    public bool IsNamed => Kind != Of.None;

    /// <summary>The year against the anchor; null where none is named.</summary>
    public int? In(TimeAnchor anchor) => Kind switch
    {
        Of.Number => Value,
        Of.Anchor => anchor.Date.Year + Value,
        Of.Context => (anchor.Year ?? anchor.Date.Year) + Value,
        _ => null,
    };
}
