using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Storing;

namespace Zhibiao.Tests.Storing;

public sealed class PostgresStoreTests
{
    [Fact]
    public void Every_table_is_written_once_however_often_the_run_is()
    {
        Assert.SkipUnless(PostgresServer.Missing().Length == 0, PostgresServer.Missing());
        using var server = new PostgresServer();
        Dataset dataset = Samples.Dataset;
        string run = PostgresStore.At(server.Url).Write(dataset, "1");
        Assert.Equal(run, PostgresStore.At(server.Url).Write(dataset, "1"));
        foreach (TableSchema table in DatasetTables.All)
        {
            Assert.Equal((long)table.Count(dataset), Assert.Single(server.Ask($"SELECT count(*) FROM \"{table.Name}\"")));
        }

        Assert.Equal(5400m, Assert.Single(server.Ask("SELECT value FROM observations WHERE observation_id = 'o-planned'")));
        Assert.Equal(DatasetValue(dataset.Targets[0].Multiple), Assert.Single(server.Ask("SELECT multiple::text FROM targets")));
        Assert.Equal(true, Assert.Single(server.Ask("SELECT consistent FROM targets")));
        Assert.Equal("0.97", Assert.Single(server.Ask("SELECT confidence::text FROM observations WHERE observation_id = 'o-baseline'")));
        Assert.Equal(new DateTime(1954, 12, 31), Convert.ToDateTime(Assert.Single(server.Ask("SELECT target_end::timestamp FROM targets")), CultureInfo.InvariantCulture));
        Assert.Equal("五千四百个", Assert.Single(server.Ask("SELECT quote FROM observations WHERE observation_id = 'o-planned'")));
        Assert.Equal(DBNull.Value, Assert.Single(server.Ask("SELECT period_start FROM observations WHERE observation_id = 'o-growth'")));

        // Another run stands beside it; the same name takes its place.
        PostgresStore.At(server.Url + "?run=may").Write(dataset, "1");
        PostgresStore.At(server.Url + "?run=may").Write(dataset with { Observations = [Samples.Planned], Series = [], Checks = [], Targets = [] }, "1");
        Assert.Equal(["may", run], server.Ask("SELECT run FROM runs ORDER BY run"));
        Assert.Equal([1L, (long)dataset.Observations.Length], server.Ask("SELECT count(*) FROM observations GROUP BY run ORDER BY run"));

        // A write that fails half way changes nothing.
        StoreException refused = Assert.Throws<StoreException>(() =>
            PostgresStore.At(server.Url + "?run=may").Write(dataset with { Checks = [Samples.Check, Samples.Check with { Message = "again" }] }, "1"));
        Assert.Contains("refuses the tables", refused.Message, StringComparison.Ordinal);
        Assert.Equal([1L, (long)dataset.Observations.Length], server.Ask("SELECT count(*) FROM observations GROUP BY run ORDER BY run"));

        // The whole run from the outside, with documents that need care.
        using var collection = new Collection();
        collection.Run(collection.Options() with { Store = server.Url + "?run=whole" });
        Assert.Equal((long)File.ReadLines(Path.Combine(collection.Output, "series.csv")).Count() - 1, Assert.Single(server.Ask("SELECT count(*) FROM series WHERE run = 'whole'")));
        Assert.Contains("there is no such database", Assert.Throws<StoreException>(() => PostgresStore.At(server.Url + "2").Write(dataset, "1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_without_the_password()
    {
        StoreException told = Assert.Throws<StoreException>(() => PostgresStore.At("postgresql://me:secret@127.0.0.1:1/archive").Write(Samples.Dataset, "1"));
        Assert.StartsWith("postgresql://127.0.0.1:1/archive: can't be reached", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://me:p%40ss@host:99/data?run=may%20one&sslmode=require", "Host=host;Port=99;Database=data;Username=me;Password=p@ss", "may one")]
    [InlineData("postgres://host/data", "Host=host;Port=5432;Database=data", "")]
    [InlineData("mysql://host/data", null, "")]
    [InlineData("postgresql://host", null, "")]
    [InlineData("postgresql://host/a/b", null, "")]
    [InlineData("postgresql://host/a?nonsense=1", null, "")]
    [InlineData("host", null, "")]
    public void An_address_is_read_as_a_url(string url, string? connection, string run)
    {
        PostgresAddress? address = PostgresAddress.Parse(url);
        Assert.Equal(connection is null, address is null);
        Assert.StartsWith(connection ?? "", address?.Connection ?? "", StringComparison.Ordinal);
        Assert.Equal(run, address?.Run ?? "");
    }

    private static string DatasetValue(decimal? value) => PlainNumber.Text(value!.Value);
}
