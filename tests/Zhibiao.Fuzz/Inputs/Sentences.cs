using System.Reflection;
using System.Text;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>Words that the program knows, put together at random: what its rules meet in an order that nobody thought of.</summary>
internal static class Sentences
{
    private static readonly string[] Marks = ["，", "。", "；", "、", "（", "）", "“", "”", "：", "\n", "—", "《", "》", "！", "【", "】", "\n# ", "\n\n"];

    private static readonly string[][] Words = [.. Vocabularies()];

    /// <summary>A word of any vocabulary; small vocabularies come as often as large ones.</summary>
    public static string Word(Random random)
    {
        string[] words = Words[random.Next(Words.Length)];
        return words[random.Next(words.Length)];
    }

    /// <summary>Words, numbers and marks, 4 to 35 of them.</summary>
    public static string Text(Random random)
    {
        var text = new StringBuilder();
        for (int words = random.Next(4, 35); words > 0; words--)
        {
            text.Append(random.Next(10) switch
            {
                0 or 1 => Numerals.Word(random),
                2 or 3 => Marks[random.Next(Marks.Length)],
                4 => SeedTexts.Piece(random)[..random.Next(1, 20)],
                _ => Word(random),
            });
        }

        return text.ToString();
    }

    private static IEnumerable<string[]> Vocabularies()
    {
        Assembly library = typeof(Pipeline).Assembly;
        foreach (string name in library.GetManifestResourceNames().Where(name => name.StartsWith("Vocabularies/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(library.GetManifestResourceStream(name)!);
            string[] words = [.. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).Skip(1)
                .SelectMany(line => line.Split(',', '|', '"')).Select(word => word.Trim())
                .Where(word => word.Length is > 0 and < 12 && (word.Any(c => c > '\u2000') || name.Contains("english", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal)];
            if (words.Length > 0)
                yield return words;
        }
    }
}
