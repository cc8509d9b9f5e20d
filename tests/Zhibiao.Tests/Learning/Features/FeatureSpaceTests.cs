using Zhibiao.Learning.Features;

namespace Zhibiao.Tests.Learning.Features;

public sealed class FeatureSpaceTests
{
    [Fact]
    public void Every_feature_has_a_name_of_its_own_that_leads_back_to_it()
    {
        Assert.Equal(FeatureSpace.Count, Enumerable.Range(0, FeatureSpace.Count).Select(FeatureSpace.NameOf).Distinct().Count());
        Assert.All(Enumerable.Range(0, FeatureSpace.Count), feature => Assert.Equal(feature, FeatureSpace.NumberOf(FeatureSpace.NameOf(feature))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#1024")]
    [InlineData("#-1")]
    [InlineData("cue before=Nothing")]
    public void A_name_that_no_feature_has_leads_nowhere(string name) => Assert.Equal(-1, FeatureSpace.NumberOf(name));
}
