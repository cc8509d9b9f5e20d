using Zhibiao.Model.Scoring;
using Zhibiao.Tests.Learning;

namespace Zhibiao.Tests.Model.Scoring;

public sealed class ComparisonTests
{
    [Fact]
    public void The_same_row_is_right_in_every_field() => Assert.True(Comparison.Of(Coded.Gold, Coded.Row).AllRight);

    public static TheoryData<string, ScoredRow> Wrong => new()
    {
        { "value", Coded.Row with { High = null } },
        { "value", Coded.Row with { Low = 5401, High = 5401 } },
        { "unit", Coded.Row with { Unit = "斤" } },
        { "place", Coded.Row with { PlaceZh = "山东省", PlaceId = "cn-shandong" } },
        { "indicator", Coded.Row with { IndicatorId = "" } },
        { "status", Coded.Row with { Status = "actual" } },
        { "measure", Coded.Row with { Measure = "change" } },
        { "period", Coded.Row with { PeriodStart = null, PeriodEnd = null } },
        { "period", Coded.Row with { PeriodStart = new DateOnly(1955, 2, 2), PeriodEnd = new DateOnly(1955, 2, 2) } },
        { "period", Coded.Row with { PeriodStart = new DateOnly(1950, 1, 1) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void One_wrong_field_is_told_alone(string name, ScoredRow row) =>
        Assert.Equal([name], Comparison.Of(Coded.Gold, row).Wrong.Select(wrong => wrong.ToString().ToLowerInvariant()));

    public static TheoryData<ScoredRow> Right =>
    [
        Coded.Row with { Unit = "" },
        Coded.Row with { Unit = "户" },
        Coded.Row with { PlaceZh = "山西", PlaceId = "" },
        Coded.Row with { Low = 5400.000000001 },
        Coded.Row with { PeriodStart = new DateOnly(1955, 1, 30), PeriodEnd = new DateOnly(1955, 1, 30) },
        Coded.Row with { PeriodEnd = null },
    ];

    [Theory]
    [MemberData(nameof(Right))]
    public void What_comes_to_the_same_is_right(ScoredRow row) => Assert.Empty(Comparison.Of(Coded.Gold, row).Wrong);

    [Fact]
    public void Each_of_several_readings_is_right()
    {
        GoldRow either = Coded.Gold with { Measures = ["level", "change"], Places = ["全国", "山西省"] };
        Assert.True(Comparison.Of(either, Coded.Row with { Measure = "change" }).AllRight);
    }

    [Fact]
    public void What_the_coding_leaves_open_is_not_scored()
    {
        var fields = Comparison.Of(Coded.Gold with { Indicators = [], From = null, To = null }, Coded.Row with { IndicatorId = "x", PeriodStart = null, PeriodEnd = null });
        Assert.Null(fields[Field.Indicator]);
        Assert.Null(fields[Field.Period]);
        Assert.True(fields.AllRight);
    }

    [Fact]
    public void The_overlap_of_subjects_is_that_of_their_characters()
    {
        Assert.Equal(1, Comparison.SubjectOverlap(Coded.Gold, Coded.Row));
        Assert.Equal(6 / 10.0, Comparison.SubjectOverlap(Coded.Gold, Coded.Row with { Subject = "合作社" })!.Value, 9);
        Assert.Null(Comparison.SubjectOverlap(Coded.Gold with { Subject = "" }, Coded.Row));
    }
}
