using Zhibiao.Model;
using Zhibiao.Pairing;

namespace Zhibiao.Tests.Pairing;

public class TargetPairingTests
{
    private static readonly TargetPairing Pairing = new();

    private static Target Only(params Observation[] observations) => Assert.Single(Pairing.Pair(observations).Targets);

    [Fact]
    public void A_stated_pair_gives_change_multiple_and_growth()
    {
        Target target = Only(
            Observed.Actual(2242) with { StatedPair = "a" },
            Observed.Planned(5400) with { StatedPair = "a" });

        Assert.Equal(TargetBasis.Stated, target.Basis);
        Assert.Equal(3158, target.AbsoluteChange);
        Assert.Equal(2.4086m, target.Multiple);
        Assert.Equal(140.86m, target.GrowthPercent);
        Assert.Equal(new DateOnly(1953, 11, 27), target.BaselineDate);
        Assert.Equal(new DateOnly(1954, 12, 31), target.TargetEnd);
        Assert.Null(target.Consistent);
    }

    [Fact]
    public void Both_observations_and_the_claim_carry_the_target()
    {
        PairingResult result = Pairing.Pair([
            Observed.Actual(4879) with { StatedPair = "a" },
            Observed.Planned(10000) with { StatedPair = "a" },
            Observed.Planned(1, "o-3").As(Measure.Growth, "倍", "一倍") with { StatedPair = "a" }]);

        Target target = Assert.Single(result.Targets);
        Assert.All(result.Observations, observation => Assert.Equal(target.TargetId, observation.PairId));
        Assert.Equal("一倍", target.StatedGrowth);
        Assert.True(target.Consistent);
    }

    [Fact]
    public void Levels_of_one_section_are_linked()
    {
        Target target = Only(Observed.Actual(1201), Observed.Planned(4800) with { SentenceIndex = 5 });

        Assert.Equal(TargetBasis.Linked, target.Basis);
        Assert.Equal(1201, target.BaselineValue);
    }

    [Fact]
    public void What_is_said_after_the_plan_and_reaches_it_is_its_result_and_no_baseline()
    {
        Target[] targets = [.. Pairing.Pair([
            Observed.Planned(22000) with { SentenceIndex = 3 },
            Observed.Actual(24000, "o-3", "1954-06-30") with { SentenceIndex = 3, Span = new TextSpan(70, 75) }]).Targets];

        Assert.DoesNotContain(targets, target => target.BaselineValue == 24000);
    }

    [Theory]
    [InlineData("分配", false)]
    [InlineData("事业用粮", true)]
    public void Without_an_indicator_a_subject_that_says_little_links_nothing(string subject, bool linked)
    {
        Target[] targets = [.. Pairing.Pair([
            Observed.Actual(1201) with { Indicator = null, Subject = subject },
            Observed.Planned(4800) with { Indicator = null, Subject = subject }]).Targets];

        Assert.Equal(linked, targets.Any(target => target.BaselineValue == 1201));
    }

    [Fact]
    public void The_baseline_of_the_same_sentence_goes_before_a_later_one()
    {
        Target target = Only(
            Observed.Actual(2242, "o-1") with { SentenceIndex = 3 },
            Observed.Planned(5400) with { SentenceIndex = 3 },
            Observed.Actual(2300, "o-4", "1953-12-01") with { SentenceIndex = 4 });

        Assert.Equal("o-1", target.BaselineObservationId);
    }

    [Fact]
    public void The_report_nearest_before_the_target_is_the_baseline()
    {
        Target target = Only(
            Observed.Actual(900, "o-1", "1952-12-31"),
            Observed.Actual(2242, "o-4", "1953-11-27"),
            Observed.Planned(5400) with { SentenceIndex = 3 });

        Assert.Equal("o-4", target.BaselineObservationId);
    }

    [Fact]
    public void A_report_after_the_target_is_no_baseline() =>
        Assert.Empty(Pairing.Pair([Observed.Actual(2242, on: "1955-01-10"), Observed.Planned(5400)]).Targets);

