using Zhibiao.Model;

namespace Zhibiao.Tests.Assembling;

public sealed class PeriodBinderTests
{
    private static readonly DocumentExtractor Extractor = new();

    [Theory]
    [InlineData("山西省二月三十日合作社由五百个增到八百个。")]
    [InlineData("山西省二月三十一日至三月，合作社从五百个增加到八百个。")]
    public void A_day_that_no_calendar_has_binds_nothing(string text)
    {
        DocumentResult result = Extractor.Result(Document(text, new PartialDate(1956)));
        Assert.Equal([500, 800], result.Observations.Select(observation => observation.Quantity.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void Times_are_not_read_against_a_year_at_the_end_of_the_calendar(int year)
    {
        const string text = "山西省上月有合作社五百个，下月增至三千户，去年有四百个，明年第一季度有六百个，前年腊月有七百个，今后十年达到九百个。";
        foreach (PartialDate date in new[] { new PartialDate(year), new PartialDate(year, 1, 1), new PartialDate(year, 12, 31) })
        {
            DocumentResult result = Extractor.Result(Document(text, date));
            Assert.NotEmpty(result.Observations);
            Assert.All(result.Observations, observation => Assert.Null(observation.Period));
        }
    }

    [Theory]
    [InlineData("解放前全县只有水井三百眼。", "三百眼")]
    [InlineData("解放前，全县只有水井三百眼。", "三百眼")]
    [InlineData("土改时全县有耕畜四百头，现在有九百头。", "四百头")]
    [InlineData("三反运动期间处理干部三十二人。", "三十二人")]
    public void A_time_that_no_day_is_known_of_gives_none(string text, string quote)
    {
        Observation observation = Of(text, quote);
        Assert.Null(observation.Period);
    }

    [Theory]
    [InlineData("解放前只有水井三百眼，现在有九百眼。", "九百眼")]
    [InlineData("解放前没有水井，一九五四年打井九百眼。", "九百眼")]
    public void A_time_that_no_day_is_known_of_gives_way_to_the_next(string text, string quote)
    {
        Assert.NotNull(Of(text, quote).Period);
    }

    private static Observation Of(string text, string quote) =>
        Extractor.Result(Document(text, new PartialDate(1955, 11, 3))).Observations.Single(observation => observation.Quote == quote);

    private static SourceDocument Document(string text, PartialDate date) =>
        Samples.Document with { Text = text, Date = date, Parts = [new DocumentPart(new TextSpan(0, text.Length), Language.Chinese, PartRole.Body)] };
}
