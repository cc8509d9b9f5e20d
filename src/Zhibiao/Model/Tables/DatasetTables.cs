using System.Collections.Immutable;

namespace Zhibiao.Model.Tables;

/// <summary>The tables of the dataset, each described once.</summary>
public static class DatasetTables
{
    /// <summary>Version of the tables' columns, kept in the store. It rises when a column is added, renamed or dropped.</summary>
    public const int Version = 1;

    /// <summary>The documents that were looked at.</summary>
    public static TableSchema<SourceDocument> Documents { get; } = DocumentsTable.Make();

    /// <summary>Every quantity of the texts.</summary>
    public static TableSchema<FoundQuantity> Quantities { get; } = QuantitiesTable.Make();

    /// <summary>The statistics.</summary>
    public static TableSchema<Observation> Observations { get; } = ObservationsTable.Make();

    /// <summary>Planned targets with their baselines.</summary>
    public static TableSchema<Target> Targets { get; } = TargetsTable.Make();

    /// <summary>The time series.</summary>
    public static TableSchema<SeriesPoint> Series { get; } = SeriesTable.Make();

    /// <summary>What a careful reader would question.</summary>
    public static TableSchema<Check> Checks { get; } = ChecksTable.Make();

    /// <summary>All of them, in the order in which data passes them.</summary>
    public static ImmutableArray<TableSchema> All { get; } = [Documents, Quantities, Observations, Targets, Series, Checks];

    /// <summary>All of them without the words of the documents.</summary>
    public static ImmutableArray<TableSchema> Restricted { get; } = [.. All.Select(table => table.Restricted())];
}