    [Theory]
    [InlineData("place")]
    [InlineData("indicator")]
    [InlineData("unit")]
    [InlineData("subject")]
    [InlineData("language")]
    [InlineData("rejected")]
    [InlineData("document")]
    [InlineData("part")]
    [InlineData("limit")]
    public void What_differs_is_not_linked(string how)
    {
        Observation actual = Observed.Actual(2242);
        Observation planned = Observed.Planned(5400);
        (actual, planned) = how switch
        {
            "place" => (actual with { PlaceId = "cn-hebei" }, planned),
            "indicator" => (actual with { Indicator = Observed.Indicator("apc-spontaneous") }, planned),
            "unit" => (actual.Said(51, 51, Modifier.Exact, "%"), planned),
            "subject" => (actual with { Indicator = null, Subject = "米商" }, planned with { Indicator = null, Subject = "布商" }),
            "language" => (actual with { Language = Language.English }, planned),
            "rejected" => (actual with { Review = Review.Rejected }, planned),
            "document" => (actual.In("d2"), planned),
            "part" => (actual with { Quote = "二十个", Sentence = "共办社九十个，其中新办二十个。" }, planned),
            _ => (actual with { Subject = "农业生产合作社(当阳等三县)" }, planned),
        };

        Assert.Empty(Pairing.Pair([actual, planned]).Targets);
    }

    [Fact]
    public void The_classifier_that_repeats_the_things_name_is_the_same_unit() =>
        Assert.Equal(2242, Only(Observed.Actual(2242).Said(2242, 2242, Modifier.Exact, "社"), Observed.Planned(5400)).BaselineValue);

    [Fact]
    public void An_addition_is_added_to_the_baseline()
    {
        Target target = Only(Observed.Actual(157), Observed.Planned(200).As(Measure.Change, "个", "二百个"));

        Assert.Equal(TargetBasis.Derived, target.Basis);
        Assert.Equal(357, target.TargetValue);
        Assert.Equal(200, target.AbsoluteChange);
    }

    [Fact]
    public void An_addition_without_a_baseline_is_no_target() =>
        Assert.Empty(Pairing.Pair([Observed.Planned(60).As(Measure.Change, "个", "六十个")]).Targets);

    [Fact]
    public void An_open_addition_leaves_the_target_open()
    {
        Target target = Only(
            Observed.Actual(157), Observed.Planned(200).As(Measure.Change, "个", "二百多个").Said(200, null, Modifier.Over));

        Assert.Equal(357, target.TargetLow);
        Assert.Null(target.TargetHigh);
    }

    [Fact]
    public void Growth_multiplies_the_baseline()
    {
        Target target = Only(Observed.Actual(400), Observed.Planned(1.5m).As(Measure.Growth, "倍", "一倍半"));

        Assert.Equal(1000, target.TargetValue);
        Assert.Equal(2.5m, target.Multiple);
        Assert.Equal("一倍半", target.StatedGrowth);
        Assert.Equal("个", target.Unit);
    }

    [Fact]
    public void Growth_without_a_baseline_gives_the_multiple_alone()
    {
        Target target = Only(Observed.Planned(1).As(Measure.Growth, "倍", "一倍"));

        Assert.Null(target.BaselineValue);
        Assert.Null(target.TargetValue);
        Assert.Equal(2, target.Multiple);
        Assert.Equal(100, target.GrowthPercent);
        Assert.Equal("", target.BaselineObservationId);
    }

    [Fact]
    public void A_percentage_of_growth_is_a_share_of_the_baseline() =>
        Assert.Equal(172, Only(Observed.Actual(100), Observed.Planned(72).As(Measure.Growth, "%", "百分之七十二")).TargetValue);

    [Fact]
    public void A_plan_whose_text_tells_only_the_multiple_keeps_it()
    {
        Target target = Only(
            Observed.Planned(0).Said(500000, 600000, Modifier.Range),
            Observed.Planned(3, "o-3").As(Measure.Multiple, "倍", "近三倍").Said(null, 3, Modifier.Near) with { SentenceIndex = 2 });

        Assert.Equal(550000, target.TargetValue);
        Assert.Equal(3, target.Multiple);
        Assert.Equal("近三倍", target.StatedGrowth);
        Assert.Null(target.Consistent);
    }

