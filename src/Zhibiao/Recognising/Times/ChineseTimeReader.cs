using Zhibiao.Model;

namespace Zhibiao.Recognising.Times;

/// <summary>Reads one Chinese time at a place, without the words that bound it.</summary>
internal sealed class ChineseTimeReader(TimeLexicon words)
{
    private readonly YearReader _years = new(words);
    private readonly MonthReader _months = new(words);

    // Longer than the twelve months one by one; a run of digits without end is left to the readers.
    private const int LongestCount = 64;

    private static readonly CharacterSet Grains = new(c => "年月季日号旬来".Contains(c, StringComparison.Ordinal));

    private readonly CharacterSet _inside = new(c => TimeNumbers.IsNumeral(c) || words.Connects(c)
        || "卅元公第上中下’‘'半头前近两、和及/／个多以粮食后".Contains(c, StringComparison.Ordinal));

    private readonly CharacterSet _starts = new(c => words.CanStart(c) || TimeNumbers.Digit(c) > 0 || "十廿卅元公第月上中下’‘'半头前近".Contains(c, StringComparison.Ordinal));

    /// <summary>Whether a time may begin with the character.</summary>
    public bool CanStart(char c) => _starts.Has(c);

    /// <summary>The next place, before the end, where a time may begin; the end where there is none.</summary>
    public int Next(string text, int at, int end)
    {
        while ((at = _starts.Next(text, at, end)) < end && !words.MayBegin(text, at, end) && !Counts(text, at, end))
        {
            at++;
        }

        return at;
    }

    // A time that is no word of the calendar has numbers and what joins them, and then says of what: 一九五三年, 三、四季度, 上、中旬.
    private bool Counts(string text, int at, int end)
    {
        for (int stop = Math.Min(end, at + LongestCount); at < stop; at++)
        {
            if (!_inside.Has(text[at]))
            {
                return Grains.Has(text[at]);
            }
        }

        return at < end;
    }

    /// <summary>The longest time at the place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="floor">Where looking back ends.</param>
    /// <param name="end">Where looking ahead ends.</param>
    /// <param name="stop">Behind the time.</param>
    /// <param name="rule">The rule that saw it.</param>
    /// <returns>Null where none.</returns>
    public TimeExpression? Read(string text, int at, int floor, int end, out int stop, out string rule)
    {
        TimeExpression? best = null;
        (stop, rule) = (at, "");
        if (words.Time(text, at, floor, end, out int wordEnd) is [{ Kind: "period" or "open" } row, ..] rows)
        {
            (best, stop, rule) = (new PhraseTime(rows, default, words.Lunar) { Role = row.Role }, wordEnd, row.Id);
        }

        if (Ago(text, at, floor, end, out int agoEnd) is { } ago && agoEnd > stop)
        {
            (best, stop, rule) = (ago, agoEnd, "ago");
        }

        if (_years.Read(text, at, floor, end, out int yearEnd) is { } years)
        {
            if (years.First == years.Last && !years.Grain)
            {
                TimeExpression? within = Within(text, yearEnd, at, end, years.First, out int withinEnd, out string withinRule);
                if (within is not null)
                {
                    return withinEnd > stop ? Found(within, withinEnd, withinRule, out stop, out rule) : best;
                }
            }

            return yearEnd > stop ? Found(years, yearEnd, "year", out stop, out rule) : best;
        }

        return Within(text, at, floor, end, default, out int end2, out string rule2) is { } found && end2 > stop
            ? Found(found, end2, rule2, out stop, out rule)
            : best;
    }

    private static TimeExpression Found(TimeExpression time, int end, string name, out int stop, out string rule)
    {
        (stop, rule) = (end, name);
        return time;
    }

    /// <summary>What stands within a year: a month, quarter, season.</summary>
    private TimeExpression? Within(string text, int at, int floor, int end, YearRef year, out int stop, out string rule)
    {
        TimeExpression? best = null;
        (stop, rule) = (at, "");
        if (year.IsNamed && words.WithinYear(text, at, end, out int wordEnd) is [var row, ..] rows)
        {
            (best, stop, rule) = (new PhraseTime(rows, year, words.Lunar) { Role = row.Role }, wordEnd, row.Id);
        }

        bool bracket = year.IsNamed && at < end && text[at] is '(' or '（';
        int from = bracket ? at + 1 : at;
        TimeExpression? month = _months.Quarters(text, from, floor, end, year, out int monthEnd) ?? _months.Read(text, from, floor, end, year, out monthEnd);
        if (bracket)
        {
            month = monthEnd < end && text[monthEnd] is ')' or '）' ? month : null;
            monthEnd++;
        }

        return month is not null && monthEnd > stop ? Found(month, monthEnd, "month", out stop, out rule) : best;
    }

    /// <summary>一年来, 半年来, 三个月来, 两年多来, 近三年来.</summary>
    private static AgoTime? Ago(string text, int at, int floor, int end, out int stop)
    {
        stop = at;
        if (at > floor && TimeNumbers.IsNumeral(text[at - 1]))
        {
            return null;
        }

        int p = at < end && text[at] == '近' ? at + 1 : at;
        int count = TimeNumbers.Small(text, p, end, out int after);
        if (p < end && text[p] is '两' or '半')
        {
            (count, after) = (text[p] == '两' ? 2 : 0, p + 1);
        }
        else if (count is 0 or > 12)
        {
            return null;
        }

        bool months = Is(text, after, end, "个月") || Is(text, after, end, "个多月");
        int unit = months ? (text[after + 1] == '多' ? 3 : 2) : after < end && text[after] == '年' ? 1 : 0;
        after += unit;
        after += after < end && text[after] is '多' or '半' ? 1 : 0;
        after += after < end && text[after] == '以' ? 1 : 0;
        if (unit == 0 || after >= end || text[after] != '来' || (count == 0 && months))
        {
            return null;
        }

        stop = after + 1;
        return new AgoTime(count == 0 ? 6 : months ? count : count * 12) { Role = TimeRole.Since };
    }

    private static bool Is(string text, int at, int end, string word) =>
        at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
