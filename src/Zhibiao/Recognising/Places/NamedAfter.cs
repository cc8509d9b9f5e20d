namespace Zhibiao.Recognising.Places;

/// <summary>Tells 四川路, 涟源乡 and 上海牌, named after a place, from the place.</summary>
internal static class NamedAfter
{
    /// <summary>Whether the name that ends here belongs to another thing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the name ends.</param>
    /// <param name="stop">Where reading stops; not included.</param>
    /// <param name="ranks">Ranks of the places so named: what a county lends its name to (a township, a river) a province doesn't.</param>
    public static bool IsAt(string text, int end, int stop, Ranks ranks)
    {
        if (end >= stop)
            return false;
        char next = end + 1 < stop ? text[end + 1] : '\n';
        bool high = (ranks & (Ranks.Above | Ranks.Prefecture)) != 0;
        return text[end] switch
        {
            '路' => !"线过上途易".Contains(next),
            '街' or '牌' => true,
            '铁' => next == '路',
            '大' or '学' => text[end] == '大' && next is '学' or '桥',
            '平' or '高' => next == '原',
            '盆' => next == '地',
            '半' => next == '岛',
            '水' => !high && next == '库',
            '公' or '农' => !high && next is '社' or '场',
            '乡' => !high && !"村下亲镇".Contains(next),
            '村' => !high && !"民庄".Contains(next),
            '社' => !high && !"员会长主干".Contains(next),
            '镇' => !high && !"压反静".Contains(next),
            '河' => !high && !"南北流水西东".Contains(next),
            '江' => !high && !"苏西南北".Contains(next),
            '山' => !high && !"区芋地东西".Contains(next),
            '湖' => !high && !"南北".Contains(next),
            _ => false,
        };
    }
}
