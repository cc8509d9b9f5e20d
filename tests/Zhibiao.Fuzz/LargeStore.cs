using System.Globalization;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Storing;
using Zhibiao.Storing.Bulk;

namespace Zhibiao.Fuzz;

/// <summary>Writes stores over a gigabyte, where SQLite's format leaves a page out, and lets SQLite judge them.</summary>
/// <param name="tell">Gets a line a store.</param>
public sealed class LargeStore(Action<string> tell)
{
    private const long Gigabyte = 1L << 30;

    /// <summary>Writes one store for each length, and asks SQLite about it.</summary>
    /// <param name="lengths">Of the rows' sentences, in characters: a row within a page, and rows that go on over a few or many pages.</param>
    /// <returns>Whether all are sound, and hold what was put in.</returns>
    public bool Run(params IReadOnlyList<int> lengths) => lengths.All(Sound);

    private bool Sound(int length)
    {
        string folder = Directory.CreateTempSubdirectory("zhibiao-store-").FullName, path = Path.Combine(folder, "dataset.sqlite");
        try
        {
            (long rows, long characters) = Write(path, length);
            using SqliteConnection connection = SqliteFile.Open(path, SqliteOpenMode.ReadOnly);
            SqliteFile.Execute(connection, "PRAGMA cache_size = -200000");
            string answer = Text(connection, "PRAGMA integrity_check(20)");
            long there = SqliteFile.Number(connection, "SELECT count(*) FROM observations"), held = SqliteFile.Number(connection, "SELECT sum(length(sentence)) FROM observations");
            long found = SqliteFile.Number(connection, "SELECT count(*) FROM observations WHERE observation_id = printf('o%08d', rowid - 1)");
            long pages = SqliteFile.Number(connection, "PRAGMA page_count");
            bool sound = answer == "ok" && there == rows && found == rows && held == characters && new FileInfo(path).Length > Gigabyte;
            tell(string.Create(CultureInfo.InvariantCulture,
                $"{(sound ? "ok   " : "FAILS")} sentences of {length}: {new FileInfo(path).Length:N0} bytes, {pages:N0} pages, {there:N0} of {rows:N0} rows, {held:N0} of {characters:N0} characters; integrity_check: {answer}"));
            return sound;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (long Rows, long Characters) Write(string path, int length)
    {
        long rows = 0, characters = 0;
        using var store = new StoreWriter(path, DatasetTables.All);
        var records = new RecordText(DatasetTables.Observations);
        var cells = new Cell[DatasetTables.Observations.Columns.Length];
        while (characters < Gigabyte + (Gigabyte / 16))
        {
            records.Clear();
            for (int batch = 0; batch < 64; batch++, rows++)
            {
                // Lengths differ a little, so that rows and pages end at ever other places.
                string sentence = new((char)('a' + (rows % 26)), length + (int)(rows % 97));
                characters += sentence.Length;
                DatasetTables.Observations.Fill(Row(rows, sentence), cells);
                records.Add(cells);
            }

            store.Add(DatasetTables.Observations.Name, records.Bytes.Span, records.Lengths);
        }

        store.Finish();
        store.Commit();
        return (rows, characters);
    }

    private static Observation Row(long number, string sentence) => new()
    {
        ObservationId = string.Create(CultureInfo.InvariantCulture, $"o{number:d8}"),
        DocumentId = "d",
        SourceFile = "a.txt",
        Quote = "三个",
        Sentence = sentence,
        Subject = "社",
        Quantity = new Quantity { Kind = QuantityKind.Cardinal, Low = 3, High = 3, Unit = "个" },
    };

    private static string Text(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join("; ", lines);
    }
}
