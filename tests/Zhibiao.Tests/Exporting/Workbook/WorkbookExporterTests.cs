using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Zhibiao.Exporting.Workbook;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Zhibiao.Tests.Exporting.Workbook;

public sealed class WorkbookExporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File(WorkbookExporter.FileName);

    [Fact]
    public void The_file_is_valid_for_Office()
    {
        using SpreadsheetDocument document = Write(Samples.Dataset);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(["about", "targets", "observations", "series", "checks", "documents"], Names(document));
    }

    [Fact]
    public void Headers_are_frozen_and_have_filters()
    {
        using SpreadsheetDocument document = Write(Samples.Dataset);
        Worksheet sheet = Sheet(document, "observations");
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal($"A1:{SheetWriter.Letters(DatasetTables.Observations.Columns.Length)}4", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(DatasetTables.Observations.Columns.Select(column => column.Name), Cells(sheet, 0).Select(cell => cell.InnerText));
    }

    [Fact]
    public void Numbers_days_and_answers_are_what_they_are()
    {
        using SpreadsheetDocument document = Write(Samples.Dataset);
        SheetCell[] cells = Cells(Sheet(document, "targets"), 1);
        SheetCell Cell(string column) => cells[DatasetTables.Targets.Columns.Select(one => one.Name).ToList().IndexOf(column)];
        Assert.Equal(("n", "2242"), (Cell("baseline_value").DataType!.InnerText, Cell("baseline_value").InnerText));
        Assert.Equal(new DateTime(1953, 11, 27), DateTime.FromOADate(double.Parse(Cell("baseline_date").InnerText, CultureInfo.InvariantCulture)));
        Assert.Equal("2", Cell("baseline_date").StyleIndex!.InnerText);
        Assert.Equal(("b", "1"), (Cell("consistent").DataType!.InnerText, Cell("consistent").InnerText));
        Assert.Equal("", Cell("fulfilment").InnerText);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-x")]
    public void A_text_is_never_a_formula_not_even_when_it_is_edited(string text)
    {
        using SpreadsheetDocument document = Write(Samples.Dataset with { Observations = [Samples.Baseline with { Sentence = text }] });
        SheetCell cell = Cells(Sheet(document, "observations"), 1).Single(cell => cell.InnerText == text);
        Assert.Equal("inlineStr", cell.DataType!.InnerText);
        Assert.Null(cell.CellFormula);
        CellFormat style = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(style.QuotePrefix!.Value);
    }

    [Theory]
    [InlineData("a\u0001b\u000bc", "a\ufffdb\ufffdc")]
    [InlineData("_x000D_ and x_x0041_", "_x005F_x000D_ and x_x005F_x0041_")]
    [InlineData("𠮷 <&>", "𠮷 <&>")]
    [InlineData(" two  ends ", " two  ends ")]
    public void What_XML_has_no_place_for_does_not_break_the_file(string text, string stored)
    {
        using SpreadsheetDocument document = Write(Samples.Dataset with { Observations = [Samples.Baseline with { Sentence = text }] });
        Assert.Contains(Cells(Sheet(document, "observations"), 1), cell => cell.InnerText == stored);
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_and_said_so()
    {
        using SpreadsheetDocument document = Write(Samples.Dataset with { Observations = [Samples.Baseline with { Sentence = new string('长', 40_000) }] });
        string cut = Cells(Sheet(document, "observations"), 1).Select(cell => cell.InnerText).MaxBy(text => text.Length)!;
        Assert.Equal(SheetText.Most, cut.Length);
        Assert.EndsWith("长…", cut, StringComparison.Ordinal);
        Assert.Contains("1 cells of observations are longer than a cell of Excel (32767 characters) and end in …; observations.csv has them whole.", About(document));
    }

    [Fact]
    public void More_rows_than_a_sheet_holds_go_on_to_another()
    {
        new WorkbookExporter(DatasetTables.All, mostRows: 5).Write(_folder.Path, Samples.Many(9));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(File, isEditable: false);
        Assert.Equal(["about", "targets", "observations", "observations 2", "observations 3", "series", "checks", "documents", "documents 2", "documents 3"], Names(document));
        Assert.Equal([5, 5, 2], new[] { "observations", "observations 2", "observations 3" }.Select(name => Sheet(document, name).Descendants<Row>().Count()));
        Assert.Contains("observations has more rows than a sheet of Excel holds (5), and stands on 3 sheets.", About(document));
    }

    [Fact]
    public void The_same_dataset_gives_the_same_bytes()
    {
        Write(Samples.Dataset).Dispose();
        byte[] first = System.IO.File.ReadAllBytes(File);
        Write(Samples.Dataset).Dispose();
        Assert.Equal(first, System.IO.File.ReadAllBytes(File));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(703, "AAA")]
    public void Columns_have_letters(int column, string letters) => Assert.Equal(letters, SheetWriter.Letters(column));

    public void Dispose() => _folder.Dispose();

    private static string[] Names(SpreadsheetDocument document) => [.. document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        Sheet sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet;
    }

    private static SheetCell[] Cells(Worksheet sheet, int row) => [.. sheet.Descendants<Row>().ElementAt(row).Elements<SheetCell>()];

    private static IEnumerable<string> About(SpreadsheetDocument document) => Sheet(document, "about").Descendants<SheetCell>().Select(cell => cell.InnerText);

    private SpreadsheetDocument Write(Dataset dataset)
    {
        new WorkbookExporter().Write(_folder.Path, dataset);
        return SpreadsheetDocument.Open(File, isEditable: false);
    }
}
