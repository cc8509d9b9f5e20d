using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>What a reviewer decided about one row. One line of decisions.csv; a line never changes, another one undoes it.</summary>
public sealed record Decision
{
    /// <summary>Unique; empty until the log has taken it.</summary>
    public string DecisionId { get; init; } = "";

    /// <summary>Name of the reviewer.</summary>
    public required string Reviewer { get; init; }

    /// <summary>When, in UTC, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Where; for an undo that of the decision undone.</summary>
    public required DecisionAnchor Anchor { get; init; }

    /// <summary>The fields that an edit corrected; empty otherwise.</summary>
    public ImmutableArray<FieldChange> Changes { get; init; } = [];

    /// <summary>The row as decided: accepted, rejected or flagged as it was shown, corrected as it is now, or added. Null for an undo.</summary>
    public Observation? Row { get; init; }

    /// <summary>The reviewer's remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>Id of the decision that no longer counts; empty but for an undo.</summary>
    public string Undoes { get; init; } = "";

    /// <summary>Ids of the earlier decisions that disagreed and that this one settles; empty where there was no conflict.</summary>
    public ImmutableArray<string> Settles { get; init; } = [];

    /// <summary>Equal where every field is, apart from the row, which the changes and the anchor stand for.</summary>
    public bool Equals(Decision? other) => other is not null
        && DecisionId == other.DecisionId && Reviewer == other.Reviewer && At == other.At && Kind == other.Kind && Anchor == other.Anchor
        && Changes.SequenceEqual(other.Changes) && Settles.SequenceEqual(other.Settles) && Note == other.Note && Undoes == other.Undoes;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DecisionId, Reviewer, At, Kind);
}
