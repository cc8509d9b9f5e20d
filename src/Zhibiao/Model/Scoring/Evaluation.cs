using System.Collections.Immutable;

namespace Zhibiao.Model.Scoring;

/// <summary>A dataset compared with hand-coded statistics.</summary>
public sealed record Evaluation
{
    /// <summary>Every statistic coded and every row read, with what answers it.</summary>
    public required ImmutableArray<Match> Matches { get; init; }

    /// <summary>Rows found where a statistic stands, whatever their fields.</summary>
    public required Score Spans { get; init; }

    /// <summary>Rows with every field right.</summary>
    public required Score Strict { get; init; }

    /// <summary>Mean overlap of the subjects' characters (Dice), 0 to 1; null where none was compared.</summary>
    public double? SubjectOverlap { get; init; }

    /// <summary>Field by field.</summary>
    public required ImmutableArray<FieldScore> Fields { get; init; }

    /// <summary>Every field right, by the indicator coded, or read where none is coded; most coded first. An empty name is for statistics without one.</summary>
    public required ImmutableArray<Score> Indicators { get; init; }

    /// <summary>Every field right, by the rank of the place.</summary>
    public required ImmutableArray<Score> PlaceLevels { get; init; }

    /// <summary>Every field right, by document.</summary>
    public required ImmutableArray<Score> Documents { get; init; }

    /// <summary>How far the rows' confidences come true.</summary>
    public required Reliability Reliability { get; init; }

    /// <summary>All that is wrong, by document and place in it.</summary>
    public required ImmutableArray<WrongRow> Wrong { get; init; }
}
