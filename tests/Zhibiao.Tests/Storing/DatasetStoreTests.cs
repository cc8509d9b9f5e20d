using System.Globalization;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Storing;

namespace Zhibiao.Tests.Storing;

public sealed class DatasetStoreTests
{
    [Fact]
    public void What_charts_need_comes_back()
    {
        using var folder = new TemporaryFolder();
        Dataset read = WriteAndRead(folder, Samples.Dataset);
        Assert.Equal("坏.bin", read.Documents[1].SourceFile);
        Assert.Equal(Same(Samples.Document) with { Text = "", Parts = [] }, Same(read.Documents[0]));
        Assert.Equal(Same(Samples.Baseline), Same(read.Observations[0]));
        Assert.Equal(["place", "subject"], read.Observations[1].Inherited);
        Assert.Equal(Modifier.About, read.Observations[2].Quantity.Modifier);
        Target target = Assert.Single(read.Targets);
        Assert.Equal(Samples.Target with { Multiple = 2.4085637823m, GrowthPercent = 140.8563782337m }, target);
        Assert.Equal(["o-baseline"], read.Series[0].ObservationIds);
        Assert.Null(read.Series[1].ValueHigh);
        Assert.Equal(Samples.Point with { ObservationIds = [] }, read.Series[0] with { ObservationIds = [] });
        Assert.Equal(["o-baseline", "o-planned"], Assert.Single(read.Checks).ObservationIds);
        Assert.Empty(read.Quantities);
    }

    [Theory]
    [InlineData("山西省")]
    [InlineData("a \"b\" c,d\r\ne")]
    [InlineData("=1+1")]
    [InlineData("'; DROP TABLE observations; --")]
    [InlineData("𠮷")]
    [InlineData("\u0001\u007f")]
    public void A_text_comes_back_as_it_went(string text)
    {
        using var folder = new TemporaryFolder();
        Dataset read = WriteAndRead(folder, Samples.Dataset with { Observations = [Samples.Baseline with { Sentence = text }] });
        Assert.Equal(text, read.Observations[0].Sentence);
    }

    [Fact]
    public void A_lone_surrogate_and_a_NUL_become_replacement_characters()
    {
        using var folder = new TemporaryFolder();
        Dataset read = WriteAndRead(folder, Samples.Dataset with { Observations = [Samples.Baseline with { Sentence = "a\ud800b\0c" }] });
        Assert.Equal("a\ufffdb\ufffdc", read.Observations[0].Sentence);
    }

    [Theory]
    [InlineData("66.6666666667")]
    [InlineData("-16.6")]
    [InlineData("0.1")]
    [InlineData("384696000000000")]
    [InlineData("123456.789012345")]
    public void A_number_of_fifteen_digits_comes_back_exactly(string number)
    {
        using var folder = new TemporaryFolder();
        decimal value = decimal.Parse(number, CultureInfo.InvariantCulture);
        Quantity quantity = Samples.Exact(value, "斤") with { Si = new UnitValue("kg", 0.5m) };
        Dataset read = WriteAndRead(folder, Samples.Dataset with { Observations = [Samples.Baseline with { Quantity = quantity }] });
        Assert.Equal(quantity with { Inherited = [] }, read.Observations[0].Quantity with { Inherited = [] });
    }

