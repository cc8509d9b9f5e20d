using Zhibiao.Cli.Waiting;

namespace Zhibiao.Tests.Cli.Waiting;

public sealed class ThrottledProgressTests
{
    [Fact]
    public void The_first_report_is_shown_and_then_one_an_interval()
    {
        var clock = new SetClock();
        var shown = new List<int>();
        var progress = new ThrottledProgress(clock, TimeSpan.FromSeconds(3), (state, _) => shown.Add(state.Documents));
        for (int second = 0; second <= 10; second++)
        {
            clock.Seconds = second;
            progress.Report(new RunProgress("reading", 0, 0, second, 0));
        }

        Assert.Equal([0, 3, 6, 9], shown);
    }

    private sealed class SetClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
