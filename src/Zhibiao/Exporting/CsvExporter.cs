using System.Collections.Immutable;
using CsvHelper;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Writes the tables as CSV: UTF-8 with byte order mark, RFC 4180 quoting, line feeds.</summary>
public sealed class CsvExporter
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        Separator = ',',
        NewLine = "\n",
        WriteByteOrderMark = true,
        TrueValue = "true",
        FalseValue = "false",
        BufferSize = 1 << 18,
    };

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
        var files = new List<AsideFile>();
        try
        {
            foreach (TableSchema table in tables)
            {
                var file = new AsideFile(Path.Combine(folder, table.FileName));
                files.Add(file);
                file.Write(stream => Write(stream, table, dataset));
            }

            files.ForEach(file => file.Commit());
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private static void Write(Stream stream, TableSchema table, Dataset dataset)
    {
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (Column column in table.Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.EndRecord();
        table.ForEachRow(dataset, cells =>
        {
            foreach (ref readonly Cell cell in cells)
            {
                Write(csv, in cell);
            }

            csv.EndRecord();
        });
    }

    private static void Write(CsvWriter csv, in Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                csv.WriteField(FormulaGuard.Protect(cell.Text));
                break;
            case CellKind.Number:
                csv.WriteField(PlainNumber.Rounded(cell.Number));
                break;
            case CellKind.Integer:
                csv.WriteField(cell.Integer);
                break;
            case CellKind.Fraction:
                csv.WriteField(cell.Fraction, PlainNumber.FractionFormat);
                break;
            case CellKind.Date:
                csv.WriteField(cell.Date);
                break;
            case CellKind.Boolean:
                csv.WriteField(cell.Boolean);
                break;
            default:
                csv.WriteField("");
                break;
        }
    }
}
