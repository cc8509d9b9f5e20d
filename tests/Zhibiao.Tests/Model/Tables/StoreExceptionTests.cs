using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Model.Tables;

public sealed class StoreExceptionTests
{
    [Fact]
    public void A_disk_that_is_full_is_told_as_the_system_tells_it()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs the device /dev/full of Linux");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        IOException refused = Assert.Throws<IOException>(() => full.Write(new byte[100]));
        Assert.Equal("a.csv: the disk is full; make room and run again", StoreException.Of("a.csv", refused).Message);
    }
}
