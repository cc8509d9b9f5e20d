using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>Words that are a misprint if the collection speaks of what they would stand for.</summary>
/// <param name="Names">The names that they may stand for, in the order in which they are tried.</param>
/// <param name="Checks">The check for each of them.</param>
public sealed record PossibleMisprint(ImmutableArray<string> Names, ImmutableArray<Check> Checks);
