using Zhibiao.Exporting;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Exporting;

public sealed class CsvTableTests
{
    [Fact]
    public void A_missing_file_is_named()
    {
        StoreException refused = Assert.Throws<StoreException>(() => CsvTable.Read("/nowhere/observations.csv"));
        Assert.Contains("/nowhere/observations.csv: is not there", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "header row")]
    [InlineData("a,b\n1\n", "line 2: has 1 cells where the header has 2")]
    [InlineData("a,b\n\"1,2\n", "is no CSV")]
    public void What_is_no_table_is_refused(string text, string why)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("x.csv"), text);
        Assert.Contains(why, Assert.Throws<StoreException>(() => CsvTable.Read(folder.File("x.csv"))).Message, StringComparison.Ordinal);
    }
}
