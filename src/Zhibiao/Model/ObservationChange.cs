using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>An observation that one of two runs has and the other has not, or has otherwise.</summary>
/// <param name="Kind">What happened to it on the way from the earlier run to the later.</param>
/// <param name="Cause">Why.</param>
/// <param name="ObservationId">The observation.</param>
/// <param name="DocumentId">Its document.</param>
/// <param name="SourceFile">The document's file.</param>
/// <param name="Quote">The number expression.</param>
/// <param name="Cells">The columns that differ, with the earlier and the later cell; empty for one that was added or lost.</param>
public sealed record ObservationChange(
    ChangeKind Kind, ChangeCause Cause, string ObservationId, string DocumentId, string SourceFile, string Quote, ImmutableArray<CellChange> Cells);
