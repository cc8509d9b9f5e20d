using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Storing;

/// <summary>Picks rows out of a store that is too large to be held.</summary>
public sealed class StoreSelection : IDisposable
{
    private readonly string _path;
    private readonly SqliteConnection _connection;

    /// <summary>Opens the store.</summary>
    /// <exception cref="StoreException">It is missing, locked, damaged, or of another version of the program.</exception>
    public StoreSelection(string path) => (_path, _connection) = (path, DatasetStore.OpenToRead(path));

    /// <summary>The first quantities of which is said why they are no statistics, in the order of the table.</summary>
    public ImmutableArray<FoundQuantity> Unused(int most) =>
        Do(() => new StoreReading(_connection).Quantities(FormattableString.Invariant($"WHERE not_used IS NOT NULL ORDER BY rowid LIMIT {most}")));

    /// <summary>Those asked for, then the surest (of equally sure ones the first), in the order of the table.</summary>
    /// <param name="asked">Ids; those of no row are passed over.</param>
    /// <param name="most">How many at most; all that are asked for come even so.</param>
    public ImmutableArray<Observation> Surest(IEnumerable<string> asked, int most) => Do(() =>
    {
        SqliteFile.Execute(_connection, "CREATE TEMP TABLE chosen (row INTEGER PRIMARY KEY); BEGIN");
        SqliteFile.ExecuteEach(_connection, "INSERT OR IGNORE INTO temp.chosen SELECT rowid FROM observations WHERE observation_id = $id", asked);
        long left = Math.Max(0, most - SqliteFile.Number(_connection, "SELECT count(*) FROM temp.chosen"));
        SqliteFile.Execute(_connection, FormattableString.Invariant($"""
            INSERT INTO temp.chosen
              SELECT rowid FROM observations WHERE rowid NOT IN (SELECT row FROM temp.chosen) ORDER BY confidence DESC, rowid LIMIT {left};
            COMMIT
            """));
        return new StoreReading(_connection).Observations("WHERE rowid IN (SELECT row FROM temp.chosen) ORDER BY rowid");
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private T Do<T>(Func<T> step)
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
