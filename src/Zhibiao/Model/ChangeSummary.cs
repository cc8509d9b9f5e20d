using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>How the observations of two runs differ.</summary>
public sealed record ChangeSummary
{
    /// <summary>How many changes of each kind each cause has; those without any are left out. By kind, then cause.</summary>
    public ImmutableArray<ChangeCount> Counts { get; init; } = [];

    /// <summary>Observations that both runs have alike.</summary>
    public int Same { get; init; }

    /// <summary>The changes, by kind, source file, place in the text and id; of very many only the first.</summary>
    public ImmutableArray<ObservationChange> Changes { get; init; } = [];
}
