using System.Globalization;
using System.IO.Compression;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting.Workbook;

/// <summary>The rows of one table, on as many sheets as they need.</summary>
internal sealed class SheetPages
{
    private readonly ZipArchive zip;
    private readonly TableSchema table;
    private readonly int mostRows;
    private readonly int firstNumber;
    private SheetWriter sheet;
    private int cut;

    public SheetPages(ZipArchive zip, TableSchema table, int mostRows, int firstNumber)
    {
        this.zip = zip;
        this.table = table;
        this.mostRows = mostRows;
        this.firstNumber = firstNumber;
        sheet = Open();
    }

    /// <summary>Names of the sheets, in their order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>What the limits of Excel made of the table, a line each; empty where nothing.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<Cell> cells)
    {
        if (sheet.Rows == mostRows)
        {
            Finish();
            sheet = Open();
        }

        sheet.Add(cells);
    }

    /// <summary>Ends the last sheet.</summary>
    public void Close()
    {
        Finish();
        if (Names.Count > 1)
            Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{table.Name} has more rows than a sheet of Excel holds ({mostRows}), and stands on {Names.Count} sheets."));
        if (cut > 0)
            Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{cut} cells of {table.Name} are longer than a cell of Excel ({SheetText.Most} characters) and end in …; {table.FileName} has them whole."));
    }

    private SheetWriter Open()
    {
        int page = Names.Count + 1;
        var opened = new SheetWriter(zip, WorkbookExporter.SheetPart(firstNumber + page - 1), table);
        Names.Add(page == 1 ? table.Name : string.Create(CultureInfo.InvariantCulture, $"{table.Name} {page}"));
        return opened;
    }

    private void Finish()
    {
        cut += sheet.Cut;
        sheet.Dispose();
    }
}
