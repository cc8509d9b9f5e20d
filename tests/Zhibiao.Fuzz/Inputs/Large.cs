using System.Text;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>Numbers of 10,000 characters, brackets a hundred thousand or a million deep, lines of up to 10 MB.</summary>
internal static class Large
{
    private static readonly string[] Pairs = ["（）", "()", "“”", "《》", "【】", "「」", "〔〕", "[]", "{}", "\"\"", "''"];

    /// <summary>10,000 to 300,000 characters.</summary>
    public static FuzzInput Make(Random random) => new("long", "a.txt", Encoding.UTF8.GetBytes(SeedTexts.Headed(random, random.Next(4) switch
    {
        0 => Nested(random, 100_000),
        1 => Line(random, 300_000),
        _ => "山西省有" + Numerals.Repeated(random, 10_000) + "个社。" + SeedTexts.Piece(random),
    })));

    /// <summary>A million brackets, a line of 10 MB, or JSON a million deep.</summary>
    public static FuzzInput Huge(Random random) => random.Next(5) switch
    {
        0 or 1 => new FuzzInput("huge", "a.txt", Encoding.UTF8.GetBytes(SeedTexts.Headed(random, Nested(random, 1_000_000)))),
        2 => new FuzzInput("huge", "a.json", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "[" : "{\"a\":", 1_000_000)))),
        _ => new FuzzInput("huge", "a.txt", Encoding.UTF8.GetBytes(SeedTexts.Headed(random, Line(random, 10_000_000 / 3)))),
    };

    private static string Nested(Random random, int count)
    {
        string pair = Pairs[random.Next(Pairs.Length)];
        return random.Next(4) switch
        {
            0 => new string(pair[0], count),
            1 => new string(pair[^1], count),
            2 => string.Concat(Enumerable.Repeat(pair[0] + "三个", count / 3)),
            _ => new string(pair[0], count / 2) + "五百个社" + new string(pair[^1], count / 2),
        };
    }

    private static string Line(Random random, int length) => random.Next(3) switch
    {
        0 => Numerals.Repeated(random, length),
        1 => SeedTexts.Long(length).Replace('\n', ' '),
        _ => SeedTexts.Long(length).Replace('\n', ' ').Replace("。", random.Next(2) == 0 ? "，" : "", StringComparison.Ordinal),
    };
}