    [Fact]
    public void Two_writes_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Dataset dataset = Samples.Many(3000);
        var store = new DatasetStore();
        store.Write(folder.File("first.sqlite"), dataset);
        store.Write(folder.File("second.sqlite"), dataset);
        store.Write(folder.File("second.sqlite"), dataset);
        Assert.Equal(File.ReadAllBytes(folder.File("first.sqlite")), File.ReadAllBytes(folder.File("second.sqlite")));
        Assert.Equal(2, folder.Contents().Count);
    }

    [Fact]
    public void The_file_is_sound_strict_and_its_keys_hold()
    {
        using var folder = new TemporaryFolder();
        new DatasetStore().Write(folder.File("dataset.sqlite"), Samples.Dataset);
        using SqliteConnection connection = SqliteFile.Open(folder.File("dataset.sqlite"), SqliteOpenMode.ReadOnly);
        Assert.Equal(["ok"], Texts(connection, "PRAGMA integrity_check"));
        Assert.Empty(Texts(connection, "PRAGMA foreign_key_check"));
        Assert.Equal(
            DatasetTables.All.Select(table => table.Name).Order(StringComparer.Ordinal),
            Texts(connection, "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 1 AND schema = 'main' ORDER BY name"));
        Assert.Equal(["delete"], Texts(connection, "PRAGMA journal_mode"));
        foreach (TableSchema table in DatasetTables.All)
        {
            Assert.Equal(table.Columns.Select(column => column.Name), Texts(connection, $"SELECT name FROM pragma_table_info('{table.Name}') ORDER BY cid"));
            Assert.Equal(table.Count(Samples.Dataset), SqliteFile.Number(connection, $"SELECT count(*) FROM {table.Name}"));
        }
    }

    [Fact]
    public void The_unknown_is_NULL()
    {
        using var folder = new TemporaryFolder();
        new DatasetStore().Write(folder.File("dataset.sqlite"), Samples.Dataset);
        using SqliteConnection connection = SqliteFile.Open(folder.File("dataset.sqlite"), SqliteOpenMode.ReadOnly);
        Assert.Equal(1, SqliteFile.Number(connection, "SELECT count(*) FROM observations WHERE pair_id IS NULL AND period_start IS NULL AND value_si IS NULL"));
    }

    [Fact]
    public void An_empty_dataset_gives_empty_tables()
    {
        using var folder = new TemporaryFolder();
        Assert.Empty(WriteAndRead(folder, new Dataset()).Documents);
    }

    [Fact]
    public void A_locked_file_is_refused_and_stays_as_it_was()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("dataset.sqlite");
        var store = new DatasetStore();
        store.Write(path, Samples.Dataset);
        byte[] before = File.ReadAllBytes(path);
        using (SqliteConnection other = SqliteFile.Open(path, SqliteOpenMode.ReadWrite))
        {
            SqliteFile.Execute(other, "BEGIN EXCLUSIVE");
            StoreException refused = Assert.Throws<StoreException>(() => store.Write(path, new Dataset()));
            Assert.Contains("another program is using it", refused.Message, StringComparison.Ordinal);
            Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Single(folder.Contents());
    }

    [Fact]
    public void A_second_run_at_once_is_refused()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("dataset.sqlite");
        using var first = new AsideFile(path);
        StoreException refused = Assert.Throws<StoreException>(() => new DatasetStore().Write(path, Samples.Dataset));
        Assert.Contains("another run is writing it", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_folder_is_refused_in_plain_words()
    {
        using var folder = new TemporaryFolder();
        Unprivileged.Run(() =>
        {
            folder.MakeReadOnly();
            StoreException refused = Assert.Throws<StoreException>(() => new DatasetStore().Write(folder.File("dataset.sqlite"), Samples.Dataset));
            Assert.Contains("no permission to write", refused.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Two_rows_with_one_id_are_refused_and_the_earlier_file_stays()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("dataset.sqlite");
        var store = new DatasetStore();
        store.Write(path, Samples.Dataset);
        byte[] before = File.ReadAllBytes(path);
        StoreException refused = Assert.Throws<StoreException>(() =>
            store.Write(path, Samples.Dataset with { Observations = [Samples.Baseline, Samples.Baseline] }));
        Assert.Contains("observations.observation_id", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_damaged_file_is_replaced_by_a_write_and_refused_by_a_read()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("dataset.sqlite");
        File.WriteAllText(path, new string('x', 9000));
        var store = new DatasetStore();
        Assert.Contains("is no whole SQLite file", Assert.Throws<StoreException>(() => store.Read(path)).Message, StringComparison.Ordinal);
        store.Write(path, Samples.Dataset);
        Assert.Single(store.Read(path).Targets);
    }

    [Fact]
    public void A_store_of_another_kind_or_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("dataset.sqlite");
        var store = new DatasetStore();
        store.Write(path, Samples.Dataset);
        Change(path, "PRAGMA user_version = 99");
        Assert.Contains("another version", Assert.Throws<StoreException>(() => store.Read(path)).Message, StringComparison.Ordinal);
        Change(path, "PRAGMA application_id = 1");
        Assert.Contains("no dataset of this program", Assert.Throws<StoreException>(() => store.Read(path)).Message, StringComparison.Ordinal);
        Assert.Contains("is not there", Assert.Throws<StoreException>(() => store.Read(folder.File("none.sqlite"))).Message, StringComparison.Ordinal);
    }

    private static Dataset WriteAndRead(TemporaryFolder folder, Dataset dataset)
    {
        var store = new DatasetStore();
        store.Write(folder.File("dataset.sqlite"), dataset);
        return store.Read(folder.File("dataset.sqlite"));
    }

    // Immutable arrays are equal only where they are one array; empty ones are.
    private static SourceDocument Same(SourceDocument document) => document with { Parts = [] };

    private static Observation Same(Observation observation) => observation with { Inherited = [], Quantity = observation.Quantity with { Inherited = [] } };

    private static void Change(string path, string statement)
    {
        using SqliteConnection connection = SqliteFile.Open(path, SqliteOpenMode.ReadWrite);
        SqliteFile.Execute(connection, statement);
    }

    private static List<string> Texts(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
