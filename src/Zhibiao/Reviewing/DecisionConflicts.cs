using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>Finds where reviewers disagree.</summary>
public static class DecisionConflicts
{
    /// <summary>All disagreements that are open, in the order of the log. A decision that names both in <see cref="Decision.Settles"/> closes one, so does an undo.</summary>
    /// <param name="log">The log, undo lines among it.</param>
    public static ImmutableArray<DecisionConflict> Of(IReadOnlyList<Decision> log) => OfLive(LiveDecisions.Of(log));

    /// <summary>The same of decisions that count.</summary>
    internal static ImmutableArray<DecisionConflict> OfLive(ImmutableArray<Decision> live)
    {
        var order = live.Select((decision, at) => (decision.DecisionId, at)).ToDictionary(pair => pair.DecisionId, pair => pair.at, StringComparer.Ordinal);
        return [.. Rows(live).Select(Open).OfType<DecisionConflict>().OrderBy(conflict => order[conflict.First.DecisionId])];
    }

    /// <summary>Ids of the decisions that disagree about a row, for the decision that settles it; empty where none do.</summary>
    internal static ImmutableArray<string> Standing(IReadOnlyList<Decision> log, string observationId) =>
        [.. Rows([.. LiveDecisions.Of(log).Where(decision => decision.Anchor.ObservationId == observationId)])
            .Where(row => Open(row) is not null).SelectMany(row => row).Select(decision => decision.DecisionId)];

    /// <summary>Each reviewer's latest word on each row, unless a later decision settled it, in the order of the log.</summary>
    private static IEnumerable<List<Decision>> Rows(ImmutableArray<Decision> live)
    {
        HashSet<string> settled = [.. live.SelectMany(decision => decision.Settles)];
        return live
            .Where(decision => decision.Kind != DecisionKind.Flag)
            .GroupBy(RowOf)
            .Select(row => row.Reverse().DistinctBy(decision => decision.Reviewer, StringComparer.Ordinal).Reverse()
                .Where(decision => !settled.Contains(decision.DecisionId)).ToList());
    }

    /// <summary>What tells rows apart in a log: the row's id, and the words, so that ids of different places of a changed text don't meet.</summary>
    internal static (string, string) RowOf(Decision decision) => (decision.Anchor.ObservationId, decision.Anchor.QuoteHash);

    /// <summary>The last two of the reviewers' latest words that differ; null where all say the same.</summary>
    private static DecisionConflict? Open(List<Decision> latest)
    {
        for (int second = latest.Count - 1; second > 0; second--)
        {
            for (int first = second - 1; first >= 0; first--)
            {
                if (Disagreement(latest[first], latest[second]) is { } conflict)
                    return conflict;
            }
        }

        return null;
    }

    private static DecisionConflict? Disagreement(Decision one, Decision other)
    {
        bool rejected = one.Kind == DecisionKind.Reject, rejectedToo = other.Kind == DecisionKind.Reject;
        if (rejected || rejectedToo)
            return rejected == rejectedToo ? null : new DecisionConflict(one, other, []);
        ImmutableArray<FieldChange> fields = Fields.Changes(one.Row!, other.Row!);
        return fields.IsEmpty ? null : new DecisionConflict(one, other, fields);
    }
}
