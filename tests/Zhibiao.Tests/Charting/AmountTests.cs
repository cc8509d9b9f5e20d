using Zhibiao.Charting;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Charting;

public class AmountTests
{
    private static readonly UnitWords Units = new(UnitNameVocabulary.Load());

    [Fact]
    public void Values_are_printed_as_the_source_bounds_them()
    {
        Assert.Equal("2,242", Of(2242, 2242).Text(DisplayScale.None));
        Assert.Equal("30–35", Of(30, 35).Text(DisplayScale.None));
        Assert.Equal("≥1,000", Of(1000, null).Text(DisplayScale.None));
        Assert.Equal("≤50", Of(null, 50).Text(DisplayScale.None));
        Assert.Equal("≈400", (Of(400, 400) with { About = true }).Text(DisplayScale.None));
    }

    [Fact]
    public void A_multiple_of_ranges_is_the_widest_quotient()
    {
        Assert.Equal("×2.1–3.3", Amount.Multiple(Of(1600, 2100), Of(4500, 5200)));
        Assert.Equal("×2.4", Amount.Multiple(Of(2242, 2242), Of(5400, 5400)));
        Assert.Equal("≥×3.0", Amount.Multiple(Of(100, 100), Of(300, null)));
        Assert.Equal("×0.56", Amount.Multiple(Of(900, 900), Of(500, 500)));
        Assert.Equal("", Amount.Multiple(Of(0, 0), Of(12, 12)));
    }

    [Fact]
    public void Differences_of_shares_are_signed()
    {
        Assert.Equal("+14", Amount.Difference(Of(51, 51), Of(65, 65)));
        Assert.Equal("+5–15", Amount.Difference(Of(30, 35), Of(40, 45)));
        Assert.Equal("−3", Amount.Difference(Of(9, 9), Of(6, 6)));
    }

    [Fact]
    public void Large_values_are_divided_alike_for_a_whole_panel()
    {
        DisplayScale scale = DisplayScale.For([7_800_000_000m, 8_700_000_000m], ChartLabels.English);
        Assert.Equal("8.7", scale.Text(8_700_000_000m));
        Assert.Equal("thousand million jin", Units.Of("斤", "", scale).English);
        Assert.Equal("亿斤", Units.Of("斤", "", DisplayScale.For([7_800_000_000m], ChartLabels.Chinese)).Chinese);
        Assert.Same(DisplayScale.None, DisplayScale.For([3m, 30_000m], ChartLabels.English));
    }

    private static Amount Of(decimal? low, decimal? high) => new(low, high, false, true);

    [Fact]
    public void A_unit_says_which_of_its_meanings_it_has()
    {
        Assert.Equal(new Wording("old yuan", "旧币元"), Units.Of("元", "CNY_1955*0.0001", DisplayScale.None));
        Assert.Equal(new Wording("yuan", "元"), Units.Of("元", "", DisplayScale.None));
        Assert.Equal(new Wording("jin", "斤"), Units.Of("斤", "kg*0.5", DisplayScale.None));
        Assert.Equal(new Wording("驮", "驮"), Units.Of("驮", "", DisplayScale.None));
    }

    [Fact]
    public void A_fall_below_zero_has_a_minus_sign() => Assert.Equal("−40", DisplayScale.None.Text(-40));
}
