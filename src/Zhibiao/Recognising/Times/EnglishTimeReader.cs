using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Times;

/// <summary>Reads the times of the English translations: years, months, days, quarters, and the phrases of the vocabulary.</summary>
internal sealed class EnglishTimeReader(TimeLexicon words)
{
    private const int End = CalendarTime.MonthEnd;
    private static readonly string[] BeforeYear = ["in", "of", "for", "since", "by", "to", "from", "than", "during", "and", "the", "year", "until", "before", "after", "winter", "spring", "summer", "autumn", "throughout"];

    /// <summary>The times of a stretch, in text order.</summary>
    public List<TimeMention> Read(string original, TextSpan span)
    {
        string text = Lower(original, span);
        var found = new List<TimeMention>();
        int floor = 0;
        for (int at = 0; at < text.Length;)
        {
            if (IsStart(text, at) && Bounded(text, at, floor) is var (start, stop, rule, time))
            {
                found.Add(new TimeMention(new TextSpan(start, stop).Shift(span.Start), rule, time));
                floor = at = stop;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static bool IsStart(string text, int at) =>
        (char.IsAsciiLetterLower(text[at]) || char.IsAsciiDigit(text[at])) && (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',' && char.IsAsciiDigit(text[at])));

    private static string Lower(string text, TextSpan span) =>
        string.Create(span.Length, (text, span.Start), static (letters, from) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                char c = from.text[from.Start + i];
                letters[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
        });

    private (int Start, int Stop, string Rule, TimeExpression Time)? Bounded(string text, int at, int floor)
    {
        if (Atom(text, at, out int stop, out string rule) is not { } time)
        {
            return null;
        }

        int link = Link(text, stop);
        bool joined = false;
        if (link > stop && time.Role == TimeRole.Named && link < text.Length && IsStart(text, link) && Atom(text, link, out int toEnd, out _) is { Role: TimeRole.Named or TimeRole.Now } to)
        {
            (time, stop, rule, joined) = (new SpanTime(time, to), toEnd, "span", true);
        }

        int space = at > floor && text[at - 1] == ' ' ? at - 1 : at;
        bool owner = stop < text.Length && text[stop] is '\'' or '’'; // before this year's harvest
        if (space < at && !owner && !joined && time.Role == TimeRole.Named && words.Prefix(text, space, floor, out int start) is { } prefix
            && (start == floor || !char.IsAsciiLetter(text[start - 1])))
        {
            at = prefix.Action == "base" ? at : start;
            time = prefix.Action switch
            {
                "since" => new SinceTime(time) { Role = TimeRole.Since },
                "before" => new UntilTime(time, UntilTime.By.Before) { Role = TimeRole.Until },
                "until" => new UntilTime(time, UntilTime.By.Reaching) { Role = TimeRole.Until },
                _ => time with { Role = TimeRole.Base },
            };
            rule = $"{rule}, {prefix.Id}";
        }

        return (at, stop, rule, time);
    }

    private TimeExpression? Atom(string text, int at, out int stop, out string rule)
    {
        rule = "en-month";
        if (Month(text, at, out stop) is { } month)
        {
            return month;
        }

        rule = "en-quarter";
        if (Quarter(text, at, out stop) is { } quarter)
        {
            return quarter;
        }

        CalendarRow[] rows = words.Time(text, at, 0, text.Length, out stop);
        if (rows is [{ Kind: "year" or "period" or "open" } row, ..] && IsEnd(text, stop))
        {
            rule = row.Id;
            YearRef year = Ref(row);
            return row.Kind == "year" ? new YearsTime(year, year, false) : new PhraseTime(rows, default, words.Lunar) { Role = row.Role };
        }

        rule = "en-year";
        stop = at;
        if (Year(text, at) is not int number || !(FollowsYearWord(text, at) || at + 4 >= text.Length || text[at + 4] is '\'' or '’' or ',' or '.' or '-' or '–' or '—'))
        {
            return null;
        }

        stop = at + 4;
        var named = new YearRef(YearRef.Of.Number, number);
        return new YearsTime(named, named, false);
    }

    private static int Link(string text, int at)
    {
        foreach (string word in (ReadOnlySpan<string>)[" to ", " until ", " through ", "-", "–", "—", "--"])
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return at + word.Length;
            }
        }

        return at;
    }

    private static bool IsEnd(string text, int at) => at >= text.Length || !char.IsAsciiLetterOrDigit(text[at]);

    private static YearRef Ref(CalendarRow row) => new(row.Context ? YearRef.Of.Context : YearRef.Of.Anchor, row.Offset);

    private static int? Year(string text, int at)
    {
        int value = TimeNumbers.Positional(text, at, text.Length, 4);
        bool number = value < 0 && at + 5 <= text.Length && text[at + 4] == '.';
        value = number ? TimeNumbers.Positional(text[at..(at + 4)], 0, 4, 4) : value;
        return value is >= 1900 and <= 1999 && IsEnd(text, at + 4) && !(at + 5 < text.Length && text[at + 4] == ',' && char.IsAsciiDigit(text[at + 5])) ? value : null;
    }

