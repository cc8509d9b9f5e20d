using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Zhibiao.Model.Tables;
using Cell = Zhibiao.Model.Tables.Cell;
using Column = Zhibiao.Model.Tables.Column;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Zhibiao.Exporting.Workbook;

/// <summary>One sheet: its header is frozen and has filters.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const int NarrowText = 14;
    private const int WideText = 40;

    /// <summary>Excel takes 1900 for a leap year: from this day on its numbers of days are right.</summary>
    private static readonly DateOnly FirstRightDay = new(1900, 3, 1);

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private readonly Stream stream;
    private readonly OpenXmlWriter xml;
    private readonly Row row = new();
    private readonly SheetCell cell = new();
    private readonly InlineString inline = new();
    private readonly int columns;

    public SheetWriter(ZipArchive zip, string part, TableSchema table)
    {
        columns = table.Columns.Length;
        stream = WorkbookParts.Open(zip, part);
        xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument();
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(table.Columns.Select((column, i) =>
            new SheetColumn { Min = (uint)i + 1, Max = (uint)i + 1, Width = Width(column), CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        xml.WriteStartElement(row);
        foreach (Column column in table.Columns)
        {
            Write("inlineStr", WorkbookStyle.Header, column.Name);
        }

        xml.WriteEndElement();
        Rows = 1;
    }

    /// <summary>Rows so far, the header among them.</summary>
    public int Rows { get; private set; }

    /// <summary>Cells that were too long.</summary>
    public int Cut { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<Cell> cells)
    {
        xml.WriteStartElement(row);
        foreach (ref readonly Cell one in cells)
        {
            Write(in one);
        }

        xml.WriteEndElement();
        Rows++;
    }

    public void Dispose()
    {
        xml.WriteEndElement();
        xml.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Letters(columns)}{Rows}") });
        xml.WriteEndElement();
        xml.Dispose();
        stream.Dispose();
    }

    /// <summary>Name of a column: A, …, Z, AA.</summary>
    internal static string Letters(int column)
    {
        string letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    private static int Width(Column column) =>
        column.IsQuotation && column.Type == ColumnType.Text ? WideText : Math.Max(NarrowText, column.Name.Length + 4);

    private void Write(in Cell one)
    {
        switch (one.Kind)
        {
            case CellKind.Text:
                string text = SheetText.Of(one.Text, out bool isCut);
                Cut += isCut ? 1 : 0;
                Write("inlineStr", FormulaGuard.Protect(text) == text ? WorkbookStyle.Plain : WorkbookStyle.Text, text);
                break;
            case CellKind.Number:
                Write("n", WorkbookStyle.Plain, PlainNumber.Text(one.Number));
                break;
            case CellKind.Integer:
                Write("n", WorkbookStyle.Plain, one.Integer.ToString(CultureInfo.InvariantCulture));
                break;
            case CellKind.Fraction:
                Write("n", WorkbookStyle.Plain, one.Fraction.ToString(PlainNumber.FractionFormat, CultureInfo.InvariantCulture));
                break;
            case CellKind.Date when one.Date >= FirstRightDay:
                Write("n", WorkbookStyle.Date, (one.Date.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture));
                break;
            case CellKind.Date:
                Write("inlineStr", WorkbookStyle.Plain, one.Date.ToString("O", CultureInfo.InvariantCulture));
                break;
            case CellKind.Boolean:
                Write("b", WorkbookStyle.Plain, one.Boolean ? "1" : "0");
                break;
            default:
                xml.WriteStartElement(cell);
                xml.WriteEndElement();
                break;
        }
    }

    private void Write(string type, int style, string text)
    {
        xml.WriteStartElement(cell, WorkbookStyle.Attributes(type, style));
        if (type == "inlineStr")
        {
            xml.WriteStartElement(inline);
            xml.WriteElement(new Text(text) { Space = char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? SpaceProcessingModeValues.Preserve : null });
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElement(new CellValue(text));
        }

        xml.WriteEndElement();
    }
}
