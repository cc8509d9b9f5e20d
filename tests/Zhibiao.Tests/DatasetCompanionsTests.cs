namespace Zhibiao.Tests;

public sealed class DatasetCompanionsTests
{
    [Fact]
    public void A_large_run_leaves_the_workbook_out_and_takes_away_the_earlier_one()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("dataset.xlsx"), "old");
        DatasetCompanions.Write(folder.Path, Samples.Many(DatasetCompanions.MostObservations + 1));
        Assert.Empty(folder.Contents());
    }

    [Fact]
    public void Others_have_it()
    {
        using var folder = new TemporaryFolder();
        DatasetCompanions.Write(folder.Path, Samples.Dataset);
        Assert.Equal(["dataset.xlsx"], folder.Contents().Keys);
    }
}
