using Zhibiao.Model.Tables;

namespace Zhibiao.Storing;

/// <summary>The statements that make a table, its indexes and its rows.</summary>
internal static class SqliteText
{
    /// <summary>A name as SQLite takes it even where it is a keyword (<c>end</c>, <c>column</c>).</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    /// <summary>Makes the table, STRICT, with its keys. A foreign key is declared where it points to a whole primary key, for SQLite knows no other.</summary>
    public static string Create(TableSchema table, IReadOnlyList<TableSchema> all)
    {
        var lines = table.Columns.Select(column => $"{Quoted(column.Name)} {Type(column.Type)}{(column.Required ? " NOT NULL" : "")}").ToList();
        if (table.PrimaryKey.Length > 0)
            lines.Add($"PRIMARY KEY ({List(table.PrimaryKey)})");
        foreach (ForeignKey key in table.ForeignKeys)
        {
            if (all.First(other => other.Name == key.Table).PrimaryKey.SequenceEqual(key.References))
                lines.Add($"FOREIGN KEY ({List(key.Columns)}) REFERENCES {Quoted(key.Table)} ({List(key.References)})");
        }

        return $"CREATE TABLE {Quoted(table.Name)} (\n  {string.Join(",\n  ", lines)}\n) STRICT";
    }

    /// <summary>Makes the indexes for the look-ups.</summary>
    public static IEnumerable<string> Indexes(TableSchema table) => table.LookUps.Select(columns =>
        $"CREATE INDEX {Quoted($"{table.Name}_{string.Join('_', columns)}")} ON {Quoted(table.Name)} ({List(columns)})");

    /// <summary>Adds a row; a parameter a column.</summary>
    public static string Insert(TableSchema table) =>
        $"INSERT INTO {Quoted(table.Name)} VALUES ({string.Join(',', table.Columns.Select(_ => "?"))})";

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));

    private static string Type(ColumnType type) => type switch
    {
        ColumnType.Number => "REAL",
        ColumnType.Integer or ColumnType.Boolean => "INTEGER",
        _ => "TEXT",
    };
}
