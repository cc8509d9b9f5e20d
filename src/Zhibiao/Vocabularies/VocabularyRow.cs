using System.Globalization;

namespace Zhibiao.Vocabularies;

/// <summary>One row of a vocabulary file; its cells are checked as they are read.</summary>
internal sealed class VocabularyRow(string file, int line, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>The cell, trimmed; may be empty.</summary>
    public string Text(string column) => cells[columns[column]].Trim();

    /// <summary>The cell, trimmed and not empty.</summary>
    public string Required(string column)
    {
        string text = Text(column);
        return text.Length > 0 ? text : throw Refuse(column, "is empty");
    }

    /// <summary>The parts of the cell between '|', without empty ones.</summary>
    public string[] List(string column) =>
        Text(column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A number with '.' as decimal mark, or null where the cell is empty.</summary>
    public decimal? Number(string column)
    {
        string text = Text(column);
        return text.Length == 0 ? null
            : decimal.TryParse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal value) ? value
            : throw Refuse(column, $"'{text}' is no number");
    }

    /// <summary>The first day that YYYY, YYYY-MM or YYYY-MM-DD may mean, or null where the cell is empty.</summary>
    public DateOnly? FirstDay(string column) => Date(column)?.First;

    /// <summary>The last day that YYYY, YYYY-MM or YYYY-MM-DD may mean, or null where the cell is empty.</summary>
    public DateOnly? LastDay(string column) => Date(column)?.Last;

    /// <summary>One of the names given, or the exception.</summary>
    public string OneOf(string column, params string[] names)
    {
        string text = Text(column);
        return names.Contains(text) ? text : throw Refuse(column, $"'{text}' is none of {string.Join(", ", names)}");
    }

    /// <summary>The exception that names file, line, column and reason.</summary>
    public VocabularyException Refuse(string column, string reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}, column {column}: {reason}"));

    private Model.PartialDate? Date(string column)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        int[] parts = [.. text.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : -1)];
        int? month = parts.Length > 1 ? parts[1] : null;
        int? day = parts.Length > 2 ? parts[2] : null;
        return parts.Length <= 3 && Model.PartialDate.Exists(parts[0], month, day)
            ? new Model.PartialDate(parts[0], month, day)
            : throw Refuse(column, $"'{text}' is no date");
    }
}
