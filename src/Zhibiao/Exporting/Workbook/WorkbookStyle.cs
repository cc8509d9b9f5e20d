using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Zhibiao.Exporting.Workbook;

/// <summary>How cells look, by number.</summary>
internal static class WorkbookStyle
{
    public const int Plain = 0;

    public const int Header = 1;

    public const int Date = 2;

    /// <summary>As with an apostrophe typed before it: stays text also when it is edited.</summary>
    public const int Text = 3;

    private const uint DateFormat = 164;

    private static readonly Dictionary<(string, int), OpenXmlAttribute[]> Known =
        (from type in new[] { "n", "b", "inlineStr" } from style in Enumerable.Range(Plain, 4) select (type, style)).ToDictionary(
            pair => pair,
            pair => pair.style == Plain
                ? new[] { new OpenXmlAttribute("t", "", pair.type) }
                : [new OpenXmlAttribute("s", "", pair.style.ToString(CultureInfo.InvariantCulture)), new OpenXmlAttribute("t", "", pair.type)]);

    /// <summary>The attributes of a cell.</summary>
    public static OpenXmlAttribute[] Attributes(string type, int style) => Known[(type, style)];

    /// <summary>The styles as a part of the workbook.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true },
            new CellFormat { QuotePrefix = true }) { Count = 4 });
}
