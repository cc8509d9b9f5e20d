using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>Which decisions count.</summary>
public static class LiveDecisions
{
    /// <summary>
    /// The decisions that no later line undoes, in their order, without the undo lines; a line that stands twice counts once. An undo that is undone itself counts for nothing; with an
    /// addition go the decisions about the row that it added.
    /// </summary>
    public static ImmutableArray<Decision> Of(IReadOnlyList<Decision> log)
    {
        HashSet<string> undone = Undone(log);
        HashSet<string> added = RowsAdded(live: true), gone = RowsAdded(live: false);
        gone.ExceptWith(added);
        return [.. log
            .Where(decision => decision.Kind != DecisionKind.Undo && !undone.Contains(decision.DecisionId) && !gone.Contains(decision.Anchor.ObservationId))
            .DistinctBy(decision => decision.DecisionId, StringComparer.Ordinal)];

        HashSet<string> RowsAdded(bool live) =>
            [.. log.Where(decision => decision.Kind == DecisionKind.Add && undone.Contains(decision.DecisionId) != live).Select(decision => decision.Anchor.ObservationId)];
    }

    /// <summary>Ids of the decisions, undo lines among them, that no longer count.</summary>
    public static HashSet<string> Undone(IReadOnlyList<Decision> log)
    {
        var undone = new HashSet<string>(StringComparer.Ordinal);
        for (int i = log.Count - 1; i >= 0; i--)
        {
            if (log[i].Kind == DecisionKind.Undo && !undone.Contains(log[i].DecisionId))
                undone.Add(log[i].Undoes);
        }

        return undone;
    }
}
