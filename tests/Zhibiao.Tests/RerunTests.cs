using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao.Tests;

/// <summary>A rerun reads what changed only, and gives the same bytes as a run from nothing.</summary>
public sealed class RerunTests : IDisposable
{
    private readonly Collection _collection = new();

    [Fact]
    public void Where_nothing_changed_nothing_is_written_and_the_report_is_the_same()
    {
        RunReport first = _collection.Run();
        var dates = Dates();
        RunReport second = _collection.Run();
        Assert.Equal(dates, Dates());
        Assert.Equal(
            (first.Read, first.Skipped, first.Repeated, first.Failed, first.Quantities, first.Observations, first.Targets, first.Checks, first.Bytes),
            (second.Read, second.Skipped, second.Repeated, second.Failed, second.Quantities, second.Observations, second.Targets, second.Checks, second.Bytes));
        Assert.Equal(first.Strongest.Select(target => target.ToString()), second.Strongest.Select(target => target.ToString()));
        Assert.Equal(first.Problems.Select(document => (document.SourceFile, document.Problem)), second.Problems.Select(document => (document.SourceFile, document.Problem)));
        Assert.Equal(first.Files, second.Files);
    }

    [Theory]
    [InlineData("targets.csv")]
    [InlineData("report.html")]
    public void A_file_that_was_lost_or_changed_is_written_again(string name)
    {
        _collection.Run();
        IReadOnlyDictionary<string, string> whole = _collection.Files();
        File.AppendAllText(Path.Combine(_collection.Output, name), "x");
        _collection.Run();
        Collection.AssertSame(whole, _collection.Files());
        File.Delete(Path.Combine(_collection.Output, name));
        _collection.Run();
        Collection.AssertSame(whole, _collection.Files());
    }

    [Fact]
    public void Whatever_changes_the_rerun_equals_a_run_from_nothing()
    {
        _collection.Run();
        _collection.Write("new.txt", "1955年5月2日\n山西省农业生产合作社现有三千一百个，农农生产合作社也不少。\n");
        Equal();
        _collection.Write("02-northeast-1953.txt", File.ReadAllText(Path.Combine(_collection.Input, "02-northeast-1953.txt")) + "\n又有互助组五百六十个。\n");
        Equal();

        // The document that its copy was left out for goes; then a copy of another comes in front of it.
        File.Delete(Path.Combine(_collection.Input, "01-shanxi-1953.txt"));
        Equal();
        _collection.Write("00-copy.txt", File.ReadAllText(Path.Combine(_collection.Input, "03-shandong-fujian-1953.txt")));
        Equal();
        _collection.Write("lines.ndjson", string.Join('\n', File.ReadAllLines(Path.Combine(_collection.Input, "lines.ndjson")).Reverse()) + "\n\n");
        Equal();
        Directory.Move(Path.Combine(_collection.Input, "again"), Path.Combine(_collection.Input, "moved"));
        Equal();
    }

    [Fact]
    public void Bytes_that_change_behind_an_equal_length_and_date_are_found_on_request()
    {
        _collection.Write("x.txt", "1954年3月2日\n山西省现有互助组三百个。\n");
        _collection.Run();
        IReadOnlyDictionary<string, string> before = _collection.Files();
        _collection.Write("x.txt", "1954年3月2日\n山西省现有互助组四百个。\n");
        _collection.Run();
        Collection.AssertSame(before, _collection.Files());
        _collection.Run(_collection.Options() with { Recheck = true });
        Collection.AssertSame(_collection.FromNothing(), _collection.Files());
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_where_it_was()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Watch(now =>
        {
            if (now.Documents >= 5)
                stop.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => new Pipeline().Run(_collection.Options(), progress, stop.Token));
        Assert.Empty(_collection.Files());
        Equal();
    }

    [Theory]
    [InlineData("pairing")]
    [InlineData("writing")]
    public void A_run_that_broke_off_after_the_reading_is_not_taken_for_done(string step)
    {
        _collection.Run();
        _collection.Write("new.txt", "1955年5月2日\n山西省农业生产合作社现有三千一百个。\n");
        var breaks = new Watch(now =>
        {
            if (now.Step == step)
                throw new TimeoutException();
        });
        Assert.Throws<TimeoutException>(() => new Pipeline().Run(_collection.Options(), breaks, TestContext.Current.CancellationToken));
        Equal();
    }

    [Fact]
    public void A_damaged_cache_is_made_anew()
    {
        _collection.Run();
        File.WriteAllText(Path.Combine(_collection.Output, ".cache", "results.sqlite"), "no database at all, but long enough to be one if it were one");
        Equal();
    }

    [Fact]
    public void A_collection_too_large_to_be_held_gives_the_same_tables()
    {
        _collection.Run();
        string folder = _collection.Beside("streamed");
        new Pipeline { Held = new Selection(3, 10, 2, 5) }.Run(_collection.Options(folder), cancellation: TestContext.Current.CancellationToken);
        IReadOnlyDictionary<string, string> held = _collection.Files(), streamed = _collection.Files(folder);
        Assert.Equal(["report.html"], held.Keys.Where(name => held[name] != streamed[name]));
    }

    [Fact]
    public void A_run_writes_the_annotations_that_the_texts_give()
    {
        _collection.Run();
        Dataset dataset = new DatasetStore().Read(Path.Combine(_collection.Output, "dataset.sqlite"));
        string beside = _collection.Beside("annotations");
        Directory.CreateDirectory(beside);
        Assert.Equal(0, new AnnotationExporter().Write(beside, DatasetCompanions.Texts(SourceFinder.Find([_collection.Input])), dataset));
        string[] lines = File.ReadAllLines(Path.Combine(_collection.Output, AnnotationExporter.FileName));
        Assert.Equal(File.ReadAllLines(Path.Combine(beside, AnnotationExporter.FileName)).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
        Assert.Equal(dataset.Observations.Select(row => row.ObservationId), lines.Select(line => line.Split("urn:zhibiao:observation:")[1].Split('"')[0]));
    }

    public void Dispose() => _collection.Dispose();

    private void Equal()
    {
        _collection.Run();
        Collection.AssertSame(_collection.FromNothing(), _collection.Files());
    }

    private List<(string, DateTime)> Dates() =>
        [.. Directory.GetFiles(_collection.Output).Select(file => (file, File.GetLastWriteTimeUtc(file))).Order()];

    private sealed class Watch(Action<RunProgress> see) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => see(value);
    }
}
