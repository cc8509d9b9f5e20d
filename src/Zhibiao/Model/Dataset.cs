using System.Collections.Immutable;
using Zhibiao.Model.Tables;

namespace Zhibiao.Model;

/// <summary>The whole result of a run, each table sorted by its stated key.</summary>
public sealed record Dataset
{
    /// <summary>By document id, then source file.</summary>
    public ImmutableArray<SourceDocument> Documents { get; init; } = [];

    /// <summary>By source file, start, end.</summary>
    public ImmutableArray<FoundQuantity> Quantities { get; init; } = [];

    /// <summary>By source file, start, end, observation id.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>By indicator id, place id, place name, target end, target id.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>By indicator id, place id, place name, unit, date, status, value.</summary>
    public ImmutableArray<SeriesPoint> Series { get; init; } = [];

    /// <summary>By document id, kind, check id.</summary>
    public ImmutableArray<Check> Checks { get; init; } = [];

    /// <summary>
    /// All rows, where there are too many to be held and the tables above are a selection for readers; null where the tables are all there is.
    /// <see cref="TableSchema.ForEachRow"/>, <see cref="TableSchema{T}.All"/> and <see cref="TableSchema.Count"/> heed it.
    /// </summary>
    public ITableRows? Whole { get; init; }

    /// <summary>Counts over all rows.</summary>
    public DatasetTotals Totals => Whole?.Totals ?? DatasetTotals.Of(this);
}
