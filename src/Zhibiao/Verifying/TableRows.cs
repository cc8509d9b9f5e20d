using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Verifying;

/// <summary>One table as its file has it: cells as text, empty where unknown.</summary>
public sealed class TableRows
{
    private readonly Dictionary<string, int> _places;
    private readonly int _id;

    /// <summary>Takes the table's cells.</summary>
    /// <param name="table">What the table should be.</param>
    /// <param name="columns">The header row.</param>
    /// <param name="rows">The rows below it, each as long as the header.</param>
    public TableRows(TableSchema table, ImmutableArray<string> columns, ImmutableArray<ImmutableArray<string>> rows)
    {
        (Table, Columns, Rows) = (table, columns, rows);
        _places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Length; i++)
        {
            _places.TryAdd(columns[i], i);
        }

        _id = table.PrimaryKey.Length > 0 ? _places.GetValueOrDefault(table.PrimaryKey[0], -1) : -1;
    }

    /// <summary>What the table should be.</summary>
    public TableSchema Table { get; }

    /// <summary>The header row.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; }

    /// <summary>Whether the file has the column.</summary>
    public bool Has(string column) => _places.ContainsKey(column);

    /// <summary>The cell; empty where the file lacks the column.</summary>
    public string Text(int row, string column) => _places.TryGetValue(column, out int at) ? Rows[row][at] : "";

    /// <summary>The number; null where it is unknown or no number.</summary>
    public decimal? Number(int row, string column) =>
        decimal.TryParse(Text(row, column), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>The whole number; null where it is unknown or none.</summary>
    public int? Integer(int row, string column) =>
        int.TryParse(Text(row, column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The day; null where it is unknown or none.</summary>
    public DateOnly? Date(int row, string column) =>
        DateOnly.TryParseExact(Text(row, column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>Something wrong in a row (0-based).</summary>
    public Fault Fault(string kind, int row, string message) => new(kind, Table.FileName, row + 2, _id >= 0 ? Rows[row][_id] : "", message);
}
