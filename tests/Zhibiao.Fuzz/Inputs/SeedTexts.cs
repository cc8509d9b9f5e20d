using System.Text;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>The project's own sample documents, cut, spliced and changed.</summary>
internal static class SeedTexts
{
    private static readonly string[] Changed =
    [
        "百", "亿", "点", "百分之", "成", "倍", "十", "〇", "９", "1", ".", "%", "个", "斤", "户", "（", "）", "(", "“", "”", "《", "【", "】", "\n", "\r\n", "\n\n", "。", "，",
        "；", "——", "年", "月", "日", "增至", "由", "从", "约", "余", "多", "至", "到", "几", "半", "两", "省", "县", "\u3000", "\u200b", "#", "、", "：", "\t", "第", "其中", "共",
    ];

    private static readonly string[] Headers =
    [
        "标题：题目\n日期：1953-11-28\n正文：\n", "标题：山西省一九五三年十月的情况\n日期：1954-2\n来源：样本。\n\n正文：\n# 山西省\n\n", "1953年11月28日\n", "标题：题\n日期：1956-0-0\n正文：\n【四川分社二十日讯】",
    ];

    private static readonly string[] All = [.. Directory.GetFiles(Path.Combine(Repository, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file))];

    /// <summary>The folder with Pipeline.sln.</summary>
    public static string Repository => _repository ??= FindRepository();

    private static string? _repository;

    /// <summary>A whole text of seeds, about as long as asked for.</summary>
    public static string Long(int length)
    {
        var text = new StringBuilder(length + 4000);
        for (int i = 0; text.Length < length; i++)
        {
            string seed = All[i % All.Length];
            int body = seed.IndexOf("正文：", StringComparison.Ordinal);
            text.Append(seed, body < 0 ? 0 : body + 3, seed.Length - (body < 0 ? 0 : body + 3));
        }

        return text.ToString(0, length);
    }

    /// <summary>A text under a header that gives it a date.</summary>
    public static string Headed(Random random, string text) => Headers[random.Next(Headers.Length)] + text;

    /// <summary>A piece of a seed, 20 to 200 characters.</summary>
    public static string Piece(Random random)
    {
        string seed = All[random.Next(All.Length)];
        int start = random.Next(seed.Length - 20);
        return seed.Substring(start, Math.Min(random.Next(20, 200), seed.Length - start));
    }

    /// <summary>A header and a piece of a seed, changed at a few places.</summary>
    public static string Mutated(Random random)
    {
        var text = new StringBuilder(random.Next(4) == 0 ? Start(random) : Headed(random, Piece(random)));
        for (int changes = random.Next(1, 9); changes > 0 && text.Length > 4; changes--)
        {
            int at = random.Next(text.Length), length = Math.Min(random.Next(1, 12), text.Length - at);
            switch (random.Next(8))
            {
                case 0:
                    text[at] = (char)(text[at] ^ (1 << random.Next(16)));
                    break;
                case 1:
                    text.Remove(at, length);
                    break;
                case 2:
                    text.Insert(at, text.ToString(random.Next(text.Length - length + 1), length));
                    break;
                case 3:
                    text.Insert(at, Piece(random)[..length]);
                    break;
                case 4:
                    text.Insert(random.Next(text.Length), text.ToString(at, Math.Min(text.Length - at, random.Next(1, 120))));
                    break;
                case 5:
                    text.Insert(at, Numerals.Word(random));
                    break;
                default:
                    text.Remove(at, 1).Insert(at, Changed[random.Next(Changed.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Start(Random random)
    {
        string seed = All[random.Next(All.Length)];
        return seed[..random.Next(60, Math.Min(seed.Length, 350))];
    }

    private static string FindRepository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Pipeline.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("run it inside the repository");
    }
}
