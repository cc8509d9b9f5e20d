using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class FolderSyncTests
{
    [Fact]
    public void A_folder_is_brought_to_the_disk_and_one_that_is_not_there_is_not()
    {
        using var folder = new TemporaryFolder();
        Assert.True(FolderSync.Of(folder.File("decisions.csv")));
        Assert.Equal(OperatingSystem.IsWindows(), FolderSync.Of(folder.File("missing/decisions.csv")));
    }
}
