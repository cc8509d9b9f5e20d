using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>What reviewers found, as examples to learn from and to measure against.</summary>
public static class DecisionGold
{
    /// <summary>Each row that was decided about once, by the last decision that counts; rows that reviewers disagree about are left out.</summary>
    /// <param name="log">The log, undo lines among it.</param>
    /// <returns>In the order of the log, each with the row as it is right; of a rejected row as it was shown, with <see cref="Review.Rejected"/>.</returns>
    public static ImmutableArray<Observation> Of(IReadOnlyList<Decision> log)
    {
        ImmutableArray<Decision> live = LiveDecisions.Of(log);
        HashSet<(string, string)> open = [.. DecisionConflicts.OfLive(live).Select(conflict => DecisionConflicts.RowOf(conflict.First))];
        return [.. live
            .Where(decision => decision.Kind != DecisionKind.Flag)
            .GroupBy(DecisionConflicts.RowOf)
            .Where(row => !open.Contains(row.Key))
            .Select(row => row.Aggregate(new DecidedRow(row.First().Row), Taken).Row!)];
    }

    private static DecidedRow Taken(DecidedRow row, Decision decision)
    {
        row.Take(new PlacedDecision(decision, new TextSpan(decision.Anchor.Start, decision.Anchor.End), decision.Anchor.Quote, 1));
        return row;
    }
}
