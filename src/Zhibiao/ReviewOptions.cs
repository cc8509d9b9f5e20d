namespace Zhibiao;

/// <summary>What a review works on.</summary>
public sealed record ReviewOptions
{
    /// <summary>Files, folders and archives to read, as the user gave them.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The folder that runs write to; it is not read as input.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The log of decisions; empty for decisions.csv in the input folder.</summary>
    public string DecisionsFile { get; init; } = "";

    /// <summary>How many documents are read at once; at least 1.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The clock that decisions are dated by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
