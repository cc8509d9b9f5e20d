using Zhibiao.Model;

namespace Zhibiao;

/// <summary>What a reviewer wants to decide.</summary>
public sealed record ReviewRequest
{
    /// <summary>Name of the reviewer; not empty, at most 100 characters, on one line.</summary>
    public required string Reviewer { get; init; }

    /// <summary>What to do.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The row; empty for an addition and an undo.</summary>
    public string ObservationId { get; init; } = "";

    /// <summary>For an edit, the fields and what was typed into them, in the order in which they are checked; for an addition, what differs from the draft.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>For an addition, the document's file.</summary>
    public string SourceFile { get; init; } = "";

    /// <summary>For an addition, the words of the number.</summary>
    public TextSpan Span { get; init; }

    /// <summary>A remark; a flag has one.</summary>
    public string Note { get; init; } = "";

    /// <summary>For an undo, the decision that is to count no longer.</summary>
    public string Undoes { get; init; } = "";
}
