using System.Globalization;
using System.Text;

namespace Zhibiao.Web.Bench;

/// <summary>Documents in the manner of the archives, the same ones for the same seed.</summary>
internal static class SampleDocuments
{
    private static readonly string[] Provinces =
        ["山西省", "四川省", "福建省", "湖北省", "湖南省", "江西省", "河南省", "山东省", "陕西省", "甘肃省", "云南省", "贵州省", "安徽省", "江苏省", "浙江省", "广东省"];

    private static readonly string[] Things = ["农业生产合作社", "互助组", "手工业生产合作社", "供销合作社", "农具推广站", "小学"];

    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>Writes so many files of ten sentences, each with a report and a plan: about twenty statistics a file.</summary>
    public static void Write(string folder, int files, int seed)
    {
        var random = new Random(seed);
        for (int file = 0; file < files; file++)
        {
            int year = 1952 + random.Next(6), month = 1 + random.Next(12), day = 1 + random.Next(28);
            var text = new StringBuilder();
            string date = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}");
            text.Append(CultureInfo.InvariantCulture, $"id: {file:x10}\n标题：各省情况简报第{Number(file + 1)}号\n日期：{date}\n作者：\n来源：测速用文\n\n正文：\n");
            for (int sentence = 0; sentence < 10; sentence++)
            {
                int now = 100 + random.Next(8000);
                text.Append(CultureInfo.InvariantCulture, $"{Provinces[random.Next(Provinces.Length)]}现有{Things[random.Next(Things.Length)]}{Number(now)}个，计划明年发展到{Number(now + 100 + random.Next(4000))}个。各地正在总结经验，准备推广。\n");
            }

            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{file:0000}.txt")), text.Append("\n描述：\n").ToString());
        }
    }

    /// <summary>1 to 99,999 in Chinese.</summary>
    private static string Number(int number)
    {
        var text = new StringBuilder();
        bool gap = false;
        foreach ((int unit, string name) in new[] { (10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            int digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? "零" : "").Append(Digits[digit]).Append(name);
            gap = false;
        }

        return text.ToString();
    }
}
