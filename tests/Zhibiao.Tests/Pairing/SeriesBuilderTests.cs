using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Pairing;

namespace Zhibiao.Tests.Pairing;

public class SeriesBuilderTests
{
    private static ImmutableArray<SeriesPoint> Build(params Observation[] observations) => new SeriesBuilder().Build(observations);

    [Fact]
    public void Documents_that_agree_are_one_point_with_two_sources()
    {
        SeriesPoint point = Assert.Single(Build(Observed.Actual(2242, "o-2"), Observed.Actual(2242, "o-1").In("d2")));
        Assert.Equal(2, point.Sources);
        Assert.Equal(0, point.Spread);
        Assert.Equal(["o-1", "o-2"], point.ObservationIds);
    }

    [Fact]
    public void Disagreeing_values_are_kept_side_by_side_with_their_spread()
    {
        ImmutableArray<SeriesPoint> points = Build(Observed.Actual(2242), Observed.Actual(2300, "o-2").In("d2"));
        Assert.Equal(2, points.Length);
        Assert.All(points, point => Assert.Equal(58, point.Spread));
        Assert.Equal([2242m, 2300m], points.Select(point => point.Value!.Value));
    }

    [Fact]
    public void Planned_and_reported_values_are_not_merged() =>
        Assert.Equal(2, Build(Observed.Actual(5400, "o-1", "1954-12-31"), Observed.Planned(5400)).Length);

    [Fact]
    public void A_unit_is_spelled_one_way()
    {
        ImmutableArray<SeriesPoint> points = Build(
            Observed.Actual(2242).Said(2242, 2242, Modifier.Exact, "社"),
            Observed.Actual(2300, "o-2", "1953-12-31"),
            Observed.Actual(2400, "o-3", "1954-01-31"));
        Assert.All(points, point => Assert.Equal("个", point.Unit));
    }

    [Fact]
    public void Units_that_differ_are_not_merged()
    {
        Observation jin = Observed.Actual(10).Said(10, 10, Modifier.Exact, "斤") with { Indicator = new Indicator("grain", "粮食", "grain", "mass", "") };
        Observation kilos = jin with { Quantity = jin.Quantity with { Unit = "公斤", Si = new UnitValue("kg", 1) } };
        Assert.Equal(2, Build(jin with { Quantity = jin.Quantity with { Si = new UnitValue("kg", 0.5m) } }, kilos).Length);
    }

    [Fact]
    public void A_unit_that_changed_its_meaning_keeps_its_meanings_apart_and_says_which()
    {
        Observation old = Observed.Actual(10).Said(10, 10, Modifier.Exact, "元") with { Indicator = new Indicator("price", "价", "price", "money", "") };
        Observation recent = old with { DocumentId = "d2", Quantity = old.Quantity with { Si = new UnitValue("CNY_1955", 1) } };
        ImmutableArray<SeriesPoint> points = Build(recent, old with { Quantity = old.Quantity with { Si = new UnitValue("CNY_1955", 0.0001m) } });
        Assert.Equal([("元", 0.0001m), ("元", 1m)], points.Select(point => (point.Unit, point.Si!.Factor)));
        Assert.All(points, point => Assert.Equal(0, point.Spread));
    }

    [Theory]
    [InlineData("change")]
    [InlineData("indicator")]
    [InlineData("period")]
    [InlineData("place")]
    [InlineData("rejected")]
    [InlineData("limit")]
    public void What_is_no_point_on_a_line_is_left_out(string how)
    {
        Observation level = Observed.Actual(2242);
        Assert.Empty(Build(how switch
        {
            "change" => level with { Measure = Measure.Change },
            "indicator" => level with { Indicator = null },
            "period" => level with { Period = null },
            "place" => level with { PlaceId = "", PlaceZh = "" },
            "rejected" => level with { Review = Review.Rejected },
            _ => level with { Subject = "农业生产合作社（当阳等三县）" },
        }));
    }

    [Fact]
    public void English_statements_count_only_where_there_are_no_Chinese_ones() =>
        Assert.Equal(2242, Assert.Single(Build(
            Observed.Actual(2242), Observed.Actual(2422, "o-2") with { Language = Language.English })).Value);
}
