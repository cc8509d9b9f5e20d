using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Zhibiao.Exporting.Workbook;

/// <summary>The parts of the file beside the sheets of tables: what the sheets are, how cells look, and how all hang together.</summary>
internal static class WorkbookParts
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const int NotesWidth = 120;

    /// <summary>The earliest time that a ZIP archive can hold; the clock would make every file another.</summary>
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Begins a part.</summary>
    public static Stream Open(ZipArchive zip, string part)
    {
        ZipArchiveEntry entry = zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        return entry.Open();
    }

    /// <summary>Writes the first sheet: a line a row.</summary>
    public static void WriteAbout(ZipArchive zip, IEnumerable<string> lines)
    {
        var data = new SheetData(lines.Select(line => new Row(new Cell(new InlineString(new Text(line))) { DataType = CellValues.InlineString })));
        Write(zip, WorkbookExporter.SheetPart(1), new Worksheet(new Columns(new Column { Min = 1, Max = 1, Width = NotesWidth, CustomWidth = true }), data));
    }

    /// <summary>Writes the workbook, its styles, and what ties the parts together.</summary>
    /// <param name="zip">Where to.</param>
    /// <param name="sheets">Names of the sheets; the first has the part number 1.</param>
    public static void Write(ZipArchive zip, IReadOnlyList<string> sheets)
    {
        Write(zip, "xl/styles.xml", WorkbookStyle.Sheet());
        Write(zip, "xl/workbook.xml", new DocumentFormat.OpenXml.Spreadsheet.Workbook(
            new BookViews(new WorkbookView { ActiveTab = sheets.Count > 1 ? 1u : 0u }),
            new Sheets(sheets.Select((name, i) => new Sheet { Name = name, SheetId = (uint)i + 1, Id = Id(i + 1) }))));
        WriteText(zip, "xl/_rels/workbook.xml.rels", Relations(
            [.. sheets.Select((_, i) => (Id(i + 1), "worksheet", WorkbookExporter.SheetPart(i + 1)["xl/".Length..])), ("rIdStyles", "styles", "styles.xml")]));
        WriteText(zip, "_rels/.rels", Relations([("rId1", "officeDocument", "xl/workbook.xml")]));
        var types = new StringBuilder($"<Types xmlns=\"{Packages}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append(Type("xl/workbook.xml", "sheet.main"))
            .Append(Type("xl/styles.xml", "styles"));
        for (int i = 1; i <= sheets.Count; i++)
        {
            types.Append(Type(WorkbookExporter.SheetPart(i), "worksheet"));
        }

        WriteText(zip, "[Content_Types].xml", types.Append("</Types>").ToString());
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number}");

    private static string Type(string part, string kind) => $"<Override PartName=\"/{part}\" ContentType=\"{Main}{kind}+xml\"/>";

    private static string Relations(IEnumerable<(string Id, string Kind, string Target)> all) =>
        $"<Relationships xmlns=\"{Packages}relationships\">{string.Concat(all.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Office}/{one.Kind}\" Target=\"{one.Target}\"/>"))}</Relationships>";

    private static void Write(ZipArchive zip, string part, OpenXmlElement root)
    {
        using Stream stream = Open(zip, part);
        using OpenXmlWriter xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument();
        xml.WriteElement(root);
    }

    private static void WriteText(ZipArchive zip, string part, string xml)
    {
        using Stream stream = Open(zip, part);
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }
}
