using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Baseline, target and claimed growth that can't all be true.</summary>
internal sealed class ClaimedGrowth : IQuestion
{
    public IEnumerable<Check> Ask(Collection collection) => collection.Targets
        .Where(target => target.Consistent == false)
        .Select(target => Doubt.Of(
            "growth-conflict", Severity.Warning, target.DocumentId,
            new[] { target.BaselineObservationId, target.TargetObservationId }.Where(id => id.Length > 0),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Place(target)}{target.BaselineValue} to {target.TargetValue} is {target.Multiple} times the baseline; the text claims {target.StatedGrowth}."),
            collection.Observation(target.TargetObservationId)?.Sentence.Trim() ?? target.StatedGrowth,
            target.TargetId));

    private static string Place(Target target) =>
        target.PlaceEn.Length > 0 ? $"{target.PlaceEn}: " : target.PlaceZh.Length > 0 ? $"{target.PlaceZh}: " : "";
}
