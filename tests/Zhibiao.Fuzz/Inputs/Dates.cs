using System.Globalization;
using System.Text;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>Dates of any year, in the header, in the name and in the text.</summary>
internal static class Dates
{
    private static readonly string[] Words =
    [
        "今年", "明年", "去年", "前年", "后年", "上年", "本月", "下月", "年底", "第一季度", "去冬今春", "明春", "春耕前", "夏收后", "秋收前", "上半年", "五年内", "三个五年计划", "从", "到", "以前", "以来", "同期", "腊月",
        "正月", "闰", "初十", "三十日", "二月三十日", "民国四十二年", "光绪三十年", "公元前一年", "本世纪", "五十年代", "旧历", "廿九日", "去年同期", "一九五三——五七年", "1953-57年", "今后十年", "九千年后", "两千年前",
    ];

    public static FuzzInput Make(Random random)
    {
        var text = new StringBuilder("山西省");
        for (int words = random.Next(2, 16); words > 0; words--)
        {
            text.Append(random.Next(3) == 0 ? Words[random.Next(Words.Length)] : Date(random));
            text.Append(random.Next(3) switch { 0 => "有合作社五百个，", 1 => "增至三千户。", _ => "" });
        }

        string header = random.Next(3) switch
        {
            0 => $"标题：{Date(random)}的报告\n日期：{Date(random)}\n正文：\n",
            1 => $"标题：题\n日期：{random.Next(0, 12000).ToString(CultureInfo.InvariantCulture)}-{random.Next(0, 14)}-{random.Next(0, 33)}\n正文：\n",
            _ => $"{Date(random)}\n",
        };
        return new FuzzInput("dates", random.Next(3) == 0 ? Date(random).Replace('/', '_') + ".txt" : "1953-11-28.txt", Encoding.UTF8.GetBytes(header + text));
    }

    private static string Date(Random random)
    {
        int year = random.Next(4) switch { 0 => random.Next(), 1 => random.Next(-5, 10_010), _ => random.Next(1945, 1965) };
        string text = random.Next(7) switch
        {
            0 => $"{year}年{random.Next(0, 14)}月{random.Next(0, 33)}日",
            1 => $"{year}-{random.Next(0, 14):00}-{random.Next(0, 33):00}",
            2 => $"{year}/{random.Next(0, 14)}/{random.Next(0, 33)}",
            3 => $"{year}.{random.Next(0, 14)}.{random.Next(0, 33)}",
            4 => $"{year}年至{random.Next(-5, 10_010)}年",
            5 => $"{random.Next(0, 14)}月{random.Next(0, 33)}日",
            _ => $"{year}年",
        };
        return random.Next(2) == 0 ? text : string.Concat(text.Select(c => c is >= '0' and <= '9' ? "〇一二三四五六七八九"[c - '0'] : c));
    }
}
