using System.Collections.Immutable;
using CsvHelper;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>A CSV file of the dataset, read back: cells as text, empty where unknown, the guard against formulas taken away.</summary>
/// <param name="Columns">The header row.</param>
/// <param name="Rows">The rows below it, each as long as the header.</param>
public sealed record CsvTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>The cell of a row (0-based) in a named column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public string this[int row, string column]
    {
        get
        {
            int at = Columns.IndexOf(column);
            return at >= 0 ? Rows[row][at] : throw new KeyNotFoundException($"there is no column {column}");
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="StoreException">It is missing, can't be read, or is no CSV; the message names the line.</exception>
    public static CsvTable Read(string path)
    {
        try
        {
            using var csv = CsvReader.FromFile(path, Options);
            ImmutableArray<string> header = csv.Read() ? Cells(csv) : throw new StoreException($"{path}: is empty; a table has a header row");
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
            while (csv.Read())
            {
                ImmutableArray<string> row = Cells(csv);
                if (row.Length != header.Length)
                    throw new StoreException($"{path}, line {csv.LineNumber}: has {row.Length} cells where the header has {header.Length}");
                rows.Add(row);
            }

            return new CsvTable(header, rows.ToImmutable());
        }
        catch (CsvFormatException e)
        {
            throw new StoreException($"{path}: is no CSV as the tables are written ({e.Message.TrimEnd('.')})", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(path, e);
        }
    }

    private static ImmutableArray<string> Cells(CsvReader csv)
    {
        var cells = ImmutableArray.CreateBuilder<string>(csv.FieldCount);
        for (int i = 0; i < csv.FieldCount; i++)
        {
            cells.Add(FormulaGuard.Restore(csv.GetString(i)));
        }

        return cells.MoveToImmutable();
    }
}
