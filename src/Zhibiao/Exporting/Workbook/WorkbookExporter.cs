using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting.Workbook;

/// <summary>
/// Writes <c>dataset.xlsx</c>: the main tables with frozen headers and filters, real dates and numbers, text that no spreadsheet runs as a formula.
/// The same dataset gives the same bytes. It is written row by row and takes no memory by its size.
/// </summary>
public sealed class WorkbookExporter
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "dataset.xlsx";

    /// <summary>The most rows of a sheet in Excel, the header among them.</summary>
    public const int MostRows = 1_048_576;

    private static readonly string[] Main = ["targets", "observations", "series", "checks", "documents"];

    private readonly ImmutableArray<TableSchema> tables;
    private readonly int mostRows;

    /// <summary>Makes the exporter for the main tables.</summary>
    public WorkbookExporter()
        : this(DatasetTables.All)
    {
    }

    /// <summary>Makes the exporter.</summary>
    /// <param name="tables">All tables; the main ones of them are written.</param>
    /// <param name="mostRows">Rows of a sheet, the header among them; what is more goes to another sheet.</param>
    public WorkbookExporter(ImmutableArray<TableSchema> tables, int mostRows = MostRows)
    {
        this.tables = [.. Main.Select(name => tables.Single(table => table.Name == name))];
        this.mostRows = mostRows;
    }

    /// <summary>Writes the file into the folder.</summary>
    /// <exception cref="StoreException">It can't be written.</exception>
    public void Write(string folder, Dataset dataset) => AsideFile.Write(Path.Combine(folder, FileName), stream =>
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var notes = new List<string>
        {
            "The main tables of the dataset. quantities.csv, codebook.md and the CSV files beside this workbook have the rest.",
            "An empty cell is unknown. Filters stand in the first row of each sheet.",
            "Excel keeps 15 digits of a number; the CSV files have every digit.",
        };
        var sheets = new List<string>();
        foreach (TableSchema table in tables)
        {
            var pages = new SheetPages(zip, table, mostRows, firstNumber: sheets.Count + 2);
            table.ForEachRow(dataset, pages.Add);
            pages.Close();
            sheets.AddRange(pages.Names);
            notes.Add($"{table.Name}: {table.Description}");
            notes.AddRange(pages.Notes);
        }

        WorkbookParts.WriteAbout(zip, notes);
        WorkbookParts.Write(zip, ["about", .. sheets]);
    });

    /// <summary>Name of a part of the file.</summary>
    internal static string SheetPart(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");
}
