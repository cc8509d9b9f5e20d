using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao;

/// <summary>What a decision changed. Either it was kept, or <see cref="Problem"/> says why not and nothing changed.</summary>
public sealed record ReviewChange
{
    /// <summary>The decision as it stands in the log, on the disk; null where it was refused.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Why it was refused, and what is accepted instead; empty where it was not.</summary>
    public string Problem { get; init; } = "";

    /// <summary>The same in Chinese.</summary>
    public string ProblemZh { get; init; } = "";

    /// <summary>The field that was refused, where one was.</summary>
    public string ProblemField { get; init; } = "";

    /// <summary>The row before; null for an addition.</summary>
    public Observation? Before { get; init; }

    /// <summary>The row now; null where it is gone (an addition undone).</summary>
    public Observation? After { get; init; }

    /// <summary>Targets of the document that are new, changed or gone.</summary>
    public ImmutableArray<TargetChange> Targets { get; init; } = [];

    /// <summary>Count of decisions taken by the session, this one among them; <see cref="ReviewSession.Shown"/> reaches it when the whole dataset shows it.</summary>
    public int Version { get; init; }
}