    private static bool FollowsYearWord(string text, int at)
    {
        int end = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        int start = end;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return end == at ? at > 0 && text[at - 1] is '-' or '–' or '—' or '(' : BeforeYear.AsSpan().Contains(text[start..end]);
    }

    /// <summary>(early|mid|late|the end of) month [day [to day]] [, year], or day month [year].</summary>
    private CalendarTime? Month(string text, int at, out int stop)
    {
        stop = at;
        (int first, int last, int length) = Part(text, at);
        int p = at + length;
        int day = 0, lastDay = 0;
        if (length == 0 && Number(text, p, out int afterNumber) is >= 1 and <= 31 and int number && afterNumber < text.Length && text[afterNumber] == ' ')
        {
            (day, lastDay) = (number, number);
            p = Skip(text, afterNumber + 1, "of ");
        }

        if (words.Time(text, p, 0, text.Length, out int afterMonth) is not [{ Kind: "month-name" } row, ..]
            || !(IsEnd(text, afterMonth) || text[afterMonth - 1] == '.'))
        {
            return null;
        }

        p = afterMonth;
        if (length == 0 && day == 0 && p < text.Length && text[p] == ' ' && Number(text, p + 1, out afterNumber) is >= 1 and <= 31 and int later)
        {
            (day, lastDay, p) = (later, later, afterNumber);
            int link = Link(text, p);
            if (link > p && Number(text, link, out afterNumber) is int until && until > day && until <= 31)
            {
                (lastDay, p) = (until, afterNumber);
            }
        }

        int ahead = Skip(text, Skip(text, p, ","), " ");
        ahead = Skip(text, ahead, "of ");
        YearRef year = default;
        if (ahead > p && Year(text, ahead) is int named)
        {
            (year, p) = (new YearRef(YearRef.Of.Number, named), ahead + 4);
        }
        else if (ahead > p && words.Time(text, ahead, 0, text.Length, out int afterYear) is [{ Kind: "year" } yearRow, ..])
        {
            (year, p) = (Ref(yearRow), afterYear);
        }
        else if (day == 0 && length == 0 && text[at..afterMonth] is "may" or "march" && !FollowsYearWord(text, at))
        {
            return null; // may and march are verbs too
        }

        stop = p;
        (first, last) = day > 0 ? (day, lastDay) : length > 0 ? (first, last) : (1, End);
        return new CalendarTime(year, MonthRef.Number(row.Offset), row.Offset, first, last);
    }

    private CalendarTime? Quarter(string text, int at, out int stop)
    {
        int p = Skip(text, at, "the ");
        foreach ((string word, int n) in (ReadOnlySpan<(string, int)>)[("first ", 1), ("second ", 2), ("third ", 3), ("fourth ", 4)])
        {
            int after = Skip(text, p, word);
            int quarter = Skip(text, after, "quarter");
            int half = Skip(text, after, "half");
            stop = Math.Max(quarter, half);
            if (after == p || stop == after || !IsEnd(text, stop) || (half > after && n > 2))
            {
                continue;
            }

            int months = quarter > after ? 3 : 6;
            int ahead = Skip(text, stop, " of ");
            YearRef year = default;
            if (ahead > stop && Year(text, ahead) is int named)
            {
                (year, stop) = (new YearRef(YearRef.Of.Number, named), ahead + 4);
            }
            else if (ahead > stop && words.Time(text, ahead, 0, text.Length, out int afterYear) is [{ Kind: "year" } row, ..])
            {
                (year, stop) = (Ref(row), afterYear);
            }
            else if (half > after)
            {
                continue; // the first half of anything
            }

            return new CalendarTime(year, MonthRef.Number((n * months) - months + 1), n * months, 1, End, true);
        }

        stop = at;
        return null;
    }

    private static (int First, int Last, int Length) Part(string text, int at)
    {
        foreach ((string word, int first, int last) in (ReadOnlySpan<(string, int, int)>)
            [("early ", 1, 10), ("the beginning of ", 1, 10), ("mid-", 11, 20), ("late ", 21, End), ("the end of ", End, End), ("end of ", End, End)])
        {
            if (Skip(text, at, word) is int after && after > at)
            {
                return (first, last, after - at);
            }
        }

        return default;
    }

    private static int Number(string text, int at, out int stop)
    {
        int value = 0;
        stop = at;
        while (stop < text.Length && char.IsAsciiDigit(text[stop]) && stop - at < 3)
        {
            value = (value * 10) + text[stop++] - '0';
        }

        int after = stop;
        foreach (string ordinal in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            stop = after == stop ? Skip(text, stop, ordinal) : stop;
        }

        return IsEnd(text, stop) ? value : 0;
    }

    private static int Skip(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0 ? at + word.Length : at;
}
