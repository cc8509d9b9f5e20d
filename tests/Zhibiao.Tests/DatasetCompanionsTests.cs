using Zhibiao.Sources;

namespace Zhibiao.Tests;

public sealed class DatasetCompanionsTests
{
    [Fact]
    public void A_large_run_leaves_them_out_and_takes_away_the_earlier_ones()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("dataset.xlsx"), "old");
        File.WriteAllText(folder.File("annotations.jsonl"), "old");
        string said = DatasetCompanions.Write(folder.Path, Samples.Many(DatasetCompanions.MostObservations + 1), new SourceListing([], []));
        Assert.Equal("", said);
        Assert.Empty(folder.Contents());
    }

    [Fact]
    public void Others_have_both()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("", DatasetCompanions.Write(folder.Path, Samples.Dataset, new SourceListing([], [])));
        Assert.Equal(["annotations.jsonl", "dataset.xlsx"], folder.Contents().Keys.Order(StringComparer.Ordinal));
    }
}
