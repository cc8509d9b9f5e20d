using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Storing.Packing;

namespace Zhibiao.Storing;

/// <summary>Reads the documents that are in their place on a shelf, one after the other, in whatever order is asked for.</summary>
/// <param name="shelf">The shelf, its run finished.</param>
public sealed class ShelfReading(ResultShelf shelf)
{
    private const string BySource = "status = 0 ORDER BY source_key";

    private readonly SqliteConnection _connection = shelf.Connection;
    private SqliteCommand? _written;

    /// <summary>Gives every document its verdict; none of the streams below has anything before.</summary>
    /// <param name="judge">The document, in the order of the listing, as it is to stand in the tables.</param>
    public void Judge(Func<KeptDocument, SourceDocument> judge)
    {
        string last = "";
        IsSorted = true;
        SqliteFile.Execute(_connection, "SAVEPOINT judging");
        using SqliteCommand command = ShelfTables.Command(
            _connection,
            "SELECT p.sequence, r.id, r.source_file, r.document_id, r.sha256, r.status FROM temp.present p JOIN results r ON r.id = p.result ORDER BY p.sequence");
        using SqliteCommand update = ShelfTables.Command(
            _connection, "UPDATE temp.present SET status = $status, problem = $problem, source_key = $source, id_key = $id WHERE sequence = $sequence",
            ("$status", 0), ("$problem", ""), ("$source", Array.Empty<byte>()), ("$id", Array.Empty<byte>()), ("$sequence", 0L));
        using (SqliteDataReader reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                var kept = new KeptDocument(reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), (DocumentStatus)reader.GetInt32(5));
                SourceDocument judged = judge(kept);
                if (judged.Status == DocumentStatus.Read)
                {
                    IsSorted &= string.CompareOrdinal(last, kept.SourceFile) <= 0;
                    last = kept.SourceFile;
                }

                object[] values = [(int)judged.Status, judged.Status == kept.Status ? DBNull.Value : judged.Problem, SortKey.Of(kept.SourceFile), SortKey.Of(kept.DocumentId, kept.SourceFile), reader.GetInt64(0)];
                for (int i = 0; i < values.Length; i++)
                {
                    update.Parameters[i].Value = values[i];
                }

                update.ExecuteNonQuery();
            }
        }

        SqliteFile.Execute(_connection, "CREATE INDEX temp.present_source ON present (source_key); CREATE INDEX temp.present_id ON present (id_key); RELEASE judging");
    }

    /// <summary>Whether the documents that were read come in the order of their files already; known once they were judged.</summary>
    public bool IsSorted { get; private set; }

    /// <summary>What each document brings, in the order of the listing, still packed. It is unpacked on whatever thread asks for it.</summary>
    public IEnumerable<KeptResult> Results() =>
        Rows("1 ORDER BY sequence", "document", "rest", "targets", "levels").Select(row => new KeptResult(row.Result, row.Parts, row.Judged));

    /// <summary>The rows of a document as they were kept; see <see cref="PackedResult"/>.</summary>
    /// <param name="result">Number of its result.</param>
    public byte[] Written(long result)
    {
        _written ??= ShelfTables.Command(_connection, "SELECT written FROM rows WHERE result = $id", ("$id", 0L));
        _written.Parameters[0].Value = result;
        return (byte[])_written.ExecuteScalar()!;
    }

    /// <summary>The numbers of the documents that were read, by their files.</summary>
    public IEnumerable<long> BySourceFile()
    {
        using SqliteCommand command = ShelfTables.Command(_connection, $"SELECT result FROM temp.present WHERE {BySource}");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetInt64(0);
        }
    }

    /// <summary>The documents by document id, then source file.</summary>
    public IEnumerable<SourceDocument> Documents() => CitedOrNot().Select(pair => pair.Document);

    /// <summary>The same, each with whether observations stand in it.</summary>
    public IEnumerable<(SourceDocument Document, bool IsCited)> CitedOrNot()
    {
        using SqliteCommand command = ShelfTables.Command(
            _connection, "SELECT r.document, r.observation_count, p.status, p.problem FROM temp.present p JOIN results r ON r.id = p.result ORDER BY p.id_key");
        using SqliteDataReader reader = command.ExecuteReader();
        var texts = new SharedTexts();
        while (reader.Read())
        {
            SourceDocument document = Pack<SourceDocument>.Read(new PackReader((byte[])reader[0], texts));
            yield return reader.IsDBNull(3) ? (document, reader.GetInt32(1) > 0)
                : (document with { Status = (DocumentStatus)reader.GetInt32(2), Problem = reader.GetString(3) }, false);
        }
    }

    /// <summary>The quantities by source file, start, end and id.</summary>
    public IEnumerable<FoundQuantity> Quantities() => Rows(BySource, "quantities")
        .SelectMany(row => Unpacked<ImmutableArray<FoundQuantity>>(row.Parts[0]).OrderBy(quantity => quantity.Span).ThenBy(quantity => quantity.QuantityId, StringComparer.Ordinal));

    /// <summary>The observations by source file, start, end and id.</summary>
    public IEnumerable<Observation> Observations() => Rows(BySource, "observations")
        .SelectMany(row => Unpacked<ImmutableArray<Observation>>(row.Parts[0]).OrderBy(observation => observation.Span).ThenBy(observation => observation.ObservationId, StringComparer.Ordinal));

    /// <summary>How many documents, quantities and observations there are.</summary>
    public (int Documents, int Quantities, int Observations) Counts() => (
        (int)SqliteFile.Number(_connection, "SELECT count(*) FROM temp.present"),
        (int)SqliteFile.Number(_connection, "SELECT coalesce(sum(r.quantity_count), 0) FROM temp.present p JOIN results r ON r.id = p.result WHERE p.status = 0"),
        (int)SqliteFile.Number(_connection, "SELECT coalesce(sum(r.observation_count), 0) FROM temp.present p JOIN results r ON r.id = p.result WHERE p.status = 0"));

    /// <summary>The counts that the tables' lengths don't tell.</summary>
    public DatasetTotals Totals()
    {
        int Of(DocumentStatus status) => (int)SqliteFile.Number(_connection, FormattableString.Invariant($"SELECT count(*) FROM temp.present WHERE status = {(int)status}"));
        int unused = (int)SqliteFile.Number(_connection, "SELECT coalesce(sum(r.unused_count), 0) FROM temp.present p JOIN results r ON r.id = p.result WHERE p.status = 0");
        int repeated = (int)SqliteFile.Number(_connection, FormattableString.Invariant($"""
            SELECT count(*) FROM temp.present p JOIN results r ON r.id = p.result WHERE p.status = {(int)DocumentStatus.Skipped}
            AND r.sha256 IN (SELECT s.sha256 FROM temp.present q JOIN results s ON s.id = q.result WHERE q.status = 0)
            """));
        return new DatasetTotals(Of(DocumentStatus.Read), Of(DocumentStatus.Skipped), Of(DocumentStatus.Failed), repeated, unused);
    }

    /// <summary>Does a step that puts many rows into tables to be sorted, as one.</summary>
    public void Together(Action step)
    {
        SqliteFile.Execute(_connection, "SAVEPOINT together");
        step();
        SqliteFile.Execute(_connection, "RELEASE together");
    }

    /// <summary>An empty table for rows that are to be sorted.</summary>
    public SortedRows<T> Sorted<T>(string name) => new(_connection, name);

    internal static T Unpacked<T>(byte[] bytes) => Pack<T>.Read(new PackReader(bytes));

    /// <summary>The parts of results in an order; with them the verdict where it is not the document's own.</summary>
    private IEnumerable<(long Result, byte[][] Parts, SourceDocument? Judged)> Rows(string order, params string[] parts)
    {
        using SqliteCommand places = ShelfTables.Command(_connection, $"SELECT result, status, problem FROM temp.present WHERE {order}");
        using SqliteCommand results = ShelfTables.Command(_connection, $"SELECT {string.Join(", ", parts)} FROM results WHERE id = $id", ("$id", 0L));
        using SqliteDataReader place = places.ExecuteReader();
        while (place.Read())
        {
            results.Parameters[0].Value = place.GetInt64(0);
            using SqliteDataReader result = results.ExecuteReader();
            result.Read();
            yield return (
                place.GetInt64(0),
                [.. Enumerable.Range(0, parts.Length).Select(i => (byte[])result[i])],
                place.IsDBNull(2) ? null : new SourceDocument { DocumentId = "", SourceFile = "", Status = (DocumentStatus)place.GetInt32(1), Problem = place.GetString(2) });
        }
    }
}
