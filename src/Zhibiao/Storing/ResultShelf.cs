using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Storing.Packing;

namespace Zhibiao.Storing;

/// <summary>
/// The results of documents, one by one, in one SQLite file: what a run has made so far, what the next one need not make again, and what a shard hands
/// to the merge. A process that is killed leaves it as it was at its last <see cref="Save"/>. Safe for several threads.
/// </summary>
public sealed class ResultShelf : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private ResultShelf(string path, SqliteConnection connection) => (_path, _connection) = (path, connection);

    internal SqliteConnection Connection => _connection;

    /// <summary>Opens the shelf, or makes it; results that other rules made are thrown away.</summary>
    /// <param name="path">The file; its folder is made where missing.</param>
    /// <param name="rules">What tells the rules, words and models that make results from others.</param>
    /// <exception cref="StoreException">It can't be opened or made, or another run uses it.</exception>
    public static ResultShelf Open(string path, string rules)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            ResultShelf? shelf = TryOpen(path, rules);
            if (shelf is null)
            {
                ShelfTables.Delete(path);
                shelf = TryOpen(path, rules) ?? throw new StoreException($"{path}: can't be made; look at the disk, or choose another output folder (-o)");
            }

            return shelf;
        }
        catch (SqliteException e)
        {
            throw SqliteFile.Plain(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(path, e);
        }
    }

    /// <summary>Clears away what a killed process left at a path where a new shelf is to be made.</summary>
    /// <exception cref="StoreException">It can't be deleted.</exception>
    public static void Clear(string path)
    {
        try
        {
            ShelfTables.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(path, e);
        }
    }

    /// <summary>What the rules that made the results were told from others by.</summary>
    public string Rules => Do(() => ShelfTables.Rules(_connection));

    /// <summary>Opens a shelf that is only to be read, such as a shard's; null where it is none.</summary>
    /// <exception cref="StoreException">It can't be opened.</exception>
    public static ResultShelf? Look(string path)
    {
        try
        {
            SqliteConnection connection = SqliteFile.Open(path, SqliteOpenMode.ReadOnly);
            if (ShelfTables.IsShelf(connection))
                return new ResultShelf(path, connection);
            connection.Dispose();
            return null;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return null;
        }
        catch (SqliteException e)
        {
            throw SqliteFile.Plain(path, e);
        }
    }

    /// <summary>A record that was kept under a name; nothing where there is none.</summary>
    public T? Note<T>(string name)
        where T : class => Do(() => Prepared("SELECT value FROM notes WHERE name = $name", ("$name", name)).ExecuteScalar() is byte[] value
            ? Pack<T>.Read(new PackReader(value)) : null);

    /// <summary>Keeps a record under a name.</summary>
    public void Note<T>(string name, T value)
        where T : class => Do(() =>
        {
            var pack = new PackWriter();
            Pack<T>.Write(pack, value);
            return Prepared("INSERT OR REPLACE INTO notes VALUES ($name, $value)", ("$name", name), ("$value", pack.Bytes.ToArray())).ExecuteNonQuery();
        });

    /// <summary>Forgets what was kept under a name.</summary>
    public void Forget(string name) => Do(() => Prepared("DELETE FROM notes WHERE name = $name", ("$name", name)).ExecuteNonQuery());

    /// <summary>Every file of the earlier run, in the order of its listing.</summary>
    public IEnumerable<KeptItem> Items()
    {
        using SqliteCommand command = ShelfTables.Command(_connection, "SELECT source_file, length, modified FROM items ORDER BY ordinal");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new KeptItem(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2));
        }
    }

    /// <summary>The file of an earlier run, or null.</summary>
    public KeptItem? Item(string sourceFile) => Do(() =>
    {
        SqliteCommand command = Prepared("SELECT source_file, length, modified FROM items WHERE source_file = $file", ("$file", sourceFile));
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? new KeptItem(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)) : null;
    });

    /// <summary>The documents that an earlier run found in a file, in their order.</summary>
    public IReadOnlyList<KeptDocument> Documents(string item) => Do(() =>
    {
        SqliteCommand command = Prepared(
            "SELECT r.id, r.source_file, r.document_id, r.sha256, r.status, r.decisions FROM places p JOIN results r ON r.id = p.result WHERE p.item = $item ORDER BY p.position",
            ("$item", item));
        using SqliteDataReader reader = command.ExecuteReader();
        var documents = new List<KeptDocument>();
        while (reader.Read())
        {
            documents.Add(new KeptDocument(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), (DocumentStatus)reader.GetInt32(4)) { Decisions = reader.GetString(5) });
        }

        return documents;
    });

    /// <summary>The result of a document that came with these bytes and decisions before, or null.</summary>
    public long? Find(SourceDocument document, string decisions = "") => document.Sha256.Length == 0 ? null : Do(() =>
    {
        SqliteCommand command = Prepared(
            "SELECT id FROM results WHERE source_file = $file AND sha256 = $sha256 AND decisions = $decisions",
            ("$file", document.SourceFile), ("$sha256", document.Sha256), ("$decisions", decisions));
        return command.ExecuteScalar() as long?;
    });

    /// <summary>Begins a run: nothing is in its place yet, nothing is lost.</summary>
    public void Begin() => Do(() =>
    {
        SqliteFile.Execute(_connection, ShelfTables.Present);
        SqliteFile.Execute(_connection, "BEGIN");
        return true;
    });

    /// <summary>Puts a result on the shelf, in place of an earlier one of its document.</summary>
    /// <returns>Its number.</returns>
    public long Add(PackedResult result) => Do(() =>
    {
        long id = (long)Prepared(ShelfTables.InsertResult, ShelfTables.Values(result)).ExecuteScalar()!;
        Prepared("INSERT OR REPLACE INTO rows VALUES ($result, $written)", ("$result", id), ("$written", result.Rows)).ExecuteNonQuery();
        return id;
    });

    /// <summary>Says where a document stands in this run.</summary>
    /// <param name="ordinal">0-based place of its file in the listing.</param>
    /// <param name="position">0-based place of the document in its file.</param>
    /// <param name="item">Its file.</param>
    /// <param name="result">Its result.</param>
    public void Place(int ordinal, int position, string item, long result) => Do(() =>
    {
        SqliteCommand command = Prepared(
            "INSERT OR REPLACE INTO temp.present (sequence, item, position, result) VALUES ($sequence, $item, $position, $result)",
            ("$sequence", ((long)ordinal << 32) | (uint)position), ("$item", item), ("$position", position), ("$result", result));
        return command.ExecuteNonQuery();
    });

    /// <summary>Makes safe what was added so far.</summary>
    public void Save() => Do(() =>
    {
        SqliteFile.Execute(_connection, "COMMIT; BEGIN");
        return true;
    });

    /// <summary>Ends the reading: what is not in its place in this run is thrown away, and the files are noted for the next.</summary>
    /// <param name="items">Every file of this run.</param>
    public void Finish(IEnumerable<KeptItem> items) => Do(() =>
    {
        SqliteFile.Execute(_connection, ShelfTables.Settle);
        int ordinal = 0;
        foreach (KeptItem item in items)
        {
            SqliteCommand command = Prepared(
                "INSERT INTO items VALUES ($ordinal, $file, $length, $modified)",
                ("$ordinal", ordinal++), ("$file", item.SourceFile), ("$length", item.Length), ("$modified", item.Modified));
            command.ExecuteNonQuery();
        }

        SqliteFile.Execute(_connection, "COMMIT");
        return true;
    });

    /// <summary>Takes over all results of another shelf, those of a shard.</summary>
    /// <exception cref="StoreException">It can't be read.</exception>
    public void TakeOver(string path) => Do(() =>
    {
        using SqliteCommand attach = ShelfTables.Command(_connection, "ATTACH DATABASE $path AS shard", ("$path", path));
        SqliteFile.Execute(_connection, "COMMIT");
        attach.ExecuteNonQuery();
        SqliteFile.Execute(_connection, $"BEGIN; {ShelfTables.TakeOver}; COMMIT; DETACH DATABASE shard; BEGIN");
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
        TryDeleteJournal();
    }

    // SQLite leaves an empty one: taking and dropping it for each step would cost more.
    private void TryDeleteJournal()
    {
        try
        {
            var journal = new FileInfo(_path + "-journal");
            if (journal is { Exists: true, Length: 0 })
                journal.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty journal does no harm.
        }
    }

    private static ResultShelf? TryOpen(string path, string rules)
    {
        SqliteConnection connection = SqliteFile.Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            if (ShelfTables.Prepare(connection, rules))
                return new ResultShelf(path, connection);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // A damaged shelf holds nothing that can't be made again.
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    private T Do<T>(Func<T> step)
    {
        lock (_gate)
        {
            try
            {
                return step();
            }
            catch (SqliteException e)
            {
                throw SqliteFile.Plain(_path, e);
            }
        }
    }

    /// <summary>The command of that text, prepared once, with new values.</summary>
    private SqliteCommand Prepared(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!_commands.TryGetValue(text, out SqliteCommand? command))
        {
            _commands.Add(text, command = ShelfTables.Command(_connection, text, values));
            return command;
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value;
        }

        return command;
    }
}
