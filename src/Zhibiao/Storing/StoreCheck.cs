using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Storing;

/// <summary>Whether the embedded store and the CSV files hold the same cells.</summary>
public sealed class StoreCheck : IDisposable
{
    /// <summary>Name of the store's file.</summary>
    public const string FileName = "dataset.sqlite";

    private const double Relative = 1e-13;

    private readonly SqliteConnection? _connection;

    /// <summary>Opens the store of a folder.</summary>
    public StoreCheck(string folder)
    {
        try
        {
            string path = Path.Combine(folder, FileName);
            _connection = File.Exists(path) ? SqliteFile.Open(path, SqliteOpenMode.ReadOnly) : null;
            Faults = _connection is null ? [Fault(0, "", "is missing")] : Unsound(_connection);
        }
        catch (SqliteException e)
        {
            Faults = [Fault(0, "", $"can't be opened ({e.Message})")];
        }
    }

    /// <summary>What is wrong with the file itself.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>What differs between the store and a table's file, row by row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The file's header.</param>
    /// <param name="rows">The file's rows.</param>
    public IEnumerable<Fault> Check(TableSchema table, ImmutableArray<string> columns, ImmutableArray<ImmutableArray<string>> rows)
    {
        if (_connection is null || Faults.Length > 0 || !columns.SequenceEqual(table.Columns.Select(column => column.Name), StringComparer.Ordinal))
            return [];
        try
        {
            return [.. Compared(_connection, table, rows)];
        }
        catch (SqliteException e)
        {
            return [Fault(0, "", $"{table.Name} can't be read ({e.Message})")];
        }
    }

    /// <summary>Closes the store.</summary>
    public void Dispose() => _connection?.Dispose();

    private static ImmutableArray<Fault> Unsound(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        string? answer = command.ExecuteScalar() as string;
        return answer == "ok" ? [] : [Fault(0, "", $"is damaged ({answer})")];
    }

    private static IEnumerable<Fault> Compared(SqliteConnection connection, TableSchema table, ImmutableArray<ImmutableArray<string>> rows)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(column => SqliteText.Quoted(column.Name)))} FROM {SqliteText.Quoted(table.Name)} ORDER BY rowid";
        using SqliteDataReader reader = command.ExecuteReader();
        int row = 0;
        for (; reader.Read(); row++)
        {
            if (row >= rows.Length)
                continue;
            for (int i = 0; i < table.Columns.Length; i++)
            {
                if (!Same(table.Columns[i], reader, i, rows[row][i]))
                {
                    yield return Fault(row + 2, table.PrimaryKey.Length > 0 ? rows[row][table.Columns.ToList().FindIndex(column => column.Name == table.PrimaryKey[0])] : "",
                        $"{table.Name}.{table.Columns[i].Name} is '{reader.GetValue(i)}', but '{rows[row][i]}' in {table.FileName}");
                }
            }
        }

        if (row != rows.Length)
            yield return Fault(0, "", string.Create(CultureInfo.InvariantCulture, $"{table.Name} has {row} rows, {table.FileName} has {rows.Length}"));
    }

    private static bool Same(Column column, SqliteDataReader reader, int at, string cell)
    {
        if (reader.IsDBNull(at))
            return cell.Length == 0;
        return column.Type switch
        {
            ColumnType.Number => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                && Math.Abs(number - reader.GetDouble(at)) <= Relative * Math.Max(1, Math.Abs(number)),
            ColumnType.Integer => cell == reader.GetInt64(at).ToString(CultureInfo.InvariantCulture),
            ColumnType.Boolean => cell == (reader.GetInt64(at) != 0 ? "true" : "false"),
            _ => cell == reader.GetString(at),
        };
    }

    private static Fault Fault(int row, string id, string message) => new("store", FileName, row, id, message);
}
