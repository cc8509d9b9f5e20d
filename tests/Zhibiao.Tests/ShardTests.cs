using Zhibiao.Model.Tables;

namespace Zhibiao.Tests;

/// <summary>Shards and their merge give the same bytes as one machine.</summary>
public sealed class ShardTests : IDisposable
{
    private readonly Collection _collection = new();

    [Fact]
    public void Any_number_of_shards_and_workers_gives_the_same_bytes_as_one_machine()
    {
        IReadOnlyDictionary<string, string> whole = _collection.FromNothing();
        foreach (int of in new[] { 1, 3, 8 })
        {
            string folder = _collection.Beside($"shards-{of}");
            int read = 0;
            foreach (int number in Enumerable.Range(1, of))
            {
                read += Shard(number, of, folder, workers: number switch { 1 => 1, 2 => 2, _ => 8 }).Read;
            }

            string output = _collection.Beside($"merged-{of}");
            RunReport report = Merge(output, folder);
            Collection.AssertSame(whole, _collection.Files(output));
            Assert.True(read >= report.Read);
        }
    }

    [Fact]
    public void A_merge_over_an_earlier_merge_is_the_same()
    {
        Shard(1, 1, _collection.Beside("one"));
        Merge(_collection.Output, _collection.Beside("one"));
        File.Delete(Path.Combine(_collection.Input, "05-results-end-1954.txt"));
        Shard(1, 1, _collection.Beside("two"));
        Merge(_collection.Output, _collection.Beside("two"));
        Collection.AssertSame(_collection.FromNothing(), _collection.Files());
    }

    [Fact]
    public void A_shard_that_is_stopped_leaves_no_half_file()
    {
        string folder = _collection.Beside("shards");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new Pipeline().Run(_collection.Options(folder) with { Shard = new Shard(1, 2) }, cancellation: stop.Token));
        Assert.Empty(Directory.GetFiles(folder, "*.zhibiao"));
        Shard(1, 2, folder);
        Assert.Equal([Path.Combine(folder, "shard-1-of-2.zhibiao")], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_shard_that_is_whole_is_not_read_again()
    {
        string folder = _collection.Beside("shards");
        RunReport first = Shard(2, 3, folder);
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(folder, "shard-2-of-3.zhibiao"));
        RunReport second = Shard(2, 3, folder);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(folder, "shard-2-of-3.zhibiao")));
        Assert.Equal((first.Read, first.Failed, first.Observations), (second.Read, second.Failed, second.Observations));
    }

    [Fact]
    public void A_shard_is_read_again_where_a_file_changed_and_kept_its_length()
    {
        string folder = _collection.Beside("shards");
        _collection.Write("x.txt", "1954年3月2日\n山西省现有互助组三百个。\n");
        Shard(1, 1, folder);
        _collection.Write("x.txt", "1954年3月2日\n山西省现有互助组四百个。\n");
        File.SetLastWriteTimeUtc(Path.Combine(_collection.Input, "x.txt"), Collection.Old.AddDays(1));
        Shard(1, 1, folder);
        Merge(_collection.Output, folder);
        Collection.AssertSame(_collection.FromNothing(), _collection.Files());
    }

    [Fact]
    public void Shards_that_do_not_belong_together_are_refused()
    {
        string folder = _collection.Beside("shards");
        Shard(1, 3, folder);
        Shard(3, 3, folder);
        Assert.Contains("of 3 shards there are 2; read what is missing: 2", Refused(folder), StringComparison.Ordinal);
        Shard(1, 2, folder);
        Assert.Contains("is of another run than", Refused(folder), StringComparison.Ordinal);
        Assert.Contains("there is no shard", Refused(_collection.Input), StringComparison.Ordinal);
        string bad = Path.Combine(_collection.Beside("bad"), "shard-1-of-1.zhibiao");
        Directory.CreateDirectory(Path.GetDirectoryName(bad)!);
        File.WriteAllText(bad, "no shard");
        Assert.Contains("is no shard that this version of the program wrote", Refused(bad), StringComparison.Ordinal);
        File.Delete(Path.Combine(folder, "shard-1-of-2.zhibiao"));
        Shard(2, 3, folder);
        _collection.Write("later.txt", "1954年3月2日\n山西省现有互助组三百个。\n");
        Shard(1, 3, _collection.Beside("later"));
        Assert.Contains("other documents", Refused(folder, _collection.Beside("later")), StringComparison.Ordinal);
        Assert.Equal(["README"], Directory.Exists(_collection.Output) ? Directory.GetFiles(_collection.Output) : ["README"]);
    }

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/8", 3, 8)]
    [InlineData("0/8", 0, 0)]
    [InlineData("9/8", 0, 0)]
    [InlineData("1/10001", 0, 0)]
    [InlineData("1/", 0, 0)]
    [InlineData("-1/8", 0, 0)]
    [InlineData("1/8/2", 0, 0)]
    public void A_shard_is_written_as_its_number_and_how_many_there_are(string text, int number, int of) =>
        Assert.Equal(of == 0 ? null : new Shard(number, of), Zhibiao.Shard.Parse(text));

    public void Dispose() => _collection.Dispose();

    private RunReport Shard(int number, int of, string folder, int workers = 2) =>
        _collection.Run(_collection.Options(folder) with { Shard = new Shard(number, of), Workers = workers });

    private RunReport Merge(string output, params string[] shards) =>
        new Pipeline().Merge(_collection.Options(output) with { Inputs = shards }, cancellation: TestContext.Current.CancellationToken);

    private string Refused(params string[] shards) => Assert.Throws<StoreException>(() => Merge(_collection.Output, shards)).Message;
}
