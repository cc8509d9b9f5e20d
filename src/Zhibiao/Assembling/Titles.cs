using System.Buffers;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>What titles and headings say by themselves.</summary>
internal static class Titles
{
    private static readonly SearchValues<char> HanNumerals = SearchValues.Create("一二三四五六七八九十");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十");

    // 四季度安排, 下半年工作安排; 口粮安排 tells what was done.
    private static readonly string[] Ahead = ["季度", "下半年", "下一步", "明年", "工作", "任务"];

    private const int LongestAddress = 24, LongestLabel = 12;

    /// <summary>四、今后打算: whether the section says what is to be done.</summary>
    public static bool LooksAhead(string heading) =>
        heading.EndsWith("打算", StringComparison.Ordinal) || heading.EndsWith("任务", StringComparison.Ordinal) || heading.EndsWith("规划", StringComparison.Ordinal)
        || heading.EndsWith("计划", StringComparison.Ordinal) || (heading.EndsWith("安排", StringComparison.Ordinal) && Ahead.Any(word => heading.Contains(word, StringComparison.Ordinal))) || heading.Contains("今后", StringComparison.Ordinal);

    /// <summary>What the label of a point says of the paragraphs behind it: （三）四季度安排。, 四、今后意见：. A point ends where the next begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The first sentence of a paragraph.</param>
    /// <param name="before">What the point before says.</param>
    public static Stance? Point(string text, TextSpan sentence, Stance? before)
    {
        ReadOnlySpan<char> words = text.AsSpan(sentence.Start, Math.Min(sentence.Length, LongestLabel + 4)).TrimStart("　 (（");
        int number = Number(words, HanNumerals);
        if (number is 0 or > 3)
        {
            return before;
        }

        words = words[number..].TrimStart("、）)．. 　");
        int end = words.IndexOfAny("。：:\n");
        return (end < 0 ? words.Length <= LongestLabel : end <= LongestLabel) && LooksAhead((end < 0 ? words : words[..end]).Trim().ToString()) ? Stance.Plan : null;
    }

    /// <summary>Whether a paragraph is a point of a list: 4．, (二), 三、.</summary>
    public static bool IsPoint(string text, TextSpan sentence)
    {
        ReadOnlySpan<char> words = text.AsSpan(sentence.Start, Math.Min(sentence.Length, 6)).TrimStart("　 (（");
        return words is [>= '①' and <= '⑳', ..] || Number(words, Numerals) > 0;
    }

    // Length of the number that the mark of a point stands behind; 0 where none does.
    private static int Number(ReadOnlySpan<char> words, SearchValues<char> numerals) =>
        words.IndexOfAnyExcept(numerals) is > 0 and int length && words[length] is '、' or '）' or ')' or '．' or '.' ? length : 0;

    /// <summary>Whether the document is one of targets.</summary>
    public static bool Plans(string title) =>
        title.Contains("指标", StringComparison.Ordinal) || title.Contains("规划", StringComparison.Ordinal)
        || title.Contains("计划草案", StringComparison.Ordinal) || title.Contains("计划的报告", StringComparison.Ordinal);

    /// <summary>中南局并中央：, 各省委： whom a letter is to, and nothing of what it tells.</summary>
    public static bool Addresses(Reading reading) =>
        reading.Sentence.Span.Length <= LongestAddress && reading.Mentions is [.., MarkMention { Mark: '：' }]
        && reading.Mentions.Any(mention => mention is PlaceMention { Form: PlaceForm.Body })
        && !reading.Mentions.Any(mention => mention is QuantityMention or TimeMention or PlaceMention { Form: PlaceForm.Name });

    /// <summary>A number of the title counts only where the running text does not give it again, and once: where the headline stands last.</summary>
    public static bool StandsAlone(Reading reading, IReadOnlyList<RecognisedSentence> all)
    {
        var values = reading.Mentions.OfType<QuantityMention>().Select(mention => mention.Quantity.Value).ToHashSet();
        bool repeated = all.Where(other => other.Sentence.Index > reading.Sentence.Index && other.Sentence.Role == SentenceRole.Title)
            .Any(other => other.Mentions.OfType<QuantityMention>().Any(mention => values.Contains(mention.Quantity.Value)));
        return values.Count > 0 && !repeated && !all.Any(other => other.Sentence.Role == SentenceRole.Body
            && other.Mentions.OfType<QuantityMention>().Any(mention => mention.Quantity.Low == mention.Quantity.High && values.Contains(mention.Quantity.Low)));
    }
}
