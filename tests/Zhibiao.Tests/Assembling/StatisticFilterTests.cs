using Zhibiao.Model;

namespace Zhibiao.Tests.Assembling;

public sealed class StatisticFilterTests
{
    private static readonly Lazy<DocumentExtractor> Extractor = new(() => new DocumentExtractor());

    [Theory]
    [InlineData("农村中掀起了千村万户的养猪竞赛。", "千村")]
    [InlineData("农村中掀起了千村万户的养猪竞赛。", "万户")]
    [InlineData("这两个阶层共有二百四十户。要求入社的有一百四十五户，占两个阶层二百四十户的百分之六十。", "二百四十户", 1)]
    [InlineData("两个阶层的态度不同。", "两个")]
    [InlineData("一匹马要负担十多垧地（一垧十五亩）。", "一垧")]
    [InlineData("一匹马要负担十多垧地（一垧十五亩）。", "十五亩")]
    [InlineData("达到亩产千斤的县有五十九个。", "千斤")]
    [InlineData("有三十二个县超过亩产八百斤的标准。", "八百斤")]
    [InlineData("烤烟一斤也没有了。", "一斤")]
    [InlineData("忻县每炼一吨铁，平均耗木炭七吨。", "一吨")]
    [InlineData("农民盲目流入城市的原因，主要有以下三个：", "三个")]
    [InlineData("死亡耕牛四万头，占三专区耕牛总数的百分之三。", "三专区")]
    public void A_number_that_is_no_statistic_is_turned_down(string text, string quote, int occurrence = 0)
    {
        DocumentExtraction extraction = Extract(text);
        FoundQuantity quantity = extraction.Quantities.Where(found => found.Quote == quote).ElementAt(occurrence);
        Assert.NotEqual("", quantity.NotUsed);
    }

    [Fact]
    public void Old_yuan_in_somebodys_words_are_no_statistic()
    {
        const string text = "有的农民听说：“上海一天能挣两万元。”";
        Assert.Empty(Extract(text, "1953-04-10").Observations);
        Assert.NotEmpty(Extract(text).Observations);
    }

    [Theory]
    [InlineData("该社亏损万元以上。", "万元以上")]
    [InlineData("每户收入百余元。", "百余元")]
    [InlineData("参加的有四万人，占全省二十五万手工业劳动者的百分之十六。", "二十五万")]
    public void A_statistic_is_kept(string text, string quote)
    {
        Assert.Contains(Extract(text).Observations, observation => observation.Quote == quote);
    }

    private static DocumentExtraction Extract(string text, string date = "1955-11-03") =>
        Extractor.Value.Extract(Sources.Samples.Read($"标题：山西省的农村\n日期：{date}\n作者：\n来源：\n\n正文：\n# 山西省的农村\n\n{text}\n\n描述：\n"));
}
