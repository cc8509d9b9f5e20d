using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>Joins planned values to the reported ones that they start from.</summary>
public sealed class TargetPairing
{
    /// <summary>Pairs within each document, then looks through the others for results. Rejected observations take no part.</summary>
    /// <param name="observations">Of all documents, in document and text order.</param>
    public PairingResult Pair(IReadOnlyList<Observation> observations)
    {
        var fulfilment = new Fulfilment();
        var documents = new Dictionary<(string, string), Queue<Observation>>();
        var targets = new List<OpenTarget>();
        foreach (IGrouping<(string Id, string), Observation> document in observations.GroupBy(Usable.Document))
        {
            PairedDocument paired = PairOne([.. document]);
            documents.Add(document.Key, new Queue<Observation>(paired.Observations));
            targets.AddRange(paired.Targets);
            fulfilment.Add(document.Key.Id, paired.Reports);
        }

        return new PairingResult(
            [.. observations.Select(observation => documents[Usable.Document(observation)].Dequeue())],
            [.. targets.Select(fulfilment.Of).Order(InOrder)]);
    }

    /// <summary>Pairs within one document. Rejected observations take no part.</summary>
    /// <param name="observations">Of one document, in text order.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "A stage is an object that the pipeline composes.")]
    public PairedDocument PairOne(IReadOnlyList<Observation> observations)
    {
        List<Observation> usable = Usable.Of(observations);
        var pairing = new DocumentPairing(usable);
        IReadOnlyList<TargetDraft> drafts = pairing.Find();
        var targetOf = new Dictionary<Observation, string>(ReferenceEqualityComparer.Instance);
        foreach (TargetDraft draft in drafts)
        {
            foreach (Observation member in draft.Members)
            {
                targetOf.TryAdd(member, draft.TargetId);
            }
        }

        foreach ((Observation repeat, string targetId) in pairing.Repeats)
        {
            targetOf.TryAdd(repeat, targetId);
        }

        return new PairedDocument(
            [.. observations.Select(observation => targetOf.GetValueOrDefault(observation, "") is var pair && pair == observation.PairId ? observation : observation with { PairId = pair })],
            [.. drafts.Select(draft => draft.Open())],
            [.. usable.Select(Report).OfType<ReportedLevel>()]);
    }

    /// <summary>By indicator id, place id, place name, target end, target id.</summary>
    public static IComparer<Target> InOrder { get; } = Comparer<Target>.Create((one, other) =>
    {
        int order = string.CompareOrdinal(one.Indicator?.Id ?? "", other.Indicator?.Id ?? "");
        order = order != 0 ? order : string.CompareOrdinal(one.PlaceId, other.PlaceId);
        order = order != 0 ? order : string.CompareOrdinal(one.PlaceZh, other.PlaceZh);
        order = order != 0 ? order : (one.TargetEnd ?? DateOnly.MinValue).CompareTo(other.TargetEnd ?? DateOnly.MinValue);
        return order != 0 ? order : string.CompareOrdinal(one.TargetId, other.TargetId);
    });

    private static ReportedLevel? Report(Observation observation) => observation is
        { Status: Status.Actual, Measure: Measure.Level, Indicator: not null, Period: Period period, Quantity.Value: decimal value }
        ? new ReportedLevel(
            Likeness.IsPart(observation) ? "" : Likeness.PlaceKey(observation), Likeness.ThingKey(observation), Likeness.UnitKey(observation), period.End, value)
        : null;
}
