using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>A document with the decisions laid over it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Unplaced">Decisions whose place was not found, in the order of the log.</param>
public sealed record ReplayResult(DocumentExtraction Document, ImmutableArray<UnplacedDecision> Unplaced);