    [Theory]
    [InlineData(4879, 10000, Measure.Growth, 1, true)]
    [InlineData(4000, 10000, Measure.Growth, 1, false)]
    [InlineData(4000, 10000, Measure.Growth, 1.5, true)]
    [InlineData(200000, 550000, Measure.Multiple, 3, true)]
    [InlineData(100000, 550000, Measure.Multiple, 3, false)]
    public void A_claim_is_read_with_the_rounding_of_its_words(int baseline, int target, Measure measure, double claim, bool consistent) =>
        Assert.Equal(consistent, Only(
            Observed.Actual(baseline),
            Observed.Planned(target),
            Observed.Planned((decimal)claim, "o-3").As(measure, "倍", "倍")).Consistent);

    [Theory]
    [InlineData(100, 290, true)]
    [InlineData(100, 310, false)]
    [InlineData(100, 150, false)]
    public void Near_is_not_exceeded(int baseline, int target, bool consistent) =>
        Assert.Equal(consistent, Only(
            Observed.Actual(baseline),
            Observed.Planned(target),
            Observed.Planned(3, "o-3").As(Measure.Multiple, "倍", "近三倍").Said(null, 3, Modifier.Near)).Consistent);

    [Fact]
    public void A_result_told_after_an_undated_plan_is_no_baseline() =>
        Assert.Empty(Pairing.Pair([
            Observed.Planned(24000) with { Period = null, StatedPair = "a" },
            Observed.Actual(24000).Said(24000, null, Modifier.Over) with { StatedPair = "a", Span = new TextSpan(90, 95) }]).Targets);

    [Fact]
    public void A_past_rise_is_no_target() =>
        Assert.Empty(Pairing.Pair([
            Observed.Actual(34) with { StatedPair = "a" }, Observed.Actual(6, "o-2", "1954-04-30") with { StatedPair = "a" }]).Targets);

    [Fact]
    public void A_plan_said_twice_is_one_target()
    {
        PairingResult result = Pairing.Pair([
            Observed.Actual(2242), Observed.Planned(5400), Observed.Planned(5400, "o-9") with { SentenceIndex = 8 }]);

        Target target = Assert.Single(result.Targets);
        Assert.Equal(target.TargetId, result.Observations[2].PairId);
    }

    [Fact]
    public void A_later_report_of_another_document_tells_the_result()
    {
        Target target = Only(
            Observed.Actual(2242),
            Observed.Planned(5400),
            Observed.Actual(5100, "o-7", "1954-10-15").In("d2"),
            Observed.Actual(5265, "o-8", "1955-01-05").In("d3"));

        Assert.Equal(5265, target.FulfilledValue);
        Assert.Equal(new DateOnly(1955, 1, 5), target.FulfilledDate);
        Assert.Equal(0.975m, target.Fulfilment);
    }

    [Fact]
    public void A_report_that_the_plan_already_knew_is_no_result() =>
        Assert.Null(Only(
            Observed.Actual(1201),
            Observed.Planned(4800, "o-2", "1953-11-01", "1954-02-15"),
            Observed.Actual(1201, "o-7").In("d2")).FulfilledValue);

    [Fact]
    public void A_report_of_half_a_year_later_is_no_result() =>
        Assert.Null(Only(
            Observed.Actual(2242), Observed.Planned(5400), Observed.Actual(9000, "o-7", "1955-06-30").In("d2")).FulfilledValue);

    [Fact]
    public void Bounds_of_ranges_are_kept()
    {
        Target target = Only(
            Observed.Actual(0).Said(30, 35, Modifier.Range, "%"), Observed.Planned(0).Said(40, 45, Modifier.Range, "%"));

        Assert.Equal(32.5m, target.BaselineValue);
        Assert.Equal(42.5m, target.TargetValue);
        Assert.Equal((30m, 35m, 40m, 45m), (target.BaselineLow, target.BaselineHigh, target.TargetLow, target.TargetHigh));
        Assert.Equal(10, target.AbsoluteChange);
    }

    [Fact]
    public void Ids_do_not_depend_on_what_stands_beside()
    {
        string alone = Only(Observed.Actual(2242), Observed.Planned(5400)).TargetId;
        string among = Pairing.Pair([
            Observed.Actual(7, "o-0").In("d0"), Observed.Actual(2242), Observed.Planned(5400)]).Targets[0].TargetId;

        Assert.Equal(alone, among);
        Assert.StartsWith("t-", alone, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_dataset_has_no_target() => Assert.Empty(Pairing.Pair([]).Targets);
}
