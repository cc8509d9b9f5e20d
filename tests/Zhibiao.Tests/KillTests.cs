using Zhibiao.Fuzz.Kills;

namespace Zhibiao.Tests;

/// <summary>A few of the kills that tests/Zhibiao.Fuzz does: real processes, ended without warning at random points.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public void What_a_killed_run_left_the_next_one_makes_whole() => Whole(kills => kills.Runs(5));

    [Fact]
    public void What_a_killed_shard_or_merge_left_the_next_one_makes_whole() => Whole(kills => kills.Merges(4));

    [Fact]
    public void No_decision_that_was_answered_is_lost_with_the_review() => Whole(kills => kills.ReviewsAsync(1).GetAwaiter().GetResult());

    private void Whole(Action<KillRun> kill)
    {
        var kills = new KillRun(1953, output.WriteLine);
        kill(kills);
        Assert.Empty(kills.Failures);
    }
}
