using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;

namespace Zhibiao.Storing;

/// <summary>One row of the store, its cells by column name.</summary>
internal readonly struct StoredRow(SqliteDataReader reader, Dictionary<string, int> columns)
{
    /// <summary>The text; empty where unknown.</summary>
    public string Text(string column) => reader.IsDBNull(columns[column]) ? "" : reader.GetString(columns[column]);

    /// <summary>The number, or null where unknown.</summary>
    public decimal? Number(string column) => reader.IsDBNull(columns[column]) ? null : PlainNumber(reader.GetDouble(columns[column]));

    /// <summary>The fraction; 0 where unknown.</summary>
    public double Fraction(string column) => reader.IsDBNull(columns[column]) ? 0 : reader.GetDouble(columns[column]);

    /// <summary>The whole number.</summary>
    public int Integer(string column) => reader.GetInt32(columns[column]);

    /// <summary>The answer, or null where unknown.</summary>
    public bool? Flag(string column) => reader.IsDBNull(columns[column]) ? null : reader.GetInt64(columns[column]) != 0;

    /// <summary>The day, or null where unknown.</summary>
    public DateOnly? Date(string column) =>
        Text(column) is { Length: > 0 } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The words of a list.</summary>
    public ImmutableArray<string> List(string column) => Text(column) is { Length: > 0 } text ? [.. text.Split(';')] : [];

    /// <summary>The indicator, or null where the row has none.</summary>
    public Indicator? Indicator() => Text("indicator_id") is { Length: > 0 } id
        ? new Indicator(id, Text("indicator_zh"), Text("indicator_en"), Text("indicator_dimension"), Text("indicator_group"))
        : null;

    private static decimal PlainNumber(double value) => Model.Tables.PlainNumber.Rounded((decimal)value);
}
