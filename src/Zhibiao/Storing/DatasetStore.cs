using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Storing.Bulk;

namespace Zhibiao.Storing;

/// <summary>The embedded store: one SQLite file with every table of the dataset. The same dataset gives the same bytes.</summary>
/// <remarks>Numbers are stored as REAL: whatever has at most 15 significant digits comes back exactly; the CSV has every digit.</remarks>
public sealed class DatasetStore
{
    private readonly IReadOnlyList<TableSchema> tables = DatasetTables.All;

    /// <summary>Writes the dataset, over an earlier one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dataset">What to write.</param>
    /// <param name="before">Told of the new file, by its path, while the earlier one is still there; may be null.</param>
    /// <exception cref="StoreException">The file can't be written, or another program holds it; the earlier file is as it was.</exception>
    public void Write(string path, Dataset dataset, Action<string>? before = null)
    {
        using var store = new StoreWriter(path, tables);
        foreach (TableSchema table in tables)
        {
            var records = new RecordText(table);
            table.ForEachRow(dataset, cells =>
            {
                records.Add(cells);
                store.Add(table.Name, records.Bytes.Span, records.Lengths);
                records.Clear();
            });
        }

        store.Finish();
        before?.Invoke(store.PartPath);
        store.Commit();
    }

    /// <summary>Reads documents (without text), observations, targets, series and checks back.</summary>
    /// <param name="path">The file.</param>
    /// <param name="withQuantities">Whether quantities are read too; else they are left in the file.</param>
    /// <exception cref="StoreException">The file is missing, locked, damaged, or of another version of the program.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "A stage is an object that the pipeline composes.")]
    public Dataset Read(string path, bool withQuantities = false)
    {
        using SqliteConnection connection = OpenToRead(path);
        try
        {
            var reading = new StoreReading(connection);
            return new Dataset
            {
                Documents = reading.Documents(),
                Quantities = withQuantities ? reading.Quantities() : [],
                Observations = reading.Observations(),
                Targets = reading.Targets(),
                Series = reading.Series(),
                Checks = reading.Checks(),
            };
        }
        catch (SqliteException e)
        {
            throw SqliteFile.Plain(path, e);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            throw new StoreException($"{path}: holds something that no run writes ({e.Message}); delete it and run the program again", e);
        }
    }

    /// <summary>Opens a dataset that this version of the program can read.</summary>
    /// <exception cref="StoreException">The file is missing, locked, damaged, or of another version of the program.</exception>
    internal static SqliteConnection OpenToRead(string path)
    {
        if (!File.Exists(path))
            throw new StoreException($"{path}: is not there; run the program first, or look at the path");
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteFile.Open(path, SqliteOpenMode.ReadOnly);
            RefuseIfForeign(path, connection);
            return connection;
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw SqliteFile.Plain(path, e);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    private static void RefuseIfForeign(string path, SqliteConnection connection)
    {
        if (SqliteFile.Number(connection, "PRAGMA application_id") != SqliteFile.ApplicationId)
            throw new StoreException($"{path}: is a SQLite file, but no dataset of this program");
        long found = SqliteFile.Number(connection, "PRAGMA user_version");
        if (found != DatasetTables.Version)
        {
            throw new StoreException(
                $"{path}: was written by another version of the program (tables {found}, here {DatasetTables.Version}); run the program again over the documents");
        }
    }
}
