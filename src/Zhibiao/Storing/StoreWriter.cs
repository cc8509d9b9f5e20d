using Microsoft.Data.Sqlite;
using Zhibiao.Model.Tables;
using Zhibiao.Storing.Bulk;

namespace Zhibiao.Storing;

/// <summary>The embedded store in the making: rows come table by table or in turns, and the file takes its place once it is whole.</summary>
internal sealed class StoreWriter : IDisposable
{
    private readonly AsideFile _file;
    private readonly IReadOnlyList<TableSchema> _tables;
    private readonly PageFile _pages;
    private readonly Dictionary<string, TablePages> _rows = new(StringComparer.Ordinal);

    /// <summary>Claims the place, and makes the tables.</summary>
    /// <exception cref="StoreException">The file can't be written, or another program holds it.</exception>
    public StoreWriter(string path, IReadOnlyList<TableSchema> tables)
    {
        _tables = tables;
        _file = new AsideFile(path);
        try
        {
            RefuseIfLocked(_file.Path);
            Dictionary<string, uint> roots = MakeTables();
            _pages = new PageFile(_file.PartPath);
            foreach (TableSchema table in tables)
            {
                _rows.Add(table.Name, new TablePages(_pages, roots[table.Name]));
            }
        }
        catch (SqliteException e)
        {
            _file.Dispose();
            throw SqliteFile.Plain(path, e);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>The file while it stands aside.</summary>
    public string PartPath => _file.PartPath;

    /// <summary>Adds the next rows of a table.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="records">The rows one behind the other; see <see cref="RecordText"/>.</param>
    /// <param name="lengths">How long each is.</param>
    public void Add(string table, ReadOnlySpan<byte> records, ReadOnlySpan<int> lengths)
    {
        TablePages rows = _rows[table];
        foreach (int length in lengths)
        {
            rows.Add(records[..length]);
            records = records[length..];
        }
    }

    /// <summary>Ends the file, which stays aside: keys and indexes are made last.</summary>
    /// <exception cref="StoreException">The file can't be written, or two rows have one key.</exception>
    public void Finish()
    {
        _pages.Finish([.. _rows.Values.Select(rows => rows.Finish())]);
        try
        {
            using SqliteConnection connection = Open();
            SqliteFile.Execute(connection, "BEGIN");
            foreach (TableSchema table in _tables.Where(table => table.PrimaryKey.Length > 0))
            {
                SqliteFile.Execute(connection, $"REINDEX {SqliteText.Quoted(table.Name)}");
            }

            foreach (string index in _tables.SelectMany(SqliteText.Indexes))
            {
                SqliteFile.Execute(connection, index);
            }

            SqliteFile.Execute(connection, "COMMIT");
        }
        catch (SqliteException e)
        {
            throw SqliteFile.Plain(_file.Path, e);
        }
    }

    /// <summary>Puts the ended file in its place, over the earlier one.</summary>
    /// <exception cref="StoreException">The place is held by another program.</exception>
    public void Commit() => _file.Commit();

    /// <inheritdoc/>
    public void Dispose()
    {
        _pages.Dispose();
        _file.Dispose();
    }

    private SqliteConnection Open()
    {
        SqliteConnection connection = SqliteFile.Open(_file.PartPath, SqliteOpenMode.ReadWriteCreate);
        SqliteFile.Execute(connection, """
            PRAGMA journal_mode = OFF;
            PRAGMA synchronous = OFF;
            PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA foreign_keys = OFF;
            PRAGMA cache_size = -32768;
            """);
        return connection;
    }

    private Dictionary<string, uint> MakeTables()
    {
        using SqliteConnection connection = SqliteFile.Open(_file.PartPath, SqliteOpenMode.ReadWriteCreate);
        SqliteFile.Execute(connection, $"""
            PRAGMA page_size = {PageFile.PageSize};
            PRAGMA encoding = 'UTF-8';
            PRAGMA auto_vacuum = NONE;
            PRAGMA journal_mode = OFF;
            PRAGMA synchronous = OFF;
            PRAGMA application_id = {SqliteFile.ApplicationId};
            PRAGMA user_version = {DatasetTables.Version};
            BEGIN;
            {string.Join(";\n", _tables.Select(table => SqliteText.Create(table, _tables)))};
            COMMIT
            """);
        return _tables.ToDictionary(
            table => table.Name,
            table => (uint)SqliteFile.Number(connection, $"SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = '{table.Name}'"),
            StringComparer.Ordinal);
    }

    private static void RefuseIfLocked(string path)
    {
        if (!File.Exists(path))
            return;
        try
        {
            using SqliteConnection earlier = SqliteFile.Open(path, SqliteOpenMode.ReadWrite);
            SqliteFile.Execute(earlier, "BEGIN EXCLUSIVE; ROLLBACK");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // A damaged file holds nothing to protect; it is replaced.
        }
    }
}
