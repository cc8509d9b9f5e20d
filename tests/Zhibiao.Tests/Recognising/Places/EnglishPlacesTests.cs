using Zhibiao.Model;

namespace Zhibiao.Tests.Recognising.Places;

public sealed class EnglishPlacesTests
{
    private static readonly DateOnly Early1954 = new(1954, 2, 27);

    [Theory]
    [InlineData("Liaoning Province's Liaoyang County", "Liaoning Province=cn-liaoning Liaoyang County=cn-liaodong.liaoyangxian")]
    [InlineData("In Nanchong Prefecture, Sichuan Province,", "Nanchong Prefecture=cn-sichuan.nanchongzhuanqu Sichuan Province=cn-sichuan")]
    [InlineData("cooperatives nationwide", "nationwide=cn")]
    [InlineData("Shansi and Hopeh and Kirin", "Shansi=cn-shanxi Hopeh=cn-hebei Kirin=cn-jilin")]
    [InlineData("the Northeast Bureau", "Northeast Bureau=gr-dongbei")]
    [InlineData("Hunan Provincial Committee", "Hunan Provincial Committee=cn-hunan")]
    [InlineData("including Echeng, Yichang, and Shashi", "Echeng=cn-hubei.echengxian Yichang=cn-hubei.yichangshi Shashi=cn-hubei.shashi")]
    [InlineData("Shanxi and Shaanxi", "Shanxi=cn-shanxi Shaanxi=cn-shaanxi")]
    [InlineData("Huxley County", "Huxley County=")]
    [InlineData("the Communist Party of China", "")]
    [InlineData("Xinhua News Agency", "")]
    [InlineData("Hunanese cooking", "")]
    [InlineData("The County", "")]
    public void Names_are_seen(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PlaceRecogniserTests.Read(text, Early1954, Language.English)
            .Select(mention => $"{mention.Span.Of(text)}={mention.Candidates[0].Id}")));

    [Theory]
    [InlineData("throughout the county", "reference-whole", PlaceLevel.County)]
    [InlineData("each special district", "reference-each", PlaceLevel.Prefecture)]
    [InlineData("The province", "reference-that", PlaceLevel.Province)]
    public void References_are_seen(string text, string rule, PlaceLevel level)
    {
        PlaceMention mention = Assert.Single(PlaceRecogniserTests.Read(text, Early1954, Language.English));
        Assert.Equal((rule, level, PlaceForm.Reference), (mention.Rule, mention.Level, mention.Form));
    }

    [Fact]
    public void A_province_named_before_its_time_is_a_candidate_out_of_its_time() =>
        Assert.False(PlaceRecogniserTests.Read("Liaoning Province", Early1954, Language.English)[0].Candidates[0].ValidOn(Early1954));
}
