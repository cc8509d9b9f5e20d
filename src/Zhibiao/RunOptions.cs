namespace Zhibiao;

/// <summary>What a run is asked to do.</summary>
public sealed record RunOptions
{
    /// <summary>Files, folders and archives to read, as the user gave them.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The folder that the dataset goes to; made where missing.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The log of reviewers' decisions to replay; empty for decisions.csv in the first input's folder, where there is one.</summary>
    public string DecisionsFile { get; init; } = "";

    /// <summary>How many documents are read at once; at least 1.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether charts are drawn.</summary>
    public bool Charts { get; init; } = true;

    /// <summary>Language of the charts' labels: <c>en</c>, <c>zh</c> or <c>both</c>.</summary>
    public string Labels { get; init; } = "en";

    /// <summary>Width of the charts in millimetres: 90, 140 or 190.</summary>
    public int WidthMillimetres { get; init; } = 140;

    /// <summary>Resolution of PNG charts, in dots an inch.</summary>
    public int Dpi { get; init; } = 300;

    /// <summary>Chart files to draw, of <c>svg</c>, <c>png</c> and <c>pdf</c>.</summary>
    public IReadOnlyList<string> Formats { get; init; } = ["svg", "png", "pdf"];

    /// <summary>The part of the documents that is read, where several machines share the work; null for all of them.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Whether every file is read again and compared by its bytes, not by its length and date.</summary>
    public bool Recheck { get; init; }

    /// <summary>Address of a PostgreSQL database that the tables are written to too, <c>postgresql://…</c>; empty for none.</summary>
    public string Store { get; init; } = "";

    /// <summary>File of the learned model that gives the rows their confidence; empty for the one that comes with the program.</summary>
    public string Model { get; init; } = "";
}
