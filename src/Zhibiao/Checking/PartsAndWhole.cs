using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>
/// A total and its parts within one sentence (共…, 其中…) whose sum nearly, but not quite, is the total. Parts that lack much of the total
/// need not be all of them, parts that exceed it by much overlap; neither is questioned.
/// </summary>
internal sealed class PartsAndWhole : IQuestion
{
    private const int FewestParts = 3;
    private const int WordsBeforeTotal = 12;
    private const decimal LargestExcess = 0.1m;
    private const decimal LargestGap = 0.02m;
    private const string PartsFollow = "其中";
    private static readonly string[] Totals = ["共", "总计", "合计", "总数"];

    public IEnumerable<Check> Ask(Collection collection) =>
        from document in collection.Documents
        from sentence in document.Observations
            .Where(observation => observation.Language == Language.Chinese)
            .GroupBy(observation => observation.SentenceIndex)
            .Where(sentence => sentence.Count() > FewestParts)
        from check in Ask([.. sentence.OrderBy(observation => observation.Span)])
        select check;

    private static IEnumerable<Check> Ask(List<Observation> sentence)
    {
        string text = sentence[0].Sentence;
        if (StartOf(sentence, text) is not int start)
        {
            yield break;
        }

        foreach (Observation total in sentence.Where(one => IsTotal(one, text, one.Span.Start - start)))
        {
            int from = text.IndexOf(PartsFollow, total.Span.End - start, StringComparison.Ordinal);
            if (from < 0)
            {
                continue;
            }

            List<Observation> parts = sentence.FindAll(one =>
                one.Span.Start - start > from && one.Quantity.Unit == total.Quantity.Unit && one.Status == total.Status && one.Measure == total.Measure);
            decimal sum = parts.Sum(part => part.Quantity.Low ?? 0);
            decimal whole = total.Quantity.Low ?? 0;
            if (parts.Count >= FewestParts && parts.TrueForAll(IsExact) && sum != whole && IsNearMiss(sum, whole))
            {
                yield return Doubt.Of(
                    "sum-conflict", Severity.Warning, total.DocumentId, parts.Append(total).Select(one => one.ObservationId),
                    string.Create(CultureInfo.InvariantCulture, $"The parts of {total.Quote} add up to {sum}."),
                    text.Trim(), total.Span.ToString());
            }
        }
    }

    private static bool IsNearMiss(decimal sum, decimal whole) =>
        sum > whole ? sum - whole <= LargestExcess * whole : whole - sum <= LargestGap * whole;

    private static bool IsTotal(Observation one, string text, int at)
    {
        string before = text[Math.Max(0, at - WordsBeforeTotal)..at];
        return IsExact(one) && one.Measure == Measure.Level && one.Quantity.Unit != "%"
            && Totals.Any(word => before.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsExact(Observation one) => one.Quantity is { Modifier: Modifier.Exact, Low: not null };

    /// <summary>Where the sentence starts, so that all its numbers stand where they should; null where that can't be told.</summary>
    private static int? StartOf(List<Observation> sentence, string text)
    {
        for (int at = text.IndexOf(sentence[0].Quote, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(sentence[0].Quote, at + 1, StringComparison.Ordinal))
        {
            int start = sentence[0].Span.Start - at;
            if (sentence.TrueForAll(one => one.Span.End - start <= text.Length
                && text.AsSpan(one.Span.Start - start).StartsWith(one.Quote, StringComparison.Ordinal)))
            {
                return start;
            }
        }

        return null;
    }
}
