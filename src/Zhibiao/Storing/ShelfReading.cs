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

    /// <summary>Gives every document its verdict; none of the streams below has anything before.</summary>
    /// <param name="judge">The document, in the order of the listing, as it is to stand in the tables.</param>
    public void Judge(Func<KeptDocument, SourceDocument> judge)
    {
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

    /// <summary>What each document brings but for its quantities and observations, in the order of the listing. One that was not read, or came before, brings nothing but itself.</summary>
    public IEnumerable<DocumentResult> Results()
    {
        foreach ((byte[][] parts, SourceDocument? judged) in Rows("1 ORDER BY sequence", "rest", "targets", "levels"))
        {
            DocumentResult result = Unpacked<DocumentResult>(parts[0]);
            yield return judged is not null ? new DocumentResult { Document = result.Document with { Status = judged.Status, Problem = judged.Problem } }
                : result with { Targets = Unpacked<ImmutableArray<OpenTarget>>(parts[1]), Levels = Unpacked<ImmutableArray<Observation>>(parts[2]) };
        }
    }

    /// <summary>The documents by document id, then source file.</summary>
    public IEnumerable<SourceDocument> Documents()
    {
        foreach ((byte[][] parts, SourceDocument? judged) in Rows("1 ORDER BY id_key", "rest"))
        {
            SourceDocument document = Unpacked<DocumentResult>(parts[0]).Document;
            yield return judged is null ? document : document with { Status = judged.Status, Problem = judged.Problem };
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

    private static T Unpacked<T>(byte[] bytes) => Pack<T>.Read(new PackReader(bytes));

    /// <summary>The parts of results in an order; with them the verdict where it is not the document's own.</summary>
    private IEnumerable<(byte[][] Parts, SourceDocument? Judged)> Rows(string order, params string[] parts)
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
                [.. Enumerable.Range(0, parts.Length).Select(i => (byte[])result[i])],
                place.IsDBNull(2) ? null : new SourceDocument { DocumentId = "", SourceFile = "", Status = (DocumentStatus)place.GetInt32(1), Problem = place.GetString(2) });
        }
    }
}
