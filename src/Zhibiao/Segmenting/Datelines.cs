using Zhibiao.Model;

namespace Zhibiao.Segmenting;

/// <summary>Finds the dateline at the start of a paragraph.</summary>
internal static class Datelines
{
    private const int Longest = 45;
    private const int LongestEnglish = 90;
    private static readonly string[] Agencies = ["据新华社", "新华社", "本报", "本社", "据中新社", "中新社", "中国新闻社", "塔斯社", "据塔斯社", "新华通讯社"];
    private static readonly string[] EnglishAgencies = ["Xinhua", "(Xinhua", "[Xinhua", "New China News Agency", "NCNA", "Our Newspaper", "This Newspaper", "Our newspaper", "This newspaper"];

    /// <summary>Behind the dateline; the start itself where the paragraph has none.</summary>
    public static int End(string text, int start, int end, Language language) =>
        language == Language.English ? English(text, start, end) : Chinese(text, start, end);

    private static int Chinese(string text, int start, int end)
    {
        int limit = Math.Min(end, start + Longest);
        if (start < limit && text[start] is '【' or '〔' or '［' or '[' or '（' or '(')
        {
            char closing = text[start] switch { '【' => '】', '〔' => '〕', '［' => '］', '[' => ']', '（' => '）', _ => ')' };
            int close = text.IndexOf(closing, start, limit - start);
            ReadOnlySpan<char> inner = close < 0 ? default : text.AsSpan(start + 1, close - start - 1).Trim();
            bool report = inner.Length > 1 && (inner[^1] is '讯' or '电' || inner.EndsWith("报道", StringComparison.Ordinal));
            bool agency = inner.Contains('社') || inner.Contains('报');
            return (report && agency) || (text[start] == '【' && agency && inner.IndexOfAny("讯电") >= 0) ? close + 1 : start;
        }

        if (!StartsWithAny(text, start, end, Agencies))
        {
            return start;
        }

        for (int i = start; i < limit; i++)
        {
            if (text[i] is '讯' or '电' && (i + 1 >= end || TextLine.IsWhite(text[i + 1]) || text[i + 1] is '：' or ':' or '　'))
            {
                return i + 1 + (i + 1 < end && text[i + 1] is '：' or ':' ? 1 : 0);
            }

            if (text[i] is '。' or '，' or '；' or '“' or '\n')
            {
                break;
            }
        }

        return start;
    }

    private static int English(string text, int start, int end)
    {
        if (!StartsWithAny(text, start, end, EnglishAgencies))
        {
            return start;
        }

        bool number = false;
        int limit = Math.Min(end, start + LongestEnglish);
        for (int i = start; i < limit; i++)
        {
            number |= char.IsAsciiDigit(text[i]);
            bool last = i + 1 >= end || TextLine.IsWhite(text[i + 1]);
            if ((text[i] == ':' && last) || (text[i] is ')' or ']' && text[start] is '(' or '['))
            {
                return i + 1;
            }

            if (text[i] == '.' && last && !SentenceSplitter.IsAbbreviation(text, start, i))
            {
                return number ? i + 1 : start;
            }
        }

        return start;
    }

    private static bool StartsWithAny(string text, int start, int end, string[] words)
    {
        foreach (string word in words)
        {
            if (start + word.Length <= end && string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
