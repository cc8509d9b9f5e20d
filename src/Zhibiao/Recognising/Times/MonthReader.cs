namespace Zhibiao.Recognising.Times;

/// <summary>Reads quarters, months, and days: 三、四季度, 4－6月, 二月下旬, 十二月二十日, 4日, 月底.</summary>
internal sealed class MonthReader(TimeLexicon words)
{
    private const int End = CalendarTime.MonthEnd;

    /// <summary>Quarters at the place; null where none.</summary>
    public CalendarTime? Quarters(string text, int at, int floor, int end, YearRef year, out int stop)
    {
        stop = at;
        if (at >= end || (!year.IsNamed && AfterNumeral(text, at, floor)))
        {
            return null;
        }

        bool leading = text[at] is '头' or '前';
        int p = at + (leading || text[at] == '第' ? 1 : 0);
        int first = TimeNumbers.Small(text, p, end, out p);
        int last = first;
        while (last is >= 1 and <= 4 && Joint(text, p, end, out bool list) is > 0 and int joint)
        {
            int next = p + joint + (p + joint < end && text[p + joint] == '第' ? 1 : 0);
            int more = TimeNumbers.Small(text, next, end, out next);
            if (more <= last || more > 4 || (list && more != last + 1))
            {
                return null;
            }

            (last, p) = (more, next);
        }

        p += (leading || text[at] == '第') && p < end && text[p] == '个' ? 1 : p + 1 < end && text[p] == '两' && text[p + 1] == '个' ? 2 : 0;
        if (first is < 1 or > 4 || p >= end || text[p] != '季' || (p + 1 < end && text[p + 1] is '稻' or '作' or '节' or '收'))
        {
            return null;
        }

        stop = p + (p + 1 < end && text[p + 1] == '度' ? 2 : 1);
        if (leading)
        {
            first = 1;
        }
        else if (stop == p + 1 && text[at] != '第')
        {
            return null; // 一季 without 第 or 度 is a crop
        }

        return new CalendarTime(year, MonthRef.Number((first * 3) - 2), last * 3, 1, End, true);
    }

    /// <summary>Months or days at the place; null where none.</summary>
    public CalendarTime? Read(string text, int at, int floor, int end, YearRef year, out int stop)
    {
        stop = at;
        if (at >= end || (!year.IsNamed && AfterNumeral(text, at, floor)))
        {
            return null;
        }

        if (!year.IsNamed && words.Time(text, at, floor, end, out int wordEnd) is [{ Kind: "month" } row, ..])
        {
            stop = wordEnd;
            var month = new MonthRef(row.Context ? MonthRef.Of.Context : MonthRef.Of.Anchor, row.Offset);
            return Part(text, ref stop, end, year, month) ?? new CalendarTime(year, month, 0, 1, End);
        }

        if (FirstMonths(text, at, end, year, out stop) is { } beginning)
        {
            return beginning;
        }

        if (Months(text, at, end, out int first, out int last) is > 0 and int after && (year.IsNamed || !IsRate(text, at, after, floor, end)))
        {
            stop = after;
            MonthRef month = MonthRef.Number(first);
            stop += stop < end && text[stop] == '份' ? 1 : 0;
            CalendarTime? part = first == last ? Part(text, ref stop, end, year, month) : null;
            stop += part is null && stop < end && text[stop] is '间' or '内' ? 1 : 0;
            return part ?? new CalendarTime(year, month, last, 1, End);
        }

        if (year.IsNamed || (at > floor && text[at - 1] is '每' or '第' or '几' or '数' or '满' or '近' or '约' or '个'))
        {
            return null;
        }

        // Without a month: 月底, 下旬, 二十七日.
        int p = text[at] == '月' ? at + 1 : at;
        if (p > at && (p >= end || text[p] is not ('底' or '末' or '初')))
        {
            return null;
        }

        stop = p;
        CalendarTime? bare = Part(text, ref stop, end, year, default);
        return bare is null || (p == at && IsLength(text, at, stop, end)) || (p == at && text[stop - 1] is '底' or '末' or '初' or '月') ? null : bare;
    }

    private static bool AfterNumeral(string text, int at, int floor) =>
        at > floor && TimeNumbers.IsNumeral(text[at - 1]) && (TimeNumbers.IsNumeral(text[at]) || text[at] is '月' or '上' or '中' or '下');

    /// <summary>头五个月; 前五个月 only behind a year, for alone it means the last five.</summary>
    private static CalendarTime? FirstMonths(string text, int at, int end, YearRef year, out int stop)
    {
        stop = at;
        if (text[at] != '头' && !(text[at] == '前' && year.IsNamed))
        {
            return null;
        }

        int count = at + 1 < end && text[at + 1] == '两' ? 2 : TimeNumbers.Small(text, at + 1, end, out _);
        int after = at + 1 + (count is >= 10 ? 2 : 1);
        if (count is < 1 or > 12 || after + 1 >= end || text[after] != '个' || text[after + 1] != '月')
        {
            return null;
        }

        stop = after + 2;
        return new CalendarTime(year, MonthRef.Number(1), count, 1, End);
    }

