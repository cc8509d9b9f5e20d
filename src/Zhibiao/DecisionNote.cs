using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao;

/// <summary>What a run tells of the log of decisions that it replayed; shards hand it to the merge.</summary>
internal sealed record DecisionNote
{
    /// <summary>The name that it is kept under.</summary>
    public const string Name = "decisions";

    /// <summary>Hash of the log; empty where there is none.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Lines of the log.</summary>
    public int Lines { get; init; }

    /// <summary>Decisions that count.</summary>
    public int InForce { get; init; }

    /// <summary>Those of them that found no place.</summary>
    public int Unplaced { get; init; }

    /// <summary>The first of those in words.</summary>
    public ImmutableArray<string> UnplacedLines { get; init; } = [];

    /// <summary>Rows about which reviewers disagree.</summary>
    public int Conflicts { get; init; }

    /// <summary>What checks.csv says of them.</summary>
    public ImmutableArray<Check> Checks { get; init; } = [];

    /// <summary>What is wrong with the log, a line each.</summary>
    public ImmutableArray<string> Messages { get; init; } = [];
}
