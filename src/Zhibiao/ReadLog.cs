using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao;

/// <summary>A log of decisions as it stands.</summary>
/// <param name="Path">Full path of the file; it need not be there.</param>
/// <param name="Decisions">All lines, undo lines among them, in their order.</param>
/// <param name="Undone">Ids of those that no longer count.</param>
/// <param name="Conflicts">Disagreements that wait for a third decision.</param>
/// <param name="Messages">What is wrong with the file, a line each.</param>
public sealed record ReadLog(
    string Path, ImmutableArray<Decision> Decisions, IReadOnlySet<string> Undone, ImmutableArray<DecisionConflict> Conflicts, ImmutableArray<string> Messages);
