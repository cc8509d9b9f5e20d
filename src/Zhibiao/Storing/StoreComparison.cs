using System.Globalization;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Storing;

/// <summary>Lays the observations of two datasets beside each other, by their ids, without holding them.</summary>
/// <param name="sameWords">Whether both runs knew the same words.</param>
/// <param name="sameRules">Whether both runs had the same rules and model.</param>
public sealed class StoreComparison(bool sameWords, bool sameRules)
{
    /// <summary>Most changes that are listed; the rest is counted.</summary>
    public const int MostListed = 1000;

    private static readonly string[] Columns = [.. DatasetTables.Observations.Columns.Select(column => column.Name)];
    private static readonly int Id = Array.IndexOf(Columns, "observation_id");
    private static readonly int Review = Array.IndexOf(Columns, "review");
    private static readonly int Start = Array.IndexOf(Columns, "start");

    // More documents than that are not picked out one by one.
    private const int MostChanged = 10_000;

    /// <summary>Compares.</summary>
    /// <param name="before">The store of the earlier run.</param>
    /// <param name="after">The store of the later run.</param>
    /// <param name="byDocument">Whether equal documents are known to have equal observations, so that only the others' are compared.</param>
    /// <exception cref="StoreException">One of them is missing, locked, damaged, or of another version of the program.</exception>
    public ChangeSummary Compare(string before, string after, bool byDocument = false)
    {
        using SqliteConnection earlier = DatasetStore.OpenToRead(before), later = DatasetStore.OpenToRead(after);
        try
        {
            if (!byDocument || Changed(earlier, later) is not { } changed)
                return Compare(earlier, later, "");
            Choose(earlier, changed);
            Choose(later, changed);
            const string Which = "WHERE document_id IN (SELECT id FROM temp.changed)";
            ChangeSummary summary = Compare(earlier, later, Which);
            long untouched = SqliteFile.Number(later, "SELECT count(*) FROM observations") - SqliteFile.Number(later, $"SELECT count(*) FROM observations {Which}");
            return summary with { Same = summary.Same + (int)untouched };
        }
        catch (SqliteException e)
        {
            throw SqliteFile.Plain(after, e);
        }
    }

