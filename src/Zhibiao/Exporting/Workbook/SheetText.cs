using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting.Workbook;

/// <summary>Text as a cell of a workbook holds it.</summary>
internal static partial class SheetText
{
    /// <summary>The most characters of a cell in Excel.</summary>
    public const int Most = 32_767;

    /// <summary>The text, cut where it is too long, with U+FFFD for what XML has no place for.</summary>
    public static string Of(string text, out bool isCut)
    {
        isCut = text.Length > Most;
        if (isCut)
            text = SafeText.Of(text[..(Most - 1)]) + "…";
        return Escape().Replace(Xml(text), "_x005F$0");
    }

    private static string Xml(string text)
    {
        int at = 0;
        while (at < text.Length && (XmlConvert.IsXmlChar(text[at]) || char.IsSurrogate(text[at])))
            at++;
        if (at == text.Length)
            return text;
        var xml = new StringBuilder(text);
        for (; at < xml.Length; at++)
        {
            if (!XmlConvert.IsXmlChar(xml[at]) && !char.IsSurrogate(xml[at]))
                xml[at] = '\ufffd';
        }

        return xml.ToString();
    }

    /// <summary>What a spreadsheet would read as a character's number.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
