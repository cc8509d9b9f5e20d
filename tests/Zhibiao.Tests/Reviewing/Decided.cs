using Zhibiao.Model;

namespace Zhibiao.Tests.Reviewing;

/// <summary>Decisions on the sample text. Vary them with <c>with</c>.</summary>
internal static class Decided
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The sample document as the rules found it.</summary>
    public static DocumentExtraction Found => new() { Document = Samples.Document, Observations = [Plain(Samples.Baseline), Plain(Samples.Planned), Plain(Samples.Growth)] };

    public static Decision Accept(Observation row, string reviewer = "Li") => On(DecisionKind.Accept, row, row, reviewer);

    public static Decision Reject(Observation row, string reviewer = "Li") => On(DecisionKind.Reject, row, row, reviewer);

    public static Decision Flag(Observation row, string note) => On(DecisionKind.Flag, row, row, "Li") with { Note = note };

    /// <summary>A correction of the row to what it is now.</summary>
    public static Decision Edit(Observation row, Observation now, string reviewer = "Li") =>
        On(DecisionKind.Edit, row, now, reviewer) with { Changes = Zhibiao.Reviewing.Fields.Changes(row, now) };

    public static Decision Add(Observation row, string reviewer = "Li") => On(DecisionKind.Add, row, row, reviewer);

    public static Decision Undo(Decision undone, string reviewer = "Li") =>
        new() { DecisionId = $"u-{undone.DecisionId}", Reviewer = reviewer, At = Noon, Kind = DecisionKind.Undo, Anchor = undone.Anchor, Undoes = undone.DecisionId };

    /// <summary>The row as the rules leave it.</summary>
    public static Observation Plain(Observation row) => row with { PairId = "" };

    /// <summary>The value with both bounds alike.</summary>
    public static Observation Worth(this Observation row, decimal value) => row with { Quantity = row.Quantity with { Low = value, High = value } };

    private static Decision On(DecisionKind kind, Observation row, Observation decided, string reviewer) => new()
    {
        DecisionId = $"d-{kind}-{row.ObservationId}-{reviewer}",
        Reviewer = reviewer,
        At = Noon,
        Kind = kind,
        Anchor = DecisionAnchor.Of(Samples.Document, row.Span, row.ObservationId),
        Row = Plain(decided),
    };
}
