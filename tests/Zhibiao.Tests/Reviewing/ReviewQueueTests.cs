using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

/// <summary>What most needs a look comes first.</summary>
public sealed class ReviewQueueTests
{
    [Fact]
    public void A_contradiction_comes_before_a_warning_and_that_before_what_nobody_questions() => Assert.Equal(
        ["contradicted", "questioned", "noted", "plain"],
        Order(
            [Row("plain", 0.1), Row("noted"), Row("questioned"), Row("contradicted")],
            checks: [Question(Severity.Info, "noted"), Question(Severity.Warning, "questioned", "contradicted"), Question(Severity.Error, "contradicted")]));

    [Fact]
    public void Of_what_nobody_questions_that_on_which_most_hangs_comes_first() => Assert.Equal(
        ["paired", "alone", "nothing"],
        Order(
            [Row("nothing", 0.2), Row("alone"), Row("paired")],
            targets: [new Target { TargetId = "t1", DocumentId = "d", TargetObservationId = "alone" }, new Target { TargetId = "t2", DocumentId = "d", TargetObservationId = "paired", BaselineObservationId = "gone" }]));

    [Fact]
    public void A_point_of_the_series_counts_as_an_effect() => Assert.Equal(
        ["drawn", "not"],
        Order([Row("not", 0.1), Row("drawn")], series: [new SeriesPoint
        {
            Indicator = new Indicator("i", "指标", "indicator", "count", "x"), Date = default, PeriodStart = default, PeriodEnd = default, ObservationIds = ["drawn"],
        }]));

    [Fact]
    public void Else_the_least_certain_comes_first_and_equals_stay_in_text_order() => Assert.Equal(
        ["c", "a", "b"], Order([Row("a", 0.7), Row("b", 0.7), Row("c", 0.3)]));

    [Fact]
    public void Every_observation_has_one_entry_that_says_why_it_stands_there()
    {
        QueueEntry entry = Assert.Single(new ReviewQueue().Order(new Dataset
        {
            Observations = [Row("a")],
            Checks = [Question(Severity.Info, "a"), Question(Severity.Warning, "a", "of another run")],
            Targets = [new Target { TargetId = "t", DocumentId = "d", BaselineObservationId = "a", TargetObservationId = "b" }],
        }));
        Assert.Equal((Severity.Warning, 2), (entry.Gravest, entry.Effect));
    }

    private static IEnumerable<string> Order(Observation[] rows, Check[]? checks = null, Target[]? targets = null, SeriesPoint[]? series = null) =>
        new ReviewQueue().Order(new Dataset { Observations = [.. rows], Checks = [.. checks ?? []], Targets = [.. targets ?? []], Series = [.. series ?? []] })
            .Select(entry => entry.Observation.ObservationId);

    private static Observation Row(string id, double confidence = 0.9) => new()
    {
        ObservationId = id, DocumentId = "d", SourceFile = "f", Quote = "五个", Subject = "合作社", Confidence = confidence,
        Quantity = new Quantity { Kind = QuantityKind.Cardinal, Low = 5, High = 5, Unit = "个" },
    };

    private static Check Question(Severity severity, params string[] ids) => new("c", "kind", severity, "d", [.. ids], "message", "evidence");
}
