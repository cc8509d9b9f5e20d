using FsCheck;
using FsCheck.Fluent;
using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class DecisionMergeTests
{
    private static readonly Decision[] Common = [Line("c1", 0), Line("c2", 1)];

    [Fact]
    public void Lines_come_in_the_order_of_time_and_each_log_keeps_its_own()
    {
        Decision[] one = [.. Common, Line("a1", 5), Line("a2", 3)], other = [.. Common, Line("b1", 4)];
        Assert.Equal("c1 c2 b1 a1 a2", Ids(DecisionMerge.Of(one, other)));
    }

    [Fact]
    public void An_undo_stays_behind_what_it_undoes_whatever_the_clocks_say()
    {
        Decision late = Line("late", 9);
        Assert.Equal("x late u-late", Ids(DecisionMerge.Of([late, Decided.Undo(late) with { At = Decided.Noon }], [Line("x", 5)])));
    }

    [Fact]
    public void Two_logs_that_contradict_each_other_still_merge_alike_both_ways()
    {
        Decision a = Line("a", 1), b = Line("b", 2);
        Assert.Equal("a b", Ids(DecisionMerge.Of([b, a], [a, b])));
        Assert.Equal("a b", Ids(DecisionMerge.Of([a, b], [b, a])));
    }

    [Fact]
    public void Merging_gives_the_same_whichever_log_comes_first_and_merging_again_changes_nothing() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 40).Two().SelectMany(sizes => Gen.Choose(0, 12).ListOf(sizes.Item1).SelectMany(one => Gen.Choose(0, 12).ListOf(sizes.Item2).Select(other => (one, other))))),
        times =>
        {
            Decision[] one = [.. Common, .. times.one.Select((time, i) => Line($"a{i}", time))];
            Decision[] other = [.. Common, .. times.other.Select((time, i) => Line(i % 4 == 3 && i < times.one.Count ? $"a{i}" : $"b{i}", i % 4 == 3 && i < times.one.Count ? times.one.ElementAt(i) : time))];
            string merged = Ids(DecisionMerge.Of(one, other));
            Assert.Equal(merged, Ids(DecisionMerge.Of(other, one)));
            Assert.Equal(merged, Ids(DecisionMerge.Of(DecisionMerge.Of(one, other), other)));
            Assert.Equal(merged, Ids(DecisionMerge.Of(one, DecisionMerge.Of(one, other))));
            Assert.Equal(Ids(one), Ids(DecisionMerge.Of(one, one)));
            Assert.Equal(one.Concat(other).Select(line => line.DecisionId).Distinct().Order(), merged.Split(' ').Order());
        }).QuickCheckThrowOnFailure();

    private static string Ids(IEnumerable<Decision> log) => string.Join(' ', log.Select(decision => decision.DecisionId));

    private static Decision Line(string id, int minute) => Decided.Accept(Samples.Baseline) with { DecisionId = id, At = Decided.Noon.AddMinutes(minute) };
}
