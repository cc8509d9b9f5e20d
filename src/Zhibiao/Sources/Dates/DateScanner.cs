using Zhibiao.Model;

namespace Zhibiao.Sources.Dates;

/// <summary>Reads a date at a place: 1953-11-28, 1953.1.8, 1953年11月28日, 一九五三年十一月廿八日, 19531128, December 24, 1954, 24 December 1954.</summary>
internal static class DateScanner
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The date that begins at the place.</summary>
    /// <param name="s">The text.</param>
    /// <param name="at">Where; no digit may stand before it.</param>
    /// <param name="end">Behind the date.</param>
    /// <param name="date">The date; null where it is in no calendar, or its year is 0. A month or day of 0 is unknown.</param>
    /// <param name="compact">Whether it is written as bare digits (1953, 195311, 19531128), which in running text may mean anything.</param>
    /// <returns>Whether something of the form of a date stands there.</returns>
    public static bool TryRead(ReadOnlySpan<char> s, int at, out int end, out PartialDate? date, out bool compact)
    {
        date = null;
        compact = false;
        end = at;
        int digits = 0;
        while (at + digits < s.Length && Digit(s[at + digits]) >= 0)
        {
            digits++;
        }

        if (digits is 6 or 8)
        {
            compact = true;
            end = at + digits;
            date = Make(Number(s.Slice(at, 4)), Number(s.Slice(at + 4, 2)), digits == 8 ? Number(s.Slice(at + 6, 2)) : null);
            return true;
        }

        return digits == 4 ? AfterYear(s, at + 4, Number(s.Slice(at, 4)), bare: true, out end, out date, out compact)
            : digits is 1 or 2 ? DayFirst(s, at, digits, out end, out date)
            : digits == 0 && (ChineseYear(s, at) is { } year
                ? AfterYear(s, at + 4, year, bare: false, out end, out date, out compact)
                : MonthFirst(s, at, out end, out date));
    }

    /// <summary>0 to 9 for an ASCII or full-width digit; else -1.</summary>
    public static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    private static bool AfterYear(
        ReadOnlySpan<char> s, int at, int year, bool bare, out int end, out PartialDate? date, out bool compact)
    {
        int i = Blanks(s, at);
        compact = false;
        if (i < s.Length && s[i] == '年')
        {
            end = i + 1;
            int? month = Counted(s, end, "月", out int afterMonth);
            int? day = month is null ? null : Counted(s, afterMonth, "日号號", out end);
            end = month is null || day is not null ? end : afterMonth;
            date = Make(year, month, day);
            return true;
        }

        if (bare && i < s.Length && IsSeparator(s[i]) && Short(s, Blanks(s, i + 1), out int monthEnd) is { } m)
        {
            int j = Blanks(s, monthEnd);
            bool more = j < s.Length && IsSeparator(s[j]);
            int dayEnd = monthEnd;
            int? day = more ? Short(s, Blanks(s, j + 1), out dayEnd) : null;
            if (day is not null || s[i] != '_')
            {
                end = day is null ? monthEnd : dayEnd;
                date = Make(year, m, day);
                return true;
            }
        }

        end = at;
        compact = bare;
        date = bare ? Make(year, null, null) : null;
        return bare;
    }

    private static bool DayFirst(ReadOnlySpan<char> s, int at, int digits, out int end, out PartialDate? date)
    {
        end = at;
        date = null;
        int i = Blanks(s, at + digits);
        int month = MonthName(s, i, out int j);
        if (month == 0 || Year(s, Blanks(s, j, ',')) is not { } year)
        {
            return false;
        }

        end = Blanks(s, j, ',') + 4;
        date = Make(year, month, Number(s.Slice(at, digits)));
        return true;
    }

    private static bool MonthFirst(ReadOnlySpan<char> s, int at, out int end, out PartialDate? date)
    {
        end = at;
        date = null;
        int month = MonthName(s, at, out int i);
        if (month == 0)
        {
            return false;
        }

        int j = Blanks(s, i);
        int? day = Year(s, j) is null ? Numeral(s, j, out j) : null;
        if (day is not null)
        {
            j += s[j..].StartsWith("st", StringComparison.Ordinal) || s[j..].StartsWith("nd", StringComparison.Ordinal)
                || s[j..].StartsWith("rd", StringComparison.Ordinal) || s[j..].StartsWith("th", StringComparison.Ordinal) ? 2 : 0;
        }

        j = Blanks(s, j, ',');
        if (Year(s, j) is not { } year)
        {
            return false;
        }

        end = j + 4;
        date = Make(year, month, day);
        return true;
    }

    private static PartialDate? Make(int year, int? month, int? day)
    {
        int? m = month == 0 ? null : month;
        int? d = m is null || day == 0 ? null : day;
        return year >= 1000 && PartialDate.Exists(year, m, d) ? new PartialDate(year, m, d) : null;
    }

    private static int MonthName(ReadOnlySpan<char> s, int at, out int end)
    {
        end = at;
        while (end < s.Length && char.IsAsciiLetter(s[end]))
        {
            end++;
        }

        int length = end - at;
        if (length is < 3 or > 9)
        {
            return 0;
        }

        for (int m = 0; m < Months.Length; m++)
        {
            if (Months[m].AsSpan().StartsWith(s.Slice(at, length), StringComparison.OrdinalIgnoreCase))
            {
                end += end < s.Length && s[end] == '.' ? 1 : 0;
                return m + 1;
            }
        }

        return 0;
    }

    private static int? Year(ReadOnlySpan<char> s, int at) =>
        at + 4 <= s.Length && !s.Slice(at, 4).ContainsAnyExceptInRange('0', '9') && (at + 4 == s.Length || !char.IsAsciiDigit(s[at + 4]))
            ? Number(s.Slice(at, 4))
            : null;

    private static int? ChineseYear(ReadOnlySpan<char> s, int at)
    {
        if (at + 4 >= s.Length || s[at + 4] is not ('年' or ' '))
        {
            return null;
        }

        int year = 0;
        for (int i = 0; i < 4; i++)
        {
            int digit = ChineseDigit(s[at + i]);
            if (digit < 0)
            {
                return null;
            }

            year = (year * 10) + digit;
        }

        return year;
    }

    /// <summary>A numeral of either script with one of the marks behind it, blanks allowed.</summary>
    private static int? Counted(ReadOnlySpan<char> s, int at, string marks, out int end)
    {
        int start = Blanks(s, at);
        int? number = Numeral(s, start, out int i) ?? ChineseNumeral(s, start, out i);
        i = Blanks(s, i);
        if (number is null || i >= s.Length || !marks.Contains(s[i], StringComparison.Ordinal))
        {
            end = at;
            return null;
        }

        end = i + 1;
        return number;
    }

    /// <summary>A numeral of one or two digits.</summary>
    private static int? Short(ReadOnlySpan<char> s, int at, out int end) =>
        Numeral(s, at, out end) is { } number && end - at <= 2 ? number : null;

    private static int? Numeral(ReadOnlySpan<char> s, int at, out int end)
    {
        end = at;
        while (end < s.Length && Digit(s[end]) >= 0)
        {
            end++;
        }

        return end == at ? null : end - at > 4 ? 9999 : Number(s[at..end]);
    }

    private static int? ChineseNumeral(ReadOnlySpan<char> s, int at, out int end)
    {
        end = at;
        int tens = 0;
        int units = -1;
        for (; end < s.Length; end++)
        {
            char c = s[end];
            if (c is '十' or '拾' or '廿' or '卅')
            {
                tens = c == '廿' ? 2 : c == '卅' ? 3 : Math.Max(units, 1);
                units = 0;
            }
            else if (c == '元' || ChineseDigit(c) >= 0)
            {
                units = c == '元' ? 1 : ChineseDigit(c);
            }
            else
            {
                break;
            }
        }

        return units < 0 ? null : (tens * 10) + units;
    }

    private static int ChineseDigit(char c) => c switch
    {
        '〇' or '○' or '零' or 'Ｏ' => 0,
        '一' or '壹' => 1,
        '二' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>Whether the mark may stand between year, month and day. An underscore only does where all three are there.</summary>
    public static bool IsSeparator(char c) => c is '-' or '/' or '.' or '_' or '－' or '—' or '–' or '．' or '／';

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char c in digits)
        {
            number = (number * 10) + Digit(c);
        }

        return number;
    }

    private static int Blanks(ReadOnlySpan<char> s, int at, char also = ' ')
    {
        while (at < s.Length && (s[at] is ' ' or '\u3000' || s[at] == also))
        {
            at++;
        }

        return at;
    }
}
