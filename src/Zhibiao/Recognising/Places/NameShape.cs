using System.Buffers;

namespace Zhibiao.Recognising.Places;

/// <summary>Tells which characters may make up the name of a place that the gazetteer lacks.</summary>
internal static class NameShape
{
    // Characters of grammar, number, farming and office that end a name rather than belong to it.
    private static readonly SearchValues<char> Never = SearchValues.Create(
        "的了是在有和与及或等各全该本这那我你他她它其此每某几数一二三四五六七八九十百千万亿两半多个些不没把被将就都也还只但而且并从到由向对于以因据如若则使让给同跟比较最很更太已正曾未再又才刚为者"
        + "农民人社党政部群众乡村省县市区专级所内外间前后来去出入年月日时产粮灾重主要先进试点缺余贫困邻第个名户组队团员会议报告说讯电现派往返召开达约共计占自行旧新基般边缘近郊"
        + "上下业黑集夜早晚门经过超拟抽调请责协助帮领导配求知示跨属靠离访问查看听办搞做整顿按照替令送交除受支援建设巩固展扩提增减变");

    // Words that a district, township or village is called by kind, not by name: 山区, 灾区, 郊区.
    private static readonly SearchValues<char> NotBeforeDistrict = SearchValues.Create("地山郊牧林库矿老水");

    private static readonly SearchValues<char> Prepositions = SearchValues.Create("在据如对从到由与及向除为于的是以往派赴至因和即连");

    /// <summary>Whether the character is a Chinese one.</summary>
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    /// <summary>Whether a name that the gazetteer lacks may end with the character: 永全县, 松泽乡; 全 for 全县, 公 for 公社.</summary>
    public static bool EndsUnlisted(char c) => c is '县' or '全' or '市' or '专' or '省' or '乡' or '镇' or '村' or '公';

    /// <summary>Whether the character may belong to a name.</summary>
    /// <param name="c">The character.</param>
    /// <param name="first">Whether it is the name's first; 全 and 新 may stand later or first respectively.</param>
    public static bool MayName(char c, bool first) => IsHan(c) && (!Never.Contains(c) || (first ? c == '新' : c == '全'));

    /// <summary>Whether a name may begin behind the character: a mark, or a preposition.</summary>
    public static bool IsBoundary(char c) => !IsHan(c) || Prepositions.Contains(c);

    /// <summary>Where the name that ends before a suffix begins, or -1 where the characters make none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the suffix stands.</param>
    /// <param name="limit">Where the name begins at the earliest.</param>
    /// <param name="most">Most characters of a name.</param>
    public static int Start(string text, int end, int limit, int most)
    {
        int start = end;
        while (start > limit && MayName(text[start - 1], first: false))
            start--;
        if (start > limit && text[start - 1] == '新')
            start--;
        return start == end || end - start > most || !MayName(text[start], first: true) ? -1 : start;
    }

    /// <summary>Whether the characters may be the name of a district, township or village (岸堤, 武盛).</summary>
    public static bool MayNameDistrict(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 4 || NotBeforeDistrict.Contains(name[^1]))
            return false;
        for (int i = 0; i < name.Length; i++)
        {
            if (!MayName(name[i], i == 0) && !(i == 0 && "一二三四五六七八九千万".Contains(name[i])))
                return false;
        }

        return true;
    }

    /// <summary>Whether a suffix of districts, townships and villages stands at the place, and no longer word.</summary>
    public static bool IsDistrictSuffix(string text, int at, int stop)
    {
        char next = at + 1 < stop ? text[at + 1] : '\n';
        return text[at] switch
        {
            '区' => !"别分域间".Contains(next),
            '乡' => !"下亲".Contains(next),
            '镇' => !"压反静".Contains(next),
            '村' => next != '民',
            _ => false,
        };
    }

    /// <summary>Length of a count in digits or Chinese numerals at the place, with 多 or 余; its value where small, else 0.</summary>
    public static int Count(string text, int at, int end, out int value)
    {
        int p = at;
        value = 0;
        while (p < end && (char.IsAsciiDigit(text[p]) || text[p] is >= '０' and <= '９' || "一二三四五六七八九十两几数百".Contains(text[p])))
        {
            value = Step(value, text[p]);
            p++;
        }

        if (p > at && p < end && text[p] is '多' or '余')
            p++;
        return p - at;
    }

    private static int Step(int value, char c)
    {
        if (value > 999)
            return value;
        int digit = char.IsAsciiDigit(c) ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;
        return digit >= 0 ? (value * 10) + digit
            : c == '十' ? Math.Max(value, 1) * 10
            : c == '两' ? value + 2
            : value + Math.Max(0, "零一二三四五六七八九".IndexOf(c));
    }
}
