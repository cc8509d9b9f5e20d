using System.Diagnostics.CodeAnalysis;
using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>Joins planned values to the reported ones that they start from, and later reports to plans.</summary>
public sealed class TargetPairing
{
    /// <summary>Pairs within each document, then looks through the others for results. Rejected observations take no part.</summary>
    /// <param name="observations">Of all documents, in document and text order.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "A stage is an object that the pipeline composes.")]
    public PairingResult Pair(IReadOnlyList<Observation> observations)
    {
        List<Observation> usable = Usable.Of(observations);
        var fulfilment = new Fulfilment(usable);
        var targetOf = new Dictionary<Observation, string>(ReferenceEqualityComparer.Instance);
        var targets = new List<Target>();
        foreach (IGrouping<(string, string), Observation> document in usable.GroupBy(Usable.Document))
        {
            var pairing = new DocumentPairing([.. document]);
            foreach (TargetDraft draft in pairing.Find())
            {
                targets.Add(fulfilment.Of(draft.ToTarget(), draft.Plan, draft.Baseline));
                foreach (Observation member in draft.Members)
                {
                    targetOf.TryAdd(member, draft.TargetId);
                }
            }

            foreach ((Observation repeat, string targetId) in pairing.Repeats)
            {
                targetOf.TryAdd(repeat, targetId);
            }
        }

        return new PairingResult(
            [.. observations.Select(observation => observation with { PairId = targetOf.GetValueOrDefault(observation, "") })],
            [.. Sorted(targets)]);
    }

    private static IEnumerable<Target> Sorted(IEnumerable<Target> targets) => targets
        .OrderBy(target => target.Indicator?.Id ?? "", StringComparer.Ordinal)
        .ThenBy(target => target.PlaceId, StringComparer.Ordinal)
        .ThenBy(target => target.PlaceZh, StringComparer.Ordinal)
        .ThenBy(target => target.TargetEnd ?? DateOnly.MinValue)
        .ThenBy(target => target.TargetId, StringComparer.Ordinal);
}
