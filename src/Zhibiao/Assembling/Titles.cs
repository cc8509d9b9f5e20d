using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>What titles and headings say by themselves.</summary>
internal static class Titles
{
    private const int LongestAddress = 24;

    /// <summary>四、今后打算: whether the section says what is to be done.</summary>
    public static bool LooksAhead(string heading) =>
        heading.EndsWith("打算", StringComparison.Ordinal) || heading.EndsWith("任务", StringComparison.Ordinal) || heading.EndsWith("规划", StringComparison.Ordinal)
        || heading.EndsWith("计划", StringComparison.Ordinal) || heading.Contains("今后", StringComparison.Ordinal);

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
