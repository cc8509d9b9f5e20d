using System.Globalization;
using System.Text;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>Numbers, and what looks like them.</summary>
internal static class Numerals
{
    private static readonly string[] Parts =
    [
        "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "廿", "卅", "百", "千", "万", "亿", "兆", "〇", "零", "○", "半", "几", "数", "多", "余", "来", "点", "又", "分之", "百分之",
        "千分之", "万分之", "成", "倍", "折", "0", "1", "5", "9", "９", ".", "．", ",", "，", "、", "%", "％", "‰", "壹", "贰", "拾", "佰", "仟", "萬", "億", "两", "-", "—", "至", "到", "～", "第", "约", "近",
        "上下", "左右", "以上", "以下", "个", "户", "斤", "亩", "元", "万元", "亿斤", "人", "次", "年", "月", "日", "岁", "度", "⑤", "㈠", "Ⅳ", "½", "翻", "番", "倍半", "一番", "若干", " ", "\u3000", "加", "减", "分",
    ];

    private static readonly string[] Shapes =
    [
        "一二三四五六七八九", "百", "亿", "9", "1.", "百分之", "十", "一亿", "一百", "零", "两", "半", "三至", "三、", "1,", "1-", "五成", "一点", "千分之一", "几", "九", "万", "第一", "1953年", "三月", "12个", "1/",
        "百分之一点", "一十", "10%", "（一）", "一个", "多", "余", "约", "增加一", "由一至二", "-1", "0.0", "５", "㈠", "万亿", "亿万", "二分之",
    ];

    /// <summary>One number of a few signs.</summary>
    public static string Word(Random random)
    {
        var word = new StringBuilder();
        for (int parts = random.Next(1, 9); parts > 0; parts--)
        {
            word.Append(Parts[random.Next(Parts.Length)]);
        }

        return word.ToString();
    }

    /// <summary>Some numbers, 10 to 150 characters, a few of them very large or of very many digits.</summary>
    public static string Text(Random random)
    {
        var text = new StringBuilder();
        for (int words = random.Next(2, 12); words > 0; words--)
        {
            text.Append(random.Next(12) switch
            {
                0 => Repeated(random, random.Next(2, 60)),
                1 => new string((char)random.Next('0', ':'), random.Next(1, 60)),
                2 => random.NextInt64().ToString(CultureInfo.InvariantCulture) + "." + random.NextInt64().ToString(CultureInfo.InvariantCulture),
                _ => Word(random),
            });
            text.Append(random.Next(3) switch { 0 => "", 1 => Sentences.Word(random), _ => Parts[random.Next(Parts.Length)] });
        }

        return text.ToString();
    }

    /// <summary>One shape again and again.</summary>
    /// <param name="random">Which one.</param>
    /// <param name="length">Characters.</param>
    public static string Repeated(Random random, int length)
    {
        string shape = random.Next(4) == 0 ? Word(random) : Shapes[random.Next(Shapes.Length)];
        var text = new StringBuilder(length + shape.Length);
        while (text.Length < length)
        {
            text.Append(shape);
        }

        return text.ToString(0, length);
    }
}
