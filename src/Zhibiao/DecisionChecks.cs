using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao;

/// <summary>What the log of decisions has to say in checks.csv: decisions without a place, disagreements, flags.</summary>
internal static class DecisionChecks
{
    /// <summary>Those checks, in no particular order.</summary>
    /// <param name="log">The log, undo lines among it.</param>
    /// <param name="unplaced">Decisions that found no place.</param>
    /// <param name="documents">Ids of the documents that there are.</param>
    public static ImmutableArray<Check> Of(IReadOnlyList<Decision> log, ImmutableArray<UnplacedDecision> unplaced, IReadOnlySet<string> documents)
    {
        HashSet<string> lost = [.. unplaced.Select(one => one.Decision.DecisionId)];
        return
        [
            .. unplaced.Select(one => One("decision-unplaced", Severity.Warning, one.Decision, $"{Said(one.Decision)} finds its place no more: {one.Reason}. It stays in the log")),
            .. DecisionConflicts.Of(log).Select(conflict => One("decision-conflict", Severity.Warning, conflict.Second, $"Two reviewers disagree: {conflict.Words}. Decide it once more")),
            .. LiveDecisions.Of(log).Where(decision => decision.Kind == DecisionKind.Flag && !lost.Contains(decision.DecisionId))
                .Select(flag => One("reviewer-flag", Severity.Info, flag, $"{flag.Reviewer} flagged it: {flag.Note}")),
        ];

        Check One(string kind, Severity severity, Decision decision, string message) => new(
            StableId.Of("c", kind, decision.DecisionId),
            kind,
            severity,
            documents.Contains(decision.Anchor.DocumentId) ? decision.Anchor.DocumentId : "",
            lost.Contains(decision.DecisionId) ? [] : [decision.Anchor.ObservationId],
            message,
            decision.Anchor.Quote);
    }

    private static string Said(Decision decision) =>
        $"The decision {decision.DecisionId} of {decision.Reviewer} ({Names.Of(decision.Kind)} '{decision.Anchor.Quote}' in {decision.Anchor.SourceFile})";
}