    private ChangeSummary Compare(SqliteConnection earlier, SqliteConnection later, string which)
    {
        var counts = new SortedDictionary<(ChangeKind, ChangeCause), int>();
        var listed = new List<(string File, long Start, ObservationChange Change)>();
        int same = 0;
        using var hashes = new Hashes(earlier, later);
        using IEnumerator<object[]> left = Rows(earlier, which).GetEnumerator(), right = Rows(later, which).GetEnumerator();
        bool hasLeft = left.MoveNext(), hasRight = right.MoveNext();
        while (hasLeft || hasRight)
        {
            int order = !hasLeft ? 1 : !hasRight ? -1 : CompareUtf8((string)left.Current[Id], (string)right.Current[Id]);
            object[]? one = order <= 0 ? left.Current : null, other = order >= 0 ? right.Current : null;
            if (one is not null && other is not null && one.AsSpan().SequenceEqual(other))
            {
                same++;
            }
            else
            {
                ObservationChange change = Change(one, other, hashes);
                counts[(change.Kind, change.Cause)] = counts.GetValueOrDefault((change.Kind, change.Cause)) + 1;
                if (listed.Count < MostListed)
                    listed.Add((change.SourceFile, (long)(other ?? one)![Start], change));
            }

            hasLeft = order <= 0 ? left.MoveNext() : hasLeft;
            hasRight = order >= 0 ? right.MoveNext() : hasRight;
        }

        return new ChangeSummary
        {
            Counts = [.. counts.Select(count => new ChangeCount(count.Key.Item1, count.Key.Item2, count.Value))],
            Same = same,
            Changes = [.. listed.OrderBy(one => one.Change.Kind).ThenBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Start)
                .ThenBy(one => one.Change.ObservationId, StringComparer.Ordinal).Select(one => one.Change)],
        };
    }

    private ObservationChange Change(object[]? before, object[]? after, Hashes hashes)
    {
        object[] row = (after ?? before)!;
        string Text(string column) => row[Array.IndexOf(Columns, column)] as string ?? "";
        bool sameDocument = hashes.Agree(Text("document_id"), Text("source_file"));
        ChangeCause cause = !sameDocument ? ChangeCause.Document
            : !Equals((before ?? after)![Review], row[Review]) || (before is null || after is null) && row[Review] is not "unreviewed" ? ChangeCause.Decision
            : sameRules && !sameWords ? ChangeCause.Vocabulary
            : sameRules && sameWords ? ChangeCause.Document
            : ChangeCause.Rules;
        return new ObservationChange(
            before is null ? ChangeKind.Added : after is null ? ChangeKind.Lost : ChangeKind.Changed, cause, Text("observation_id"), Text("document_id"), Text("source_file"), Text("quote"),
            before is null || after is null ? [] :
            [
                .. Enumerable.Range(0, Columns.Length).Where(i => !Equals(before[i], after[i])).Select(i => new CellChange(Columns[i], Written(before[i]), Written(after[i]))),
            ]);
    }

    /// <summary>Ids of the documents that only one of the runs has, or that are no longer the same; null where there are very many.</summary>
    private static HashSet<string>? Changed(SqliteConnection earlier, SqliteConnection later)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        using IEnumerator<(string Id, string File, string State)> left = Documents(earlier).GetEnumerator(), right = Documents(later).GetEnumerator();
        bool hasLeft = left.MoveNext(), hasRight = right.MoveNext();
        while (hasLeft || hasRight)
        {
            int order = !hasLeft ? 1 : !hasRight ? -1 : Order(left.Current, right.Current);
            if (order != 0 || left.Current.State != right.Current.State)
                changed.Add(order <= 0 ? left.Current.Id : right.Current.Id);
            if (changed.Count > MostChanged)
                return null;
            hasLeft = order <= 0 ? left.MoveNext() : hasLeft;
            hasRight = order >= 0 ? right.MoveNext() : hasRight;
        }

        return changed;

        static int Order((string Id, string File, string State) one, (string Id, string File, string State) other) =>
            string.CompareOrdinal(one.Id, other.Id) is not 0 and int byId ? byId : string.CompareOrdinal(one.File, other.File);
    }

    // In the order of the table: by id and file, by code unit.
    private static IEnumerable<(string Id, string File, string State)> Documents(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT document_id, source_file, status || ' ' || coalesce(sha256, '') FROM documents ORDER BY rowid";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetString(0), reader.GetString(1), reader.GetString(2));
        }
    }

    private static void Choose(SqliteConnection connection, HashSet<string> changed)
    {
        SqliteFile.Execute(connection, "CREATE TEMP TABLE changed (id TEXT PRIMARY KEY); BEGIN");
        SqliteFile.ExecuteEach(connection, "INSERT INTO temp.changed VALUES ($id)", changed);
        SqliteFile.Execute(connection, "COMMIT");
    }

    private static IEnumerable<object[]> Rows(SqliteConnection connection, string which)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", Columns.Select(SqliteText.Quoted))} FROM observations {which} ORDER BY observation_id";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            object[] row = new object[Columns.Length];
            reader.GetValues(row);
            yield return row;
        }
    }

    private static string Written(object cell) => cell is DBNull ? "" : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";

    // Ids are ASCII, for which the order of SQLite and that of code units are one.
    private static int CompareUtf8(string one, string other) => string.CompareOrdinal(one, other);

    /// <summary>The hashes of the documents in both runs.</summary>
    private sealed class Hashes : IDisposable
    {
        private readonly SqliteCommand[] _commands;
        private (string Id, string File) _last;
        private bool _agree;

        public Hashes(params SqliteConnection[] connections) => _commands = [.. connections.Select(connection =>
        {
            SqliteCommand command = connection.CreateCommand();
            command.CommandText = "SELECT sha256 FROM documents WHERE document_id = $id AND source_file = $file AND status = 'read'";
            command.Parameters.Add("$id", SqliteType.Text);
            command.Parameters.Add("$file", SqliteType.Text);
            return command;
        })];

        /// <summary>Whether both runs read the document, with the same bytes.</summary>
        public bool Agree(string id, string file)
        {
            if (_last != (id, file))
            {
                object?[] found = [.. _commands.Select(command =>
                {
                    command.Parameters[0].Value = id;
                    command.Parameters[1].Value = file;
                    return command.ExecuteScalar();
                })];
                _agree = found[0] is string hash && hash.Equals(found[1] as string, StringComparison.Ordinal);
                _last = (id, file);
            }

            return _agree;
        }

        public void Dispose() => Array.ForEach(_commands, command => command.Dispose());
    }
}
