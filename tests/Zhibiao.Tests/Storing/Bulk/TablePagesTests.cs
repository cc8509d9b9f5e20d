using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Storing;

namespace Zhibiao.Tests.Storing.Bulk;

/// <summary>What is written page by page is what SQLite itself would read and write: SQLite is asked.</summary>
public sealed class TablePagesTests
{
    public static TheoryData<int, int> Shapes => new()
    {
        { 0, 0 }, { 1, 1 }, { 1, 50_000 }, { 40, 900 }, { 700, 15 }, { 3000, 700 },
        { 30, 15_900 }, { 30, 16_000 }, { 30, 16_100 }, { 30, 16_400 }, { 12, 33_000 }, { 6, 200_000 },
        { 1100, 15_000 }, { 2300, 8000 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Rows_of_any_length_and_number_are_read_back(int rows, int length)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("dataset.sqlite");
        Observation[] all = [.. Enumerable.Range(0, rows).Select(i => Samples.Baseline with { ObservationId = $"o{i:d6}", Sentence = new string((char)('a' + (i % 26)), length + (i % 7)) })];
        new DatasetStore().Write(path, Samples.Dataset with { Observations = [.. all] });
        using SqliteConnection connection = SqliteFile.Open(path, SqliteOpenMode.ReadOnly);
        Assert.Equal("ok", Text(connection, "PRAGMA integrity_check"));
        Assert.Equal(rows, SqliteFile.Number(connection, "SELECT count(*) FROM observations"));
        Assert.Equal(rows, SqliteFile.Number(connection, "SELECT count(*) FROM observations WHERE rowid = CAST(substr(observation_id, 2) AS INTEGER) + 1"));
        Assert.Equal(all.Sum(row => row.Sentence.Length), SqliteFile.Number(connection, "SELECT coalesce(sum(length(sentence)), 0) FROM observations"));
        Assert.Equal(rows, SqliteFile.Number(connection, "SELECT count(*) FROM observations WHERE value = 2242 AND typeof(value) = 'real'"));
        if (rows > 0)
            Assert.Equal(all[rows / 2].Sentence, Text(connection, $"SELECT sentence FROM observations WHERE observation_id = 'o{rows / 2:d6}'"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("127")]
    [InlineData("-129")]
    [InlineData("32768")]
    [InlineData("8388608")]
    [InlineData("-2147483649")]
    [InlineData("140737488355327")]
    [InlineData("140737488355328")]
    [InlineData("90071992547409900")]
    [InlineData("0.5")]
    public void A_number_of_any_size_is_what_it_was(string number)
    {
        using var folder = new TemporaryFolder();
        decimal value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        new DatasetStore().Write(folder.File("dataset.sqlite"), Samples.Dataset with { Observations = [Samples.Baseline with { Quantity = Samples.Exact(value, "斤") }] });
        using SqliteConnection connection = SqliteFile.Open(folder.File("dataset.sqlite"), SqliteOpenMode.ReadOnly);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT value_low FROM observations";
        Assert.Equal((double)value, Assert.IsType<double>(command.ExecuteScalar()));
        Assert.Equal("ok", Text(connection, "PRAGMA integrity_check"));
    }

    [Fact]
    public void Two_rows_of_one_key_are_refused()
    {
        using var folder = new TemporaryFolder();
        StoreException refused = Assert.Throws<StoreException>(() =>
            new DatasetStore().Write(folder.File("dataset.sqlite"), Samples.Dataset with { Observations = [Samples.Baseline, Samples.Baseline] }));
        Assert.Contains("two rows have one key", refused.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Contents());
    }

    private static string Text(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        return (string)command.ExecuteScalar()!;
    }
}
