using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao;

/// <summary>What the log of decisions has to say in checks.csv: decisions without a place, disagreements, flags.</summary>
internal static class DecisionChecks
{
    /// <summary>The dataset with those checks among the others.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="log">The log, undo lines among it.</param>
    /// <param name="unplaced">Decisions that found no place.</param>
    public static Dataset WithDecisions(this Dataset dataset, IReadOnlyList<Decision> log, ImmutableArray<UnplacedDecision> unplaced)
    {
        if (log.Count == 0)
            return dataset;
        HashSet<string> documents = [.. dataset.Documents.Select(document => document.DocumentId)];
        HashSet<string> rows = [.. dataset.Observations.Select(row => row.ObservationId)];
        HashSet<string> lost = [.. unplaced.Select(one => one.Decision.DecisionId)];
        IEnumerable<Check> all = unplaced
            .Select(one => Of("decision-unplaced", Severity.Warning, one.Decision, $"{Said(one.Decision)} finds its place no more: {one.Reason}. It stays in the log"))
            .Concat(DecisionConflicts.Of(log).Select(conflict => Of("decision-conflict", Severity.Warning, conflict.Second, $"Two reviewers disagree: {conflict.Words}. Decide it once more")))
            .Concat(LiveDecisions.Of(log).Where(decision => decision.Kind == DecisionKind.Flag && !lost.Contains(decision.DecisionId))
                .Select(flag => Of("reviewer-flag", Severity.Info, flag, $"{flag.Reviewer} flagged it: {flag.Note}")));
        return dataset with
        {
            Checks = [.. dataset.Checks.Concat(all)
                .OrderBy(check => check.DocumentId, StringComparer.Ordinal)
                .ThenBy(check => check.Kind, StringComparer.Ordinal)
                .ThenBy(check => check.CheckId, StringComparer.Ordinal)],
        };

        Check Of(string kind, Severity severity, Decision decision, string message) => new(
            StableId.Of("c", kind, decision.DecisionId),
            kind,
            severity,
            documents.Contains(decision.Anchor.DocumentId) ? decision.Anchor.DocumentId : "",
            rows.Contains(decision.Anchor.ObservationId) ? [decision.Anchor.ObservationId] : [],
            message,
            decision.Anchor.Quote);
    }

    private static string Said(Decision decision) =>
        $"The decision {decision.DecisionId} of {decision.Reviewer} ({Names.Of(decision.Kind)} '{decision.Anchor.Quote}' in {decision.Anchor.SourceFile})";
}
