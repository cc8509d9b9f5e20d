using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Writes the tables as CSV: UTF-8 with byte order mark, RFC 4180 quoting, line feeds.</summary>
public sealed class CsvExporter
{
    private const int BetweenWrites = 1 << 18;

    private readonly ImmutableArray<TableSchema> tables;

    /// <summary>Makes the exporter for all tables.</summary>
    public CsvExporter()
        : this(DatasetTables.All)
    {
    }

    /// <summary>Makes the exporter.</summary>
    /// <param name="tables">The tables to write.</param>
    public CsvExporter(ImmutableArray<TableSchema> tables) => this.tables = tables;

    /// <summary>Writes every table into the folder, which is made where it is missing. The earlier files are replaced once all new ones are whole.</summary>
    /// <exception cref="StoreException">A file can't be written; all earlier files are as they were.</exception>
    public void Write(string folder, Dataset dataset)
    {
        var files = new List<HashedFile>();
        try
        {
            foreach (TableSchema table in tables)
            {
                HashedFile file = HashedFile.Of(folder, table);
                files.Add(file);
                Write(file, table, dataset);
            }

            files.ForEach(file => file.Commit());
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private static void Write(HashedFile file, TableSchema table, Dataset dataset)
    {
        var text = new CsvText();
        table.ForEachRow(dataset, cells =>
        {
            text.Add(cells);
            if (text.Bytes.Length < BetweenWrites)
                return;
            file.Write(text.Bytes.Span);
            text.Clear();
        });
        file.Write(text.Bytes.Span);
        file.Finish();
    }
}