    /// <summary>6元一月, 一月一大结: for each month.</summary>
    private static bool IsRate(string text, int at, int after, int floor, int end) =>
        after == at + 2 && text[at] is '一'
        && ((at > floor && text[at - 1] is '元' or '角' or '分' or '斤')
            || (after + 1 < end && text[after] == '一' && text[after + 1] is '大' or '小' or '次' or '结' or '回'));

    /// <summary>十日 may be a length of time, 一日 a turn of speech; 日产, 日报 begin another word.</summary>
    private static bool IsLength(string text, int at, int stop, int end)
    {
        char last = text[stop - 1];
        char after = stop < end ? text[stop] : '\0';
        return last is '日' or '号'
            && (after is '内' or '之' or '左' or '来' or '游' or '产' or '本' or '常' or '益' or '用' or '均' or '夜' or '千' or '三' or '多' or '的' or '子' or '工' or '粮'
                || (after == '以' && stop + 1 < end && text[stop + 1] is '内' or '上')
                || (last == '号' && !TimeNumbers.IsArabic(text[at]))
                || (stop - at == 2 && text[at] is '一' or '十' && after is not ('讯' or '电' or '起' or '到' or '至' or '在' or '晚')));
    }

    /// <summary>十一月, 4－6月, 一至三月, 3、4月. Gives the place behind 月; 0 where none.</summary>
    private int Months(string text, int at, int end, out int first, out int last)
    {
        int p = at;
        first = last = at < end && text[at] == '元' ? 1 : TimeNumbers.Small(text, at, end, out p);
        p = at < end && text[at] == '元' ? at + 1 : p;
        while (last is >= 1 and <= 12 && Joint(text, p, end, out bool list) is > 0 and int joint)
        {
            int more = TimeNumbers.Small(text, p + joint, end, out int next);
            if (more is < 1 or > 12 || (list && more != last + 1))
            {
                return 0;
            }

            (last, p) = (more > last ? more : more + 12, next);
        }

        p += last > first && p < end && text[p] == '两' ? (p + 1 < end && text[p + 1] == '个' ? 2 : 1) : 0;
        bool name = p + 1 < end && text[p + 1] == '革'; // 十月革命
        return first is >= 1 and <= 12 && p < end && text[p] == '月' && !name ? p + 1 : 0;
    }

    /// <summary>Days of a month: 上旬, 初, 底, 下半月, 二十七日, 一至十日.</summary>
    private CalendarTime? Part(string text, ref int stop, int end, YearRef year, MonthRef month)
    {
        (int first, int last, int length) = Named(text, stop, end);
        int after = stop + length;
        if (length == 0 && Days(text, stop, end, out first, out last) is > 0 and int days)
        {
            after = days;
        }

        if (after == stop)
        {
            return null;
        }

        stop = after;
        return new CalendarTime(year, month, month.Kind == MonthRef.Of.Number ? month.Value : 0, first, last);
    }

    private static (int First, int Last, int Length) Named(string text, int at, int end)
    {
        char Next(int by) => at + by < end ? text[at + by] : '\0';
        int First(char c) => c == '上' ? 1 : c == '中' ? 11 : c == '下' ? 21 : 0;
        int Last(char c) => c == '上' ? 10 : c == '中' ? 20 : End;
        char c = Next(0);
        if (First(c) > 0 && Next(1) == '旬')
        {
            return (First(c), Last(c), 2);
        }

        if (First(c) > 0 && First(Next(1)) > First(c) && Next(2) == '旬')
        {
            return (First(c), Last(Next(1)), 3);
        }

        if (First(c) > 0 && Next(1) == '、' && First(Next(2)) > First(c) && Next(3) == '旬')
        {
            return (First(c), Last(Next(2)), 4);
        }

        return c is '上' or '前' && Next(1) == '半' && Next(2) == '月' ? (1, 15, 3)
            : c is '下' or '后' && Next(1) == '半' && Next(2) == '月' ? (16, End, 3)
            : c == '初' && Next(1) is not ('级' or '步' or '一' or '二' or '三' or '五' or '七') ? (1, 10, 1)
            : c is '底' or '末' ? (End, End, 1)
            : default;
    }

    /// <summary>二十七日, 一至十日, 一日至十日, 十一、十二日. Gives the place behind 日; 0 where none.</summary>
    private int Days(string text, int at, int end, out int first, out int last)
    {
        first = last = TimeNumbers.Small(text, at, end, out int p);
        if (first is < 1 or > 31)
        {
            return 0;
        }

        int closed = p < end && text[p] is '日' or '号' ? p + 1 : 0;
        int joint = Joint(text, closed > 0 ? closed : p, end, out bool list);
        if (joint > 0)
        {
            int more = TimeNumbers.Small(text, (closed > 0 ? closed : p) + joint, end, out int next);
            if (more > first && more <= 31 && (!list || (closed == 0 && more == first + 1)) && next < end && text[next] is '日' or '号')
            {
                (last, closed) = (more, next + 1);
            }
        }

        return closed;
    }

    /// <summary>Length of what joins two numbers, 0 for none; a list joins neighbours only.</summary>
    private int Joint(string text, int at, int end, out bool list)
    {
        list = at < end && text[at] is '、' or '和';
        return list ? 1 : words.Connector(text, at, end);
    }
}
