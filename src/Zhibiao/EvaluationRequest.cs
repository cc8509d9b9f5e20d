namespace Zhibiao;

/// <summary>What is to be compared with what.</summary>
public sealed record EvaluationRequest
{
    /// <summary>An observations.csv that a run has written.</summary>
    public required string Observations { get; init; }

    /// <summary>A file of hand-coded statistics, or a log of reviewers' decisions.</summary>
    public required string Gold { get; init; }

    /// <summary>The folder for the page, the tables and the chart; empty writes nothing.</summary>
    public string OutputFolder { get; init; } = "";

    /// <summary>Chart files to draw, of <c>svg</c>, <c>png</c> and <c>pdf</c>.</summary>
    public IReadOnlyList<string> Formats { get; init; } = ["svg", "png", "pdf"];
}
