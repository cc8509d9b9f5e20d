using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Verifying;

/// <summary>Whether every cell is of its column's type and keeps its constraints.</summary>
public sealed class SchemaCheck
{
    /// <summary>What is wrong, row by row.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "A stage is an object that its caller composes.")]
    public IEnumerable<Fault> Check(TableRows rows)
    {
        string[] expected = [.. rows.Table.Columns.Select(column => column.Name)];
        if (!rows.Columns.SequenceEqual(expected, StringComparer.Ordinal))
        {
            string[] missing = [.. expected.Except(rows.Columns, StringComparer.Ordinal)];
            string[] strange = [.. rows.Columns.Except(expected, StringComparer.Ordinal)];
            yield return new Fault("schema", rows.Table.FileName, 1, "", missing.Length + strange.Length == 0
                ? "the columns stand in another order than the schema has them"
                : string.Join("; ", new[] { Listed("lacks the columns", missing), Listed("has strange columns", strange) }.Where(words => words.Length > 0)));
        }

        foreach (Column column in rows.Table.Columns.Where(column => rows.Has(column.Name)))
        {
            var pattern = column.Pattern.Length > 0 ? new Regex($"^(?:{column.Pattern})$", RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)) : null;
            HashSet<string>? words = column.Categories.Length > 0 && !column.IsOpen ? [.. column.Categories.Select(word => word.Name)] : null;
            for (int row = 0; row < rows.Rows.Length; row++)
            {
                string cell = rows.Text(row, column.Name);
                string wrong = cell.Length == 0 ? (column.Required ? "is empty, but every row fills it" : "") : Wrong(column, cell, pattern, words);
                if (wrong.Length > 0)
                    yield return rows.Fault("schema", row, $"{column.Name} {wrong}");
            }
        }
    }

    private static string Listed(string words, string[] names) => names.Length > 0 ? $"{words} {string.Join(", ", names)}" : "";

    private static string Wrong(Column column, string cell, Regex? pattern, HashSet<string>? words)
    {
        bool fits = column.Type switch
        {
            ColumnType.Number => Number(cell) is not null,
            ColumnType.Integer => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            ColumnType.Date => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            ColumnType.Boolean => cell is "true" or "false",
            _ => true,
        };
        if (!fits)
            return $"is '{Short(cell)}', which is no {column.Type.ToString().ToLowerInvariant()}";
        if (Number(cell) is decimal number && column.Type is ColumnType.Number or ColumnType.Integer && (number < column.Bounds.Least || number > column.Bounds.Greatest))
            return $"is {cell}, outside of what it may be";
        if (pattern is not null && !pattern.IsMatch(cell))
            return $"is '{Short(cell)}', which does not have the form {column.Pattern}";
        return words is not null && (column.IsList ? cell.Split(';') : [cell]).FirstOrDefault(word => !words.Contains(word)) is string strange
            ? $"is '{Short(strange)}', which is none of its words"
            : "";
    }

    private static decimal? Number(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
