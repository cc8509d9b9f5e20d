namespace Zhibiao.Model.Tables;

/// <summary>The rows of a dataset that is too large to be held: they are read anew each time they are asked for.</summary>
public interface ITableRows
{
    /// <summary>Counts that the tables' lengths don't tell.</summary>
    DatasetTotals Totals { get; }

    /// <summary>The documents that observations stand in, in the order of their table.</summary>
    IEnumerable<SourceDocument> Cited { get; }

    /// <summary>How many rows a table has.</summary>
    int Count(TableSchema table);

    /// <summary>The rows of a table, sorted by its key.</summary>
    IEnumerable<T> Of<T>(TableSchema<T> table);
}
