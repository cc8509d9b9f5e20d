namespace Zhibiao.Recognising.Times;

/// <summary>The small numbers of dates, and years written digit by digit, in any of the scripts that texts mix.</summary>
internal static class TimeNumbers
{
    private static readonly sbyte[] Digits = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (sbyte)Read((char)code))];

    private static readonly CharacterSet Numerals = new(MakesNumber);

    /// <summary>The digit 0 to 9; -1 for any other character. 元 is none.</summary>
    public static int Digit(char c) => Digits[c];

    private static int Read(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '零' or '〇' or '○' or '◯' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '貳' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>Whether it is written with Arabic digits, of either width.</summary>
    public static bool IsArabic(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>Whether a number may go on or begin with it.</summary>
    public static bool IsNumeral(char c) => Numerals.Has(c);

    private static bool MakesNumber(char c) =>
        Digit(c) >= 0 || c is '十' or '百' or '千' or '万' or '亿' or '廿' or '卅' or '两' or '点' or '．' or '.' or '拾' or '％' or '%';

    /// <summary>A number of 1 to 99 at the place: 7, 12, 十二, 二十七, 廿五. 0 where none; a longer run of digits is none.</summary>
    public static int Small(string text, int at, int end, out int stop)
    {
        stop = at;
        if (at >= end)
        {
            return 0;
        }

        int value;
        if (IsArabic(text[at]))
        {
            (value, stop) = (0, at);
            while (stop < end && IsArabic(text[stop]) && stop - at < 3)
            {
                value = (value * 10) + Digit(text[stop++]);
            }

            return stop - at > 2 ? 0 : value;
        }

        int tens = text[at] switch { '廿' => 2, '卅' => 3, '十' or '拾' => 1, _ => 0 };
        int digit = Digit(text[at]);
        if (tens == 0 && digit <= 0)
        {
            return 0;
        }

        stop = at + 1;
        if (tens == 0 && stop < end && text[stop] is '十' or '拾')
        {
            (tens, digit, stop) = (digit, 0, stop + 1);
        }

        if (tens == 0)
        {
            return stop < end && Digit(text[stop]) >= 0 ? 0 : digit;
        }

        int ones = stop < end && !IsArabic(text[stop]) ? Digit(text[stop]) : -1;
        stop += ones > 0 ? 1 : 0;
        return (tens * 10) + Math.Max(ones, 0);
    }

    /// <summary>So many digits on end, of one script, with no further digit behind; -1 where not.</summary>
    public static int Positional(string text, int at, int end, int count)
    {
        if (at + count > end || (at + count < end && text[at + count] != '两' && IsNumeral(text[at + count])))
        {
            return -1;
        }

        int value = 0;
        for (int i = at; i < at + count; i++)
        {
            int digit = Digit(text[i]);
            if (digit < 0 || (IsArabic(text[i]) != IsArabic(text[at]) && digit != 0))
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        return value;
    }
}
