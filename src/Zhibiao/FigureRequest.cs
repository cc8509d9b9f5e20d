namespace Zhibiao;

/// <summary>One figure asked for, over a dataset that a run has written.</summary>
public sealed record FigureRequest
{
    /// <summary>The folder with <c>dataset.sqlite</c>.</summary>
    public required string DatasetFolder { get; init; }

    /// <summary><c>dumbbell</c>, <c>slope</c>, <c>lines</c>, <c>multiples</c> or <c>fulfilment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Ids or names of indicators; empty for all.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Ids or names of places, a name with or without its rank (山西, 山西省, Shanxi); empty for all.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Leaves out what ends before this day; null for no bound.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Leaves out what begins after this day; null for no bound.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Name of the figure, where several fit; empty where one does.</summary>
    public string Name { get; init; } = "";

    /// <summary>Leaves out what no reviewer has accepted or corrected.</summary>
    public bool ReviewedOnly { get; init; }

    /// <summary>Language of the labels: <c>en</c>, <c>zh</c> or <c>both</c>.</summary>
    public string Labels { get; init; } = "en";

    /// <summary>90, 140 or 190.</summary>
    public int WidthMillimetres { get; init; } = 140;

    /// <summary>Resolution of PNG, in dots an inch.</summary>
    public int Dpi { get; init; } = 300;

    /// <summary>Of <c>svg</c>, <c>png</c> and <c>pdf</c>.</summary>
    public IReadOnlyList<string> Formats { get; init; } = ["svg", "png", "pdf"];

    /// <summary>Where the files go: a path without extension; empty for the figure's own name in the folder.</summary>
    public string OutputPath { get; init; } = "";

    /// <summary>The folder that the figure's own name is written to.</summary>
    public string OutputFolder { get; init; } = ".";
}
