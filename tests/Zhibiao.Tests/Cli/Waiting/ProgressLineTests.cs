using Zhibiao.Cli.Waiting;

namespace Zhibiao.Tests.Cli.Waiting;

public sealed class ProgressLineTests
{
    [Fact]
    public void The_time_left_is_told_once_it_can_be() => Assert.Equal(
        "reading, 0:30 left: 1,200 documents, 1 observation, 1 MB of 4 MB",
        ProgressLine.Of(new RunProgress("reading", 1 << 20, 4 << 20, 1200, 1), TimeSpan.FromSeconds(10)));

    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 100)]
    [InlineData(0, 0)]
    public void The_time_left_is_not_guessed(long done, long total) =>
        Assert.Null(ProgressLine.Left(new RunProgress("", done, total, 0, 0), TimeSpan.FromSeconds(10)));
}
