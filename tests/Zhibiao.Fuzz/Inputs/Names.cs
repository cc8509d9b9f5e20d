namespace Zhibiao.Fuzz.Inputs;

/// <summary>Names of files.</summary>
internal static class Names
{
    private static readonly string[] Ends = [".txt", ".json", ".ndjson", ".ndjson.gz", ".zip", ".md", ""];

    private static readonly string[] Bits =
    [
        "\u001b[31m", "\u0007", "\n", "\r", "\t", "\u202e", "\u009b2J", "\u001b]8;;http://x\u0007", "'", "\"", "$(x)", "`x`", "%", "#", "!", "=1+1", "@", "-", "..", "<script>", "&", "年", "1953", "1954-13-99", "99999999",
        "一九五三年", "\u200b", "𠀀", "|", ";", "a", " ", "~", "*", "?", "报告", "\\", ":", "+", "|", "\u0301",
    ];

    /// <summary>A plain name that has a file opened in any way.</summary>
    public static string Any(Random random) => "a" + Ends[random.Next(Ends.Length)];

    /// <summary>A name that no careful person would give.</summary>
    public static string Odd(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Bits[random.Next(Bits.Length)])) + ".txt";
}
