using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>What is known of a table once it was written, so that the files that describe it need not go through its rows again.</summary>
/// <param name="File">Length and hash of its CSV file.</param>
/// <param name="Columns">What its columns hold.</param>
internal sealed record TableFacts(FileFacts File, ImmutableArray<ColumnSummary> Columns)
{
    /// <summary>The same found out from the file and the rows.</summary>
    /// <exception cref="StoreException">The CSV file is missing or can't be read.</exception>
    public static TableFacts Of(string folder, TableSchema table, Dataset dataset)
    {
        ImmutableArray<ColumnSummary> columns = ColumnSummary.Of(table);
        table.ForEachRow(dataset, cells => ColumnSummary.Add(columns, cells));
        return new TableFacts(FileFacts.Of(Path.Combine(folder, table.FileName)), columns);
    }
}
