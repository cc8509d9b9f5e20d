using System.Collections.Immutable;
using System.Globalization;
using SQLitePCL;
using Zhibiao.Model;

namespace Zhibiao.Storing;

/// <summary>The row of the store that a query stands at, its cells by column name. Rows that say the same share their texts.</summary>
/// <param name="query">The query. It is asked without the library's reader between, which takes longer for each cell than SQLite does.</param>
/// <param name="columns">The numbers of the columns in it.</param>
internal sealed class StoredRow(sqlite3_stmt query, Dictionary<string, int> columns)
{
    private readonly SharedTexts _texts = new();

    /// <summary>The text; empty where unknown.</summary>
    public string Text(string column) => _texts.Of(raw.sqlite3_column_blob(query, columns[column]));

    /// <summary>The number, or null where unknown.</summary>
    public decimal? Number(string column) => IsEmpty(column) ? null : PlainNumber(raw.sqlite3_column_double(query, columns[column]));

    /// <summary>The fraction; 0 where unknown.</summary>
    public double Fraction(string column) => raw.sqlite3_column_double(query, columns[column]);

    /// <summary>The whole number.</summary>
    public int Integer(string column) => (int)raw.sqlite3_column_int64(query, columns[column]);

    /// <summary>The answer, or null where unknown.</summary>
    public bool? Flag(string column) => IsEmpty(column) ? null : raw.sqlite3_column_int64(query, columns[column]) != 0;

    /// <summary>The day, or null where unknown.</summary>
    public DateOnly? Date(string column) =>
        Text(column) is { Length: > 0 } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The words of a list.</summary>
    public ImmutableArray<string> List(string column) => Text(column) is { Length: > 0 } text ? [.. text.Split(';')] : [];

    /// <summary>The indicator, or null where the row has none.</summary>
    public Indicator? Indicator() => Text("indicator_id") is { Length: > 0 } id
        ? new Indicator(id, Text("indicator_zh"), Text("indicator_en"), Text("indicator_dimension"), Text("indicator_group"))
        : null;

    private bool IsEmpty(string column) => raw.sqlite3_column_type(query, columns[column]) == raw.SQLITE_NULL;

    private static decimal PlainNumber(double value) => Model.Tables.PlainNumber.Rounded((decimal)value);
}
