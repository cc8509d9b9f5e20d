using Microsoft.Data.Sqlite;
using SQLitePCL;
using Zhibiao.Model.Tables;

namespace Zhibiao.Storing;

/// <summary>Opens SQLite files, and says in plain words why it can't.</summary>
internal static class SqliteFile
{
    /// <summary>Marks a file as a dataset of this program: "ZHBO" in ASCII.</summary>
    public const int ApplicationId = 0x5a48424f;

    /// <summary>Opens a file; no pool keeps it open afterwards.</summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1,
        }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements and lets go of what they give back. A lock is an error at once.</summary>
    /// <remarks>Not through a command: that passes over the errors of whatever follows a statement that gives rows.</remarks>
    public static void Execute(SqliteConnection connection, string text)
    {
        int code = raw.sqlite3_exec(connection.Handle, text);
        SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }

    /// <summary>Runs a statement that gives back one whole number.</summary>
    public static long Number(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Runs a statement for each id, which it knows as <c>$id</c>.</summary>
    public static void ExecuteEach(SqliteConnection connection, string text, IEnumerable<string> ids)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        SqliteParameter id = command.Parameters.Add("$id", SqliteType.Text);
        foreach (string one in ids)
        {
            id.Value = one;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The failure in plain words.</summary>
    public static StoreException Plain(string path, SqliteException cause) => new($"{path}: {Reason(cause)}", cause);

    private static string Reason(SqliteException cause) => cause.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "another program is using it (the database is locked); close that program, or choose another output folder (-o)",
        raw.SQLITE_FULL => "the disk is full; make room and run again",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_CANTOPEN => "can't be opened; look at the path and its permissions, or choose another output folder (-o)",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "is no whole SQLite file; delete it and run the program again",
        raw.SQLITE_CONSTRAINT => $"two rows have one key ({cause.Message}); this is a fault of the program, please report it",
        _ => $"can't be used ({cause.Message.TrimEnd('.')}); look at the disk, or choose another output folder (-o)",
    };
}
