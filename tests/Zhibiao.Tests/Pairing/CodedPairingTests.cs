using Zhibiao.Model;
using Zhibiao.Pairing;

namespace Zhibiao.Tests.Pairing;

/// <summary>Pairs the hand-coded statistics of whole documents, with and without the ties that the words themselves give.</summary>
public class CodedPairingTests
{
    private static readonly string Seeds = Path.Combine(Shared.Repository, "seeds");

    private static PairingResult Samples(bool tied) => new TargetPairing().Pair(Coded.Read(Coded.Samples, Seeds, tied));

    private static Target Of(PairingResult result, string place, string indicator) =>
        Assert.Single(result.Targets, target => target.PlaceZh == place && target.Indicator?.Id == indicator && target.TargetValue is not null);

    [Theory]
    [InlineData("山西省", "apc", 2242, 5400)]
    [InlineData("山西省", "mutual-aid-share", 51, 65)]
    [InlineData("山西省", "apc-size-households", 23, 25)]
    [InlineData("东北区", "apc", 4879, 10000)]
    [InlineData("山东省", "apc", 1201, 4800)]
    [InlineData("福建省", "apc", 157, 357)]
    [InlineData("福建省", "organised-share", 50, 60)]
    [InlineData("四川省", "apc", 41, 400)]
    [InlineData("四川省", "mutual-aid-share", 32.5, 42.5)]
    public void The_samples_show_baseline_and_target(string place, string indicator, double baseline, double target)
    {
        foreach (bool tied in new[] { true, false })
        {
            Target found = Of(Samples(tied), place, indicator);
            Assert.Equal((decimal)baseline, found.BaselineValue);
            Assert.Equal((decimal)target, found.TargetValue);
        }
    }

    [Fact]
    public void The_samples_show_the_national_plan_and_its_multiple()
    {
        foreach (bool tied in new[] { true, false })
        {
            Target national = Of(Samples(tied), "全国", "apc");
            Assert.Equal((500000m, 600000m, 3m), (national.TargetLow, national.TargetHigh, national.Multiple));
            Assert.Equal("近三倍", national.StatedGrowth);
        }
    }

    [Fact]
    public void The_samples_show_results()
    {
        PairingResult result = Samples(tied: true);
        Assert.Equal(5260, Of(result, "山西省", "apc").FulfilledValue);
        Assert.Equal(340, Of(result, "福建省", "apc").FulfilledValue);
        Assert.Equal(4910, Of(result, "山东省", "apc").FulfilledValue);
        Assert.Equal(386, Of(result, "四川省", "apc").FulfilledValue);
    }

    [Fact]
    public void Growth_of_six_provinces_stands_without_baseline() =>
        Assert.Equal(6, Samples(tied: false).Targets.Count(target => target.BaselineValue is null && target.TargetValue is null));

    [Fact]
    public void No_sample_claims_what_its_numbers_refute() =>
        Assert.DoesNotContain(Samples(tied: false).Targets, target => target.Consistent == false);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Real_documents_give_the_targets_that_they_state(bool tied)
    {
        PairingResult result = new TargetPairing().Pair(Coded.Read(Shared.Path("gold", "seeds.gold.csv"), Shared.Path("seeds"), tied));

        Assert.Equal(2242, Of(result, "山西省", "apc").BaselineValue);
        Assert.Equal(4879, Of(result, "东北区", "apc").BaselineValue);
        Assert.Equal(1201, Of(result, "山东省", "apc").BaselineValue);
        Assert.Equal(357, Of(result, "福建省", "apc").TargetValue);
        Assert.Equal(60, Of(result, "福建省", "organised-share").TargetValue);
        Assert.Equal(41, Of(result, "四川省", "apc").BaselineValue);
        Assert.Equal(65, Of(result, "山西省", "mutual-aid-share").TargetValue);
        Assert.Equal(16, result.Targets.Length);
    }

    [Fact]
    public void Each_sample_point_of_the_series_has_its_sources()
    {
        SeriesPoint[] shanxi = [.. new SeriesBuilder().Build(Coded.Read(Coded.Samples, Seeds, tied: true))
            .Where(point => point.PlaceZh == "山西省" && point.Indicator.Id == "apc")];
        Assert.Equal([2000m, 2242m, 5260m, 5400m], shanxi.Select(point => point.Value!.Value));
    }
}
