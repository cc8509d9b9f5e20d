using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>A part that is said to be more than the whole: a share above 100 %. Rates of fulfilment and growth may well be.</summary>
internal sealed class ImpossibleShares : IQuestion
{
    private static readonly string[] PartOfWhole = ["占", "比重", "比例"];
    private static readonly string[] MayExceed = ["完成", "计划", "增", "超", "指数"];

    public IEnumerable<Check> Ask(Collection collection) => collection.Documents
        .SelectMany(document => document.Observations)
        .Where(observation => observation is { Measure: Measure.Level, Quantity.Unit: "%", Quantity.Low: > 100 }
            && IsPartOfWhole(observation))
        .Select(observation => Doubt.Of(
            DoubtKind.Unit, Severity.Error, observation.DocumentId, [observation.ObservationId],
            $"{observation.Quote} of {observation.Subject}: a part can't be more than the whole.",
            observation.Sentence.Trim(), observation.Span.ToString()));

    private static bool IsPartOfWhole(Observation observation)
    {
        string names = observation.Subject + observation.Indicator?.NameZh;
        return PartOfWhole.Any(word => names.Contains(word, StringComparison.Ordinal))
            && !MayExceed.Any(word => names.Contains(word, StringComparison.Ordinal));
    }
}
