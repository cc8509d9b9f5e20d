using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao;

/// <summary>What came of merging two logs.</summary>
/// <param name="Path">The merged log.</param>
/// <param name="Decisions">Its lines.</param>
/// <param name="OnlyFirst">How many of them the first log alone had.</param>
/// <param name="OnlySecond">How many the second alone had.</param>
/// <param name="Conflicts">Rows about which reviewers disagree; each waits for a third decision.</param>
/// <param name="Messages">Remarks on the two logs, a line each.</param>
public sealed record MergedLogs(
    string Path, ImmutableArray<Decision> Decisions, int OnlyFirst, int OnlySecond, ImmutableArray<DecisionConflict> Conflicts, ImmutableArray<string> Messages);
