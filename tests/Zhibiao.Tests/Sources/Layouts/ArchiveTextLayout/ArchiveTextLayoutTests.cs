using Zhibiao.Model;

namespace Zhibiao.Tests.Sources.Layouts;

public sealed class ArchiveTextLayoutTests
{
    [Fact]
    public void Header_is_metadata_and_the_body_is_one_part()
    {
        SourceDocument document = Samples.Read(Samples.Archive);
        Assert.Equal("archive-text", document.Layout);
        Assert.Equal("12ab34cd56", document.DocumentId);
        Assert.Equal("某省粮食", document.TitleZh);
        Assert.Equal("内部参考", document.Publication);
        Assert.Equal("1953-11-28", document.Date.ToString());
        Assert.Equal(DocumentStatus.Read, document.Status);
        Assert.Equal(["zh body: # 某省粮食||全省现有五个社。"], Samples.Parts(document));
    }

    [Fact]
    public void Keys_in_another_order_with_half_width_colons_and_strange_keys_are_read()
    {
        SourceDocument document = Samples.Read("日期: 1953-1-8\r\n馆藏：甲\r\n标题: 题\r\n作者：甲、乙\r\nid：x1\r\n标签：农业,文章\r\n书籍：某库\r\n正文: # 题\r\n现有五个。\r\n");
        Assert.Equal(("x1", "题", "甲；乙", "农业,文章", "某库", "1953-01-08"),
            (document.DocumentId, document.TitleZh, document.Author, document.Tags, document.Book, document.Date.ToString()!));
        Assert.Equal(["zh body: # 题|现有五个。"], Samples.Parts(document));
    }

    [Fact]
    public void Description_is_a_body_of_its_own() =>
        Assert.Equal(["zh body: # 题|描述：不是。|完", "zh body: 附记三个。"],
            Samples.Parts(Samples.Read("标题：题\n日期：1953-1-8\n正文：\n# 题\n描述：不是。\n完\n描述：附记三个。")));

    [Fact]
    public void Description_in_the_header_is_read_too() =>
        Assert.Equal(["zh body: 附记三个。", "zh body: # 题|完"],
            Samples.Parts(Samples.Read("标题：题\n日期：1953-1-8\n描述：附记三个。\n正文：\n# 题\n完")));

    [Fact]
    public void Title_that_the_body_does_not_repeat_is_a_part() =>
        Assert.Equal(["zh title: 新建五百个社", "zh body: 全省如此。"],
            Samples.Parts(Samples.Read("标题：新建五百个社\n日期：1953-1-8\n正文：\n全省如此。")));

    [Fact]
    public void Without_a_body_key_the_text_begins_below_the_header() =>
        Assert.Equal(["zh title: 题", "zh body: 一。|二。", "zh body: 三。"],
            Samples.Parts(Samples.Read("标题：题\n日期：1953-1-8\n\n一。\n二。\n描述：三。")));

    [Fact]
    public void Unknown_month_and_day_are_left_open() =>
        Assert.Equal("1959", Samples.Read(Samples.Archive.Replace("1953-11-28", "1959-0-0", StringComparison.Ordinal)).Date.ToString());

    [Fact]
    public void Span_of_time_is_dated_by_what_both_days_share() =>
        Assert.Equal("1953", Samples.Read(Samples.Archive.Replace("1953-11-28", "1953-01-02 - 1953-11-28\n是否是时间段：true", StringComparison.Ordinal)).Date.ToString());

    [Theory]
    [InlineData("1953-13-40", "\"1953-13-40\" is not in the calendar")]
    [InlineData("1953-02-29", "is not in the calendar")]
    [InlineData("1953-128", "is not in the calendar")]
    [InlineData("", "gives no date")]
    [InlineData("0000-00-00", "gives no date")]
    [InlineData("不详", "\"不详\" cannot be read")]
    public void Missing_or_impossible_date_fails_with_the_reason(string date, string reason)
    {
        SourceDocument document = Samples.Read(Samples.Archive.Replace("1953-11-28", date, StringComparison.Ordinal));
        Assert.Equal(DocumentStatus.Failed, document.Status);
        Assert.Contains(reason, document.Problem, StringComparison.Ordinal);
        Assert.StartsWith("a.txt: ", document.Problem, StringComparison.Ordinal);
        Assert.Empty(document.Parts);
    }

    [Fact]
    public void Empty_body_fails()
    {
        SourceDocument document = Samples.Read("标题：题\n日期：1953-1-8\n正文：\n\n描述：\n");
        Assert.Equal(DocumentStatus.Failed, document.Status);
        Assert.Contains("no body", document.Problem, StringComparison.Ordinal);
    }
}
