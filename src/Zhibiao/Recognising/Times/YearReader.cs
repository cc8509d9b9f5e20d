namespace Zhibiao.Recognising.Times;

/// <summary>Reads years: 一九五四年, 五四年, ’55年, 去年, 1959—60年度, 一九五三-一九五四粮食年度.</summary>
internal sealed class YearReader(TimeLexicon words)
{
    private const string YearWords = "于自从在到比和至由、，。：（(对给为与及较";
    private const string SecondHalfOfShortYear = "春夏秋冬底初度上下第末终一二三四五六七八九十元123456789";

    /// <summary>The year or years at the place; null where none.</summary>
    public YearsTime? Read(string text, int at, int floor, int end, out int stop)
    {
        if (words.Time(text, at, floor, end, out stop) is [{ Kind: "year" } row, ..])
        {
            var year = new YearRef(row.Context ? YearRef.Of.Context : YearRef.Of.Anchor, row.Offset);
            return new YearsTime(year, year, false);
        }

        if (at > floor && (TimeNumbers.IsNumeral(text[at - 1]) || text[at - 1] == '第'))
        {
            stop = at;
            return null;
        }

        int from = Is(text, at, end, "公元") ? at + 2 : at;
        int first = Number(text, from, floor, end, out stop, out bool closed);
        if (first == 0)
        {
            return null;
        }

        int link = stop + words.Connector(text, stop, end);
        bool list = link == stop && !closed && stop < end && text[stop] is '、' or '和' or '及';
        link += list || (!closed && stop < end && text[stop] is '/' or '／') ? 1 : 0;
        if (link > stop && Number(text, link, link, end, out int lastEnd, out bool lastClosed, first) is > 0 and int last
            && last > first && (!list || last == first + 1))
        {
            bool grain = Is(text, lastEnd, end, "粮食年度") || (last == first + 1 && Is(text, lastEnd - 1, end, "年度"));
            lastEnd += Is(text, lastEnd, end, "粮食年度") ? 4 : lastClosed && lastEnd < end && text[lastEnd] == '度' ? 1 : 0;
            if (list && Is(text, lastEnd, end, "两年"))
            {
                (lastEnd, lastClosed) = (lastEnd + 2, true);
            }

            if (!grain && !list && last > first + 10 && lastClosed && text[lastEnd - 1] == '度')
            {
                (last, grain) = (first + 1, true); // 1959—90年度: no working year is so long, the second is a misprint
            }

            if (grain || lastClosed)
            {
                stop = lastEnd;
                return new YearsTime(Of(first), Of(last), grain && !list);
            }
        }

        if (Is(text, stop, end, "粮食年度"))
        {
            stop += 4;
            return new YearsTime(Of(first - 1), Of(first), true);
        }

        stop += closed && stop < end && text[stop] == '度' ? 1 : 0;
        return closed && !Is(text, stop, end, "代") ? new YearsTime(Of(first), Of(first), false) : null;
    }

    private static YearRef Of(int year) => new(YearRef.Of.Number, year);

    /// <summary>A year number with or without 年; 0 where none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="floor">Where looking back ends.</param>
    /// <param name="end">Where looking ahead ends.</param>
    /// <param name="stop">Behind it.</param>
    /// <param name="closed">Whether 年 stands behind it.</param>
    /// <param name="after">The year before it in a range, which settles the century; 0 for none.</param>
    private static int Number(string text, int at, int floor, int end, out int stop, out bool closed, int after = 0)
    {
        stop = at;
        closed = false;
        int full = TimeNumbers.Positional(text, at, end, 4);
        if (full is >= 1800 and <= 2099)
        {
            closed = at + 4 < end && text[at + 4] == '年';
            stop = at + (closed ? 5 : 4);
            return full;
        }

        bool apostrophe = at < end && text[at] is '’' or '‘' or '\'';
        int digits = apostrophe ? at + 1 : at;
        int two = TimeNumbers.Positional(text, digits, end, 2);
        if (two < 0)
        {
            return 0;
        }

        closed = digits + 2 < end && text[digits + 2] == '年';
        stop = digits + (closed ? 3 : 2);
        bool range = after > 0 || (!closed && stop < end && "—－-―–~～至".Contains(text[stop], StringComparison.Ordinal));
        return apostrophe || (after > 0 && 1900 + two > after) || IsShortYear(text, digits, floor, end, two, closed, range) ? 1900 + two : 0;
    }

    /// <summary>Whether two digits before 年 are a year rather than a count: 五六年 may be five or six years, 50年 fifty.</summary>
    private static bool IsShortYear(string text, int at, int floor, int end, int two, bool closed, bool range)
    {
        char before = at > floor ? text[at - 1] : '，';
        char after = at + 3 < end ? text[at + 3] : '。';
        bool context = YearWords.Contains(before, StringComparison.Ordinal) || SecondHalfOfShortYear.Contains(after, StringComparison.Ordinal);
        if ((!closed && !range) || before is '近' or '约' or '满' or '共' || after is '来' or '内' or '左' or '多' or '代')
        {
            return false;
        }

        if (TimeNumbers.IsArabic(text[at]))
        {
            return two is >= 45 and <= 65 && (two is not (50 or 60) || context);
        }

        return two is >= 36 and <= 65 && (two % 10 != (two / 10) + 1 || (context && before is not ('、' or '，' or '。' or '为')));
    }

    private static bool Is(string text, int at, int end, string word) =>
        at >= 0 && at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
