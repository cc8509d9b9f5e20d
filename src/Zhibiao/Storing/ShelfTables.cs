using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Zhibiao.Storing;

/// <summary>The tables of a shelf.</summary>
internal static class ShelfTables
{
    /// <summary>"ZHBS" in ASCII.</summary>
    private const int ApplicationId = 0x5a484253;

    private const string Results = "source_file, document_id, sha256, decisions, status, quantity_count, unused_count, observation_count, document, rest, targets, levels, quantities, observations";

    // A document that comes again keeps its number, for its place may point there already.
    private const string Again = """
        document_id = excluded.document_id, status = excluded.status, quantity_count = excluded.quantity_count, unused_count = excluded.unused_count,
        observation_count = excluded.observation_count, document = excluded.document, rest = excluded.rest, targets = excluded.targets, levels = excluded.levels,
        quantities = excluded.quantities, observations = excluded.observations
        """;

    /// <summary>Where the documents of this run stand. A verdict and the keys are added once all are there.</summary>
    public const string Present = """
        DROP TABLE IF EXISTS temp.present;
        CREATE TABLE temp.present (
          sequence INTEGER PRIMARY KEY, item TEXT NOT NULL, position INTEGER NOT NULL, result INTEGER NOT NULL,
          status INTEGER, problem TEXT, source_key BLOB, id_key BLOB
        )
        """;

    /// <summary>Makes the places of this run those of the shelf.</summary>
    public const string Settle = """
        DELETE FROM results WHERE id NOT IN (SELECT result FROM temp.present);
        DELETE FROM rows WHERE result NOT IN (SELECT result FROM temp.present);
        DELETE FROM places;
        INSERT INTO places SELECT sequence, item, position, result FROM temp.present;
        DELETE FROM items;
        """;

    /// <summary>Takes results and places of the attached shelf over. Results have new numbers here; their documents' files and hashes tell them.</summary>
    public const string TakeOver = $"""
        INSERT INTO results ({Results}) SELECT {Results} FROM shard.results WHERE 1 ORDER BY id ON CONFLICT (source_file, sha256, decisions) DO UPDATE SET {Again};
        INSERT OR REPLACE INTO temp.present (sequence, item, position, result)
          SELECT p.sequence, p.item, p.position, r.id FROM shard.places p
          JOIN shard.results s ON s.id = p.result
          JOIN main.results r ON r.source_file = s.source_file AND r.sha256 = s.sha256 AND r.decisions = s.decisions;
        INSERT OR REPLACE INTO rows (result, written)
          SELECT r.id, w.written FROM shard.results s
          JOIN shard.rows w ON w.result = s.id
          JOIN main.results r ON r.source_file = s.source_file AND r.sha256 = s.sha256 AND r.decisions = s.decisions
        """;

    public const string InsertResult = $"""
        INSERT INTO results ({Results})
        VALUES ($file, $id, $sha256, $decisions, $status, $quantity_count, $unused_count, $observation_count, $document, $rest, $targets, $levels, $quantities, $observations)
        ON CONFLICT (source_file, sha256, decisions) DO UPDATE SET {Again} RETURNING id
        """;

    /// <summary>Makes the tables where they are missing, and takes the file for this process alone.</summary>
    /// <returns>Whether the results in it can be used; else the file is to be made anew.</returns>
    public static bool Prepare(SqliteConnection connection, string rules)
    {
        SqliteFile.Execute(connection, """
            PRAGMA page_size = 8192;
            PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA journal_mode = TRUNCATE;
            PRAGMA synchronous = OFF;
            PRAGMA cache_size = -16384;
            PRAGMA temp_store = FILE;
            PRAGMA temp.cache_size = -16384;
            BEGIN IMMEDIATE; COMMIT;
            """);
        if (SqliteFile.Number(connection, "PRAGMA application_id") == 0 && SqliteFile.Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            SqliteFile.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"""
                BEGIN;
                PRAGMA application_id = {ApplicationId};
                CREATE TABLE notes (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
                CREATE TABLE items (ordinal INTEGER PRIMARY KEY, source_file TEXT NOT NULL UNIQUE, length INTEGER NOT NULL, modified INTEGER NOT NULL) STRICT;
                CREATE TABLE results (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, source_file TEXT NOT NULL, document_id TEXT NOT NULL, sha256 TEXT NOT NULL, decisions TEXT NOT NULL,
                  status INTEGER NOT NULL, quantity_count INTEGER NOT NULL, unused_count INTEGER NOT NULL, observation_count INTEGER NOT NULL,
                  document BLOB NOT NULL, rest BLOB NOT NULL, targets BLOB NOT NULL, levels BLOB NOT NULL, quantities BLOB NOT NULL, observations BLOB NOT NULL,
                  UNIQUE (source_file, sha256, decisions)
                ) STRICT;
                CREATE TABLE rows (result INTEGER PRIMARY KEY, written BLOB NOT NULL) STRICT;
                CREATE TABLE places (sequence INTEGER PRIMARY KEY, item TEXT NOT NULL, position INTEGER NOT NULL, result INTEGER NOT NULL) STRICT;
                CREATE INDEX places_item ON places (item);
                COMMIT;
                """));
            using SqliteCommand note = Command(connection, "INSERT INTO notes VALUES ('rules', $rules)", ("$rules", Encoding.UTF8.GetBytes(rules)));
            note.ExecuteNonQuery();
            return true;
        }

        return IsShelf(connection) && Rules(connection) == rules;
    }

    /// <summary>Whether the file is a shelf.</summary>
    public static bool IsShelf(SqliteConnection connection) => SqliteFile.Number(connection, "PRAGMA application_id") == ApplicationId;

    /// <summary>What the rules that made the results were told from others by.</summary>
    public static string Rules(SqliteConnection connection)
    {
        using SqliteCommand kept = Command(connection, "SELECT value FROM notes WHERE name = 'rules'");
        return kept.ExecuteScalar() is byte[] found ? Encoding.UTF8.GetString(found) : "";
    }

    /// <summary>Deletes a shelf and the journal that SQLite may have left beside it.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(path + "-journal");
    }

    public static (string Name, object Value)[] Values(PackedResult result) =>
    [
        ("$file", result.Document.SourceFile),
        ("$id", result.Document.DocumentId),
        ("$sha256", result.Document.Sha256),
        ("$decisions", result.Decisions),
        ("$status", (int)result.Document.Status),
        ("$quantity_count", result.QuantityCount),
        ("$unused_count", result.UnusedCount),
        ("$observation_count", result.ObservationCount),
        ("$document", result.PackedDocument),
        ("$rest", result.Rest),
        ("$targets", result.Targets),
        ("$levels", result.Levels),
        ("$quantities", result.Quantities),
        ("$observations", result.Observations),
    ];

    public static SqliteCommand Command(SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        foreach ((string name, object value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
