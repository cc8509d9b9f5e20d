using System.Collections.Immutable;

namespace Zhibiao.Model.Tables;

/// <summary>One table of the dataset: what it holds, its columns, keys and order. CSV, store, package and codebook all follow it.</summary>
public abstract class TableSchema
{
    /// <summary>Name of the table; its file is the name with <c>.csv</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What a row is, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The columns that no two rows share, none of them ever empty; empty where there are none such.</summary>
    public ImmutableArray<string> PrimaryKey { get; init; } = [];

    /// <summary>The columns that the rows are sorted by: text by code unit, empty first.</summary>
    public required ImmutableArray<string> SortKey { get; init; }

    /// <summary>Columns that point into other tables.</summary>
    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Columns that rows are looked up by, for the store's indexes.</summary>
    public ImmutableArray<ImmutableArray<string>> LookUps { get; init; } = [];

    /// <summary>Name of the CSV file.</summary>
    public string FileName => Name + ".csv";

    /// <summary>The columns, in their order.</summary>
    public abstract ImmutableArray<Column> Columns { get; }

    /// <summary>The table without the words of the documents, for archives whose text may not be passed on; positions stay, and hashes of the quotes.</summary>
    public abstract TableSchema Restricted();

    /// <summary>How many rows the dataset has for it.</summary>
    public abstract int Count(Dataset dataset);

    /// <summary>Gives every row of the dataset, sorted by <see cref="SortKey"/>, to the action.</summary>
    public abstract void ForEachRow(Dataset dataset, RowAction action);
}
