using System.Collections.Immutable;

namespace Zhibiao.Exporting;

/// <summary>What a run was asked, read and made: the content of <c>run.json</c>.</summary>
public sealed record RunManifest
{
    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Hash of the program's rules; empty leaves it out.</summary>
    public string Rules { get; init; } = "";

    /// <summary>Hash of the words that the program knows; empty leaves it out.</summary>
    public string Vocabularies { get; init; } = "";

    /// <summary>Hash of the trained model; empty leaves it out.</summary>
    public string Model { get; init; } = "";

    /// <summary>Options that change the output, by name; written sorted. Paths of this machine don't belong here.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Every file that was read; written sorted by path.</summary>
    public ImmutableArray<RunInput> Inputs { get; init; } = [];

    /// <summary>Counts beside the rows of the tables, which are counted from the dataset; written sorted by name.</summary>
    public ImmutableDictionary<string, long> Counts { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>Time and machine of this one run; null leaves it out. It is all of run.json that may differ between two runs over the same input.</summary>
    public RunMeasure? Measured { get; init; }
}
