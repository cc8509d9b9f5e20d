using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Storing;

/// <summary>
/// A PostgreSQL database that a team shares: the tables of the dataset, a column <c>run</c> before each. A run is written whole or not at all, and written again it takes
/// the place of its earlier rows.
/// </summary>
public sealed class PostgresStore
{
    // Two runs that make the tables at once would disturb each other: one number stands for this program. "ZHIBIAO" in ASCII.
    private const long Lock = 0x5a48494249414f;

    private readonly PostgresAddress _address;

    private PostgresStore(PostgresAddress address) => _address = address;

    /// <summary>The store at an address.</summary>
    /// <exception cref="StoreException">The text is no such address.</exception>
    public static PostgresStore At(string address) => new(PostgresAddress.Parse(address)
        ?? throw new StoreException("--store: is no address of a database; write it as postgresql://user:password@host/database"));

    /// <summary>Writes the dataset.</summary>
    /// <param name="dataset">What to write.</param>
    /// <param name="version">Version of the program.</param>
    /// <returns>The name of the run: that of the address, else one made of its documents.</returns>
    /// <exception cref="StoreException">The database can't be reached or written to; what stood there before is as it was.</exception>
    public string Write(Dataset dataset, string version)
    {
        string run = _address.Run.Length > 0 ? _address.Run : Name(dataset, version);
        try
        {
            using var connection = new NpgsqlConnection(_address.Connection);
            connection.Open();
            using NpgsqlTransaction transaction = connection.BeginTransaction();
            Execute(connection, FormattableString.Invariant($"SELECT pg_advisory_xact_lock({Lock})"));
            foreach (string text in PostgresText.Create(DatasetTables.All))
            {
                Execute(connection, text);
            }

            Execute(connection, "INSERT INTO runs (run, version, tables) VALUES ($1, $2, $3) ON CONFLICT (run) DO UPDATE SET version = excluded.version, tables = excluded.tables, written = now()", run, version, DatasetTables.Version);
            foreach (TableSchema table in DatasetTables.All.Reverse())
            {
                Execute(connection, $"DELETE FROM {PostgresText.Quoted(table.Name)} WHERE run = $1", run);
            }

            foreach (TableSchema table in DatasetTables.All)
            {
                Copy(connection, table, dataset, run);
            }

            transaction.Commit();
            return run;
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException or IOException)
        {
            throw new StoreException($"{_address.Shown}: {Reason(e)}", e);
        }
    }

    private static void Copy(NpgsqlConnection connection, TableSchema table, Dataset dataset, string run)
    {
        using NpgsqlBinaryImporter importer = connection.BeginBinaryImport(PostgresText.Copy(table));
        bool[] required = [.. table.Columns.Select(column => column.Required)];
        table.ForEachRow(dataset, cells =>
        {
            importer.StartRow();
            importer.Write(run, NpgsqlDbType.Text);
            for (int i = 0; i < cells.Length; i++)
            {
                Write(importer, in cells[i], required[i]);
            }
        });
        importer.Complete();
    }

    private static void Write(NpgsqlBinaryImporter importer, in Cell cell, bool required)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                importer.Write(cell.Text, NpgsqlDbType.Text);
                break;
            case CellKind.Number:
                importer.Write(PlainNumber.Rounded(cell.Number), NpgsqlDbType.Numeric);
                break;
            case CellKind.Fraction:
                importer.Write(PlainNumber.Rounded(Math.Round((decimal)cell.Fraction, 4)), NpgsqlDbType.Numeric);
                break;
            case CellKind.Integer:
                importer.Write((int)cell.Integer, NpgsqlDbType.Integer);
                break;
            case CellKind.Boolean:
                importer.Write(cell.Boolean, NpgsqlDbType.Boolean);
                break;
            case CellKind.Date:
                importer.Write(cell.Date, NpgsqlDbType.Date);
                break;
            default:
                if (required)
                    importer.Write("", NpgsqlDbType.Text);
                else
                    importer.WriteNull();
                break;
        }
    }

    private static void Execute(NpgsqlConnection connection, string text, params ReadOnlySpan<object> values)
    {
        using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = text;
        foreach (object value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>The same for the same documents and version, whenever and wherever they are read.</summary>
    private static string Name(Dataset dataset, string version)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(version));
        foreach (SourceDocument document in DatasetTables.Documents.All(dataset))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{document.DocumentId}\t{document.SourceFile}\t{document.Sha256}"));
        }

        return $"run-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6))}";
    }

    private static string Reason(Exception cause) => cause switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => "refuses user or password; correct them in the URL",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "there is no such database; make it with createdb, or correct the URL",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => "the user may not make or write tables there; ask for the right, or name another database",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "the server's disk is full; make room and run again",
        PostgresException known => $"refuses the tables ({known.MessageText}); if they are of another version of the program, name another database or schema",
        _ => $"can't be reached ({cause.Message.TrimEnd('.')}); check host and port, and that the server runs",
    };
}
