using System.Globalization;
using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao;

/// <summary>The cells of one row of a CSV file that a user gave, read with errors that name the place.</summary>
internal readonly record struct GivenRow(string Path, CsvTable Table, int Row)
{
    /// <summary>A cell's text without blanks around it; empty where the table has no such column.</summary>
    public string this[string column] => Table.Columns.IndexOf(column) is >= 0 and int at ? Table.Rows[Row][at].Trim() : "";

    /// <summary>The columns start and end.</summary>
    public TextSpan Span
    {
        get
        {
            int start = Whole("start"), end = Whole("end");
            return start >= 0 && end >= start ? new TextSpan(start, end) : throw Wrong("end", "a span ends behind its start");
        }
    }

    /// <summary>A number, or null where the cell is empty.</summary>
    public double? Number(string column) => this[column] is not { Length: > 0 } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : throw Wrong(column, $"'{text}' is no number");

    /// <summary>A date, or null where the cell is empty.</summary>
    public PartialDate? Date(string column)
    {
        if (this[column] is not { Length: > 0 } text)
            return null;
        int?[] parts = [.. text.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : (int?)null)];
        return parts.Length <= 3 && parts[0] is int year && !parts.Contains(null) && PartialDate.Exists(year, parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2))
            ? new PartialDate(year, parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2))
            : throw Wrong(column, $"'{text}' is no date such as 1954-05-31");
    }

    private int Whole(string column) =>
        int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw Wrong(column, $"'{this[column]}' is no whole number");

    private StoreException Wrong(string column, string what) => new($"{Path}: row {Row + 1}, column {column}: {what}");
}
