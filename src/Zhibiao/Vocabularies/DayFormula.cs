using System.Globalization;

namespace Zhibiao.Vocabularies;

/// <summary>A day relative to a document's date, as calendar.csv writes it: <c>Y-1:11-01</c>, <c>M:end</c>, <c>D-30</c>, <c>L:1-1+14</c>, <c>1953-01-01</c>.</summary>
internal sealed record DayFormula
{
    /// <summary>Day number that stands for the last day of the month.</summary>
    private const int MonthEnd = 99;

    /// <summary>Stands for the month and day of the document's date.</summary>
    private const int Same = 0;

    private readonly char _kind;
    private readonly int _years;
    private readonly int _month;
    private readonly int _day;
    private readonly int _days;
    private readonly DateOnly _fixed;

    private DayFormula(char kind, int years = 0, int month = 0, int day = 0, int days = 0, DateOnly fixedDay = default) =>
        (_kind, _years, _month, _day, _days, _fixed) = (kind, years, month, day, days, fixedDay);

    /// <summary>Whether it is the document's own day, perhaps with days added.</summary>
    public bool IsDocumentDay => _kind == 'D';

    /// <summary>Whether it counts lunar months.</summary>
    public bool IsLunar => _kind == 'L';

    /// <summary>Whether a year before the phrase, or the context, can move it.</summary>
    public bool HasYear => _kind is 'Y' or 'L';

    /// <summary>Its month, 1 to 12, where it names one; else 0.</summary>
    public int Month => _kind == 'Y' ? _month : 0;

    /// <summary>Years that it lies from the year it is read for.</summary>
    public int Years => _years;

    /// <summary>Reads a formula.</summary>
    /// <returns>Null where the text is none.</returns>
    public static DayFormula? Parse(string text)
    {
        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return new DayFormula('F', fixedDay: day);
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string head = colon < 0 ? text : text[..colon];
        if (head.Length == 0 || "DYML".IndexOf(head[0], StringComparison.Ordinal) < 0 || (head[0] == 'D') != (colon < 0)
            || !Offset(head[1..], out int offset))
        {
            return null;
        }

        string tail = colon < 0 ? "" : text[(colon + 1)..];
        return head[0] switch
        {
            'D' => new DayFormula('D', days: offset),
            'M' when DayOf(tail) is int d => new DayFormula('M', month: offset, day: d),
            'Y' when tail == "same" => new DayFormula('Y', offset, Same, Same),
            'Y' when MonthAndDay(tail) is var (m, d) => new DayFormula('Y', offset, m, d),
            'L' when Lunar(tail) is var (m, d, more) => new DayFormula('L', offset, m, d, more),
            _ => null,
        };
    }

    /// <summary>The day meant; null where the lunar table ends or there is no such day.</summary>
    /// <param name="year">Gregorian year that Y stands for (lunar year for L).</param>
    /// <param name="document">The document's day.</param>
    /// <param name="lunar">The lunar calendar.</param>
    public DateOnly? On(int year, DateOnly document, LunarMonths lunar)
    {
        switch (_kind)
        {
            case 'F':
                return _fixed;
            case 'D':
                return document.AddDays(_days);
            case 'M':
                DateOnly month = new DateOnly(document.Year, document.Month, 1).AddMonths(_month);
                return Day(month.Year, month.Month, _day);
            case 'Y':
                return _month == Same ? Day(year + _years, document.Month, document.Day) : Day(year + _years, _month, _day);
            default:
                return lunar.Month(year + _years, _month) is var (start, end)
                    ? (_day == MonthEnd ? end : start.AddDays(_day - 1)).AddDays(_days)
                    : null;
        }
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is < 1 or > 9999 ? null : new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private static bool Offset(string text, out int value)
    {
        value = 0;
        return text.Length == 0
            || (text[0] is '+' or '-' && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));
    }

    private static (int Month, int Day)? MonthAndDay(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && int.TryParse(text[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
            && DayOf(text[(dash + 1)..]) is int day
            ? (month, day)
            : null;
    }

    private static (int Month, int Day, int More)? Lunar(string text)
    {
        int sign = text.IndexOfAny(['+', '-'], Math.Min(text.Length, text.IndexOf('-', StringComparison.Ordinal) + 1));
        int more = 0;
        return sign > 0 && !Offset(text[sign..], out more) ? null
            : MonthAndDay(sign > 0 ? text[..sign] : text) is var (month, day) ? (month, day, more)
            : null;
    }

    private static int? DayOf(string text) =>
        text == "end" ? MonthEnd
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day
        : null;
}
