using Zhibiao.Model.Tables;

namespace Zhibiao.Storing;

/// <summary>The statements that make and fill the tables of a PostgreSQL store.</summary>
internal static class PostgresText
{
    /// <summary>A name as PostgreSQL takes it even where it is a keyword.</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    /// <summary>Makes the tables that are missing, with their keys and indexes.</summary>
    public static IEnumerable<string> Create(IReadOnlyList<TableSchema> tables)
    {
        yield return "CREATE TABLE IF NOT EXISTS runs (run text PRIMARY KEY, version text NOT NULL, tables integer NOT NULL, written timestamptz NOT NULL DEFAULT now())";
        foreach (TableSchema table in tables)
        {
            var lines = table.Columns.Select(column => $"{Quoted(column.Name)} {Type(column.Type)}{(column.Required ? " NOT NULL" : "")}")
                .Prepend("run text NOT NULL REFERENCES runs (run)").ToList();
            if (table.PrimaryKey.Length > 0)
                lines.Add($"PRIMARY KEY (run, {List(table.PrimaryKey)})");
            yield return $"CREATE TABLE IF NOT EXISTS {Quoted(table.Name)} (\n  {string.Join(",\n  ", lines)}\n)";
            foreach (string index in table.LookUps.Select(columns =>
                $"CREATE INDEX IF NOT EXISTS {Quoted($"{table.Name}_{string.Join('_', columns)}")} ON {Quoted(table.Name)} (run, {List(columns)})"))
            {
                yield return index;
            }

            if (table.PrimaryKey.Length == 0)
                yield return $"CREATE INDEX IF NOT EXISTS {Quoted($"{table.Name}_run")} ON {Quoted(table.Name)} (run)";
        }
    }

    /// <summary>Takes rows in binary.</summary>
    public static string Copy(TableSchema table) =>
        $"COPY {Quoted(table.Name)} (run, {List(table.Columns.Select(column => column.Name))}) FROM STDIN (FORMAT binary)";

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));

    private static string Type(ColumnType type) => type switch
    {
        ColumnType.Number => "numeric",
        ColumnType.Integer => "integer",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "date",
        _ => "text",
    };
}
