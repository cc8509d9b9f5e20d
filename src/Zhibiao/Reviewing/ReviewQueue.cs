using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>Puts the observations into the order in which they most need a look.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is the queue that the reviewer works through.")]
public sealed class ReviewQueue
{
    /// <summary>Gravest check first, then the greatest effect on targets and series, then the least confidence, then text order. Every observation has one entry.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "A stage is an object that the pipeline composes.")]
    public ImmutableArray<QueueEntry> Order(Dataset dataset)
    {
        var gravest = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (Check check in dataset.Checks)
        {
            foreach (string id in check.ObservationIds)
            {
                if (!gravest.TryGetValue(id, out Severity known) || check.Severity > known)
                    gravest[id] = check.Severity;
            }
        }

        Dictionary<string, int> effects = Effects(dataset);
        return [.. dataset.Observations
            .Select((observation, order) => (Order: order, Entry: new QueueEntry(
                observation,
                gravest.TryGetValue(observation.ObservationId, out Severity severity) ? severity : null,
                effects.GetValueOrDefault(observation.ObservationId))))
            .OrderByDescending(one => (int?)one.Entry.Gravest ?? -1)
            .ThenByDescending(one => one.Entry.Effect)
            .ThenBy(one => one.Entry.Observation.Confidence)
            .ThenBy(one => one.Order)
            .Select(one => one.Entry)];
    }

    private static Dictionary<string, int> Effects(Dataset dataset)
    {
        var effects = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Target target in dataset.Targets)
        {
            int weight = target.BaselineObservationId.Length > 0 && target.TargetObservationId.Length > 0 ? 2 : 1;
            Add(target.BaselineObservationId, weight);
            Add(target.TargetObservationId, weight);
        }

        foreach (SeriesPoint point in dataset.Series)
        {
            foreach (string id in point.ObservationIds)
                Add(id, 1);
        }

        return effects;

        void Add(string id, int weight)
        {
            if (id.Length > 0)
                effects[id] = effects.GetValueOrDefault(id) + weight;
        }
    }
}
