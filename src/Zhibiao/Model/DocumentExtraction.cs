using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>All that one document gave, before the dataset is looked at as a whole.</summary>
public sealed record DocumentExtraction
{
    /// <summary>The document. Its text may have been let go.</summary>
    public required SourceDocument Document { get; init; }

    /// <summary>Every quantity of both languages, in text order.</summary>
    public ImmutableArray<FoundQuantity> Quantities { get; init; } = [];

    /// <summary>Every statistic, in text order.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>Every place named, in both languages, in text order.</summary>
    public ImmutableArray<FoundPlace> Places { get; init; } = [];

    /// <summary>Doubts.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
