using System.Globalization;
using System.Text;

namespace Zhibiao.Charting;

/// <summary>Cells of the CSV file beside a chart.</summary>
internal static class Cell
{
    /// <summary>'.' as decimal mark; empty where null.</summary>
    public static string Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>ISO date; empty where null.</summary>
    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The file: UTF-8 with BOM, RFC 4180 quoting, line feeds. A text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static byte[] File(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (IReadOnlyList<string> row in rows.Prepend(columns))
            text.AppendJoin(',', row.Select(Quoted)).Append('\n');
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Quoted(string cell)
    {
        if (cell.Length > 0 && (cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r') && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
