using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>What of the log may belong to one document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="SourceFile">Its file.</param>
/// <param name="Placed">Decisions that find their place in it, in the order of the log.</param>
/// <param name="Lost">Decisions that were made on it and find no place in it any more.</param>
public sealed record DocumentPlacements(
    string DocumentId, string SourceFile, ImmutableArray<PlacedDecision> Placed, ImmutableArray<UnplacedDecision> Lost);
