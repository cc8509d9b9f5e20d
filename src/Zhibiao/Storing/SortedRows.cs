using Microsoft.Data.Sqlite;
using Zhibiao.Storing.Packing;

namespace Zhibiao.Storing;

/// <summary>Rows that are put in in any order and come out sorted, in memory that does not grow with their number: they lie in a temporary table of a shelf.</summary>
/// <typeparam name="T">A record of the model.</typeparam>
public sealed class SortedRows<T> : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _table;
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _key;
    private readonly SqliteParameter _row;
    private readonly PackWriter _pack = new();

    internal SortedRows(SqliteConnection connection, string table)
    {
        _connection = connection;
        _table = $"temp.{SqliteText.Quoted(table)}";
        SqliteFile.Execute(connection, $"DROP TABLE IF EXISTS {_table}; CREATE TABLE {_table} (id INTEGER PRIMARY KEY, key BLOB NOT NULL, row BLOB NOT NULL)");
        _insert = connection.CreateCommand();
        _insert.CommandText = $"INSERT INTO {_table} (key, row) VALUES ($key, $row)";
        _key = _insert.Parameters.Add("$key", SqliteType.Blob);
        _row = _insert.Parameters.Add("$row", SqliteType.Blob);
    }

    /// <summary>How many were put in.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a row in.</summary>
    /// <param name="key">See <see cref="SortKey"/>.</param>
    /// <param name="row">The row.</param>
    public void Add(byte[] key, T row)
    {
        _pack.Clear();
        Pack<T>.Write(_pack, row);
        Add(key, _pack.Bytes.ToArray());
    }

    /// <summary>Puts a row in that is packed already.</summary>
    public void Add(byte[] key, byte[] packed)
    {
        _key.Value = key;
        _row.Value = packed;
        _insert.ExecuteNonQuery();
        Count++;
    }

    /// <summary>The rows by their keys; those of one key as they were put in.</summary>
    public IEnumerable<T> InOrder() => ByKey().Select(pair => pair.Row);

    /// <summary>The same with their keys.</summary>
    public IEnumerable<(byte[] Key, T Row)> ByKey()
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = $"SELECT key, row FROM {_table} ORDER BY key, id";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return ((byte[])reader[0], Pack<T>.Read(new PackReader((byte[])reader[1])));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        SqliteFile.Execute(_connection, $"DROP TABLE IF EXISTS {_table}");
    }
}
