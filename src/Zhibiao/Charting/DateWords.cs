using System.Globalization;

namespace Zhibiao.Charting;

/// <summary>How a chart says its days.</summary>
internal static class DateWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A stretch of days, both ends included, as shortly as it can be said: 1954 · November 1953 · 27 November 1953 · Nov. 1953–May 1954.</summary>
    public static Wording Of(DateOnly start, DateOnly end)
    {
        if (start == end)
            return Day(start);
        bool wholeMonths = start.Day == 1 && end.AddDays(1).Day == 1;
        if (wholeMonths && start is { Month: 1 } && end.Month == 12)
            return start.Year == end.Year ? Year(start.Year) : new($"{start.Year}–{end.Year}", $"{start.Year}—{end.Year}年");
        if (start.Year == end.Year && start.Month == end.Month)
            return Month(start);
        return new($"{Short(start)} {start.Year}–{Short(end)} {end.Year}", $"{start.Year}年{start.Month}月—{end.Year}年{end.Month}月");
    }

    /// <summary>Several days in one: the month or year that they share, else the years from first to last.</summary>
    public static Wording Span(IEnumerable<DateOnly> days)
    {
        List<DateOnly> all = [.. days.Order()];
        if (all.Count == 0)
            return Wording.Empty;
        DateOnly first = all[0], last = all[^1];
        return first.Year != last.Year ? new($"{first.Year}–{last.Year}", $"{first.Year}—{last.Year}年")
            : first.Month != last.Month ? Year(first.Year)
            : Month(first);
    }

    /// <summary>27 November 1953.</summary>
    public static Wording Day(DateOnly day) =>
        new($"{day.Day} {Months[day.Month - 1]} {day.Year}", $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>3 Dec. 1953.</summary>
    public static Wording ShortDay(DateOnly day) =>
        new($"{day.Day} {Short(day)} {day.Year}", $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>Nov. 1953.</summary>
    public static Wording ShortMonth(DateOnly day) => new($"{Short(day)} {day.Year}", $"{day.Year}年{day.Month}月");

    /// <summary>1953-11, or 1953 at the end of a year.</summary>
    public static string Tick(DateOnly start, DateOnly end) =>
        start is { Month: 1, Day: 1 } && end is { Month: 12, Day: 31 } && start.Year == end.Year
            ? start.Year.ToString(CultureInfo.InvariantCulture)
            : end.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static Wording Month(DateOnly day) => new($"{Months[day.Month - 1]} {day.Year}", $"{day.Year}年{day.Month}月");

    private static Wording Year(int year) => new(year.ToString(CultureInfo.InvariantCulture), $"{year}年");

    private static string Short(DateOnly day) => Months[day.Month - 1] is { Length: > 4 } name ? $"{name[..3]}." : Months[day.Month - 1];
}
