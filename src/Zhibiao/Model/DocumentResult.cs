using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>All that one document brings to the dataset. It hangs on the document and the rules alone, so that it can be kept, and made on any machine.</summary>
public sealed record DocumentResult
{
    /// <summary>The document without its text and parts.</summary>
    public required SourceDocument Document { get; init; }

    /// <summary>Every quantity, in text order.</summary>
    public ImmutableArray<FoundQuantity> Quantities { get; init; } = [];

    /// <summary>Every statistic, in text order, with the target that it belongs to.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>The targets, in the order in which they were found.</summary>
    public ImmutableArray<OpenTarget> Targets { get; init; } = [];

    /// <summary>Levels that may answer targets of other documents, in text order.</summary>
    public ImmutableArray<ReportedLevel> Reports { get; init; } = [];

    /// <summary>The observations that are points of time series, without their sentences, in text order.</summary>
    public ImmutableArray<Observation> Levels { get; init; } = [];

    /// <summary>What a careful reader would question in the document alone.</summary>
    public ImmutableArray<Check> Checks { get; init; } = [];

    /// <summary>What would be questioned if the collection speaks of certain things, in text order.</summary>
    public ImmutableArray<PossibleMisprint> PossibleMisprints { get; init; } = [];

    /// <summary>Chinese names of the indicators that its observations have, each once.</summary>
    public ImmutableArray<string> Named { get; init; } = [];

    /// <summary>The same for documents with the same words; empty where there are none.</summary>
    public string Content { get; init; } = "";
}
