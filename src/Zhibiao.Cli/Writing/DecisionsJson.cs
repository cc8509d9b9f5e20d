using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>Decisions for scripts.</summary>
internal static class DecisionsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="log">The log.</param>
    /// <param name="unplaced">Decisions without a place; null where they were not looked for.</param>
    public static string Of(ReadLog log, ImmutableArray<UnplacedDecision>? unplaced) => JsonSerializer.Serialize(
        new
        {
            log.Path,
            Decisions = log.Decisions.Select(decision => Of(decision, log.Undone.Contains(decision.DecisionId))),
            Conflicts = log.Conflicts.Select(Of),
            Unplaced = unplaced?.Select(one => new { one.Decision.DecisionId, one.Reason }),
            log.Messages,
        },
        Options);

    public static string Of(MergedLogs merged) => JsonSerializer.Serialize(
        new
        {
            merged.Path,
            Decisions = merged.Decisions.Length,
            merged.OnlyFirst,
            merged.OnlySecond,
            Conflicts = merged.Conflicts.Select(Of),
            merged.Messages,
        },
        Options);

    public static string Of(ImmutableArray<FieldAgreement> fields) => JsonSerializer.Serialize(new { Fields = fields }, Options);

    private static object Of(Decision decision, bool undone) => new
    {
        decision.DecisionId,
        decision.Reviewer,
        At = decision.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        Kind = Names.Of(decision.Kind),
        decision.Anchor.DocumentId,
        decision.Anchor.SourceFile,
        decision.Anchor.ObservationId,
        decision.Anchor.Start,
        decision.Anchor.End,
        decision.Anchor.Quote,
        Changes = decision.Changes.Select(Of),
        decision.Note,
        decision.Undoes,
        decision.Settles,
        Undone = undone,
    };

    private static object Of(FieldChange change) => new { Field = Names.Of(change.Field), OldValue = change.Old, NewValue = change.New };

    private static object Of(DecisionConflict conflict) => new
    {
        conflict.First.Anchor.ObservationId,
        conflict.First.Anchor.Quote,
        conflict.First.Anchor.SourceFile,
        First = conflict.First.DecisionId,
        Second = conflict.Second.DecisionId,
        conflict.Words,
        Fields = conflict.Fields.Select(Of),
    };
}
