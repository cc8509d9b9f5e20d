namespace Zhibiao.Tests;

public sealed class QuietTimeTests
{
    [Fact]
    public async Task It_does_not_come_while_somebody_asks_and_comes_at_once_where_somebody_waits()
    {
        var quiet = new QuietTime();
        quiet.PutOff();
        Task come = quiet.Come();
        Assert.False(come.IsCompleted);
        quiet.End();
        await come.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(quiet.Come().IsCompleted);
        quiet.Begin();
        quiet.PutOff();
        Assert.False(quiet.Come().IsCompleted);
    }

    [Fact]
    public async Task It_comes_when_nobody_asks() => await new QuietTime().Come();
}
