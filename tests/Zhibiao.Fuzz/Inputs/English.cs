using System.Text;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>Bilingual newspaper pages with English numbers.</summary>
internal static class English
{
    private static readonly string[] Words =
    [
        "one", "two", "three", "ten", "eleven", "twenty", "ninety-nine", "hundred", "thousand", "million", "billion", "trillion", "half", "a dozen", "and", "-", ",", ".", "%", "percent", "per cent", "1", "9", "000", "1,000", "0.5",
        "over", "nearly", "about", "more than", "less than", "from", "to", "between", "times", "fold", "mu", "jin", "yuan", "households", "tons", "Shanxi", "Liaoning Province", "in 1954", "by 1957", "first", "third", "two-thirds",
        "1/2", "½", "(", ")", "\"", "'", ";", "\n\n", "increase", "by", "doubled", "twice", "percentage points", "catties", "dozen", "score", "several", "no", "zero", "point", "of", "the",
    ];

    public static string Text(Random random)
    {
        var text = new StringBuilder("Title: T\nAuthor: A\nDate: 1954-12-24\nPage: 1\n\n");
        for (int words = random.Next(5, 50); words > 0; words--)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(random.Next(5) == 0 ? "" : " ");
        }

        if (random.Next(4) > 0)
            text.Append("\n\n<hr />\n\nOriginal:\n\n### 题\n滕某\n1954-12-24\n第1版()\n专栏：\n\n    ").Append(Sentences.Text(random));
        return text.ToString();
    }
}
