using Zhibiao.Model;

namespace Zhibiao.Tests.Sources.Layouts;

public sealed class PlainTextLayoutTests
{
    [Theory]
    [InlineData("1953-11-28_山西.txt", "1953-11-28")]
    [InlineData("山西19531128.txt", "1953-11-28")]
    [InlineData("1953.11.28", "1953-11-28")]
    [InlineData("山西省1953年11月工作.md", "1953-11")]
    [InlineData("1954_001.txt", "1954")]
    [InlineData("1954_12_03.txt", "1954-12-03")]
    [InlineData("report 1954.txt", "1954")]
    public void Date_is_taken_from_the_name(string name, string date) =>
        Assert.Equal(date, Samples.Read("全省现有五个社。", name).Date.ToString());

    [Theory]
    [InlineData("题目\n1953年11月28日\n\n全省现有五个社。", "1953-11-28")]
    [InlineData("题目\n（一九五三年十一月廿八日）\n全省现有五个社。", "1953-11-28")]
    [InlineData("日期：1953-11\n题目\n全省现有五个社。", "1953-11")]
    [InlineData("人民日报 1953年11月28日 第1版\n题目\n全省现有五个社。", "1953-11-28")]
    [InlineData("【新华社太原1953年11月28日电】全省现有五个社。", "1953-11-28")]
    [InlineData("Report\nNovember 28, 1953\nThere are five.", "1953-11-28")]
    [InlineData("Report\n28 Nov. 1953\nThere are five.", "1953-11-28")]
    public void Date_is_taken_from_the_first_lines(string text, string date) =>
        Assert.Equal(date, Samples.Read(text, "3-6-6-10.txt").Date.ToString());

    [Fact]
    public void First_lines_make_a_coarse_date_of_the_name_finer() =>
        Assert.Equal("1953-11-28", Samples.Read("题目\n1953年11月28日\n五个。", "1953.txt").Date.ToString());

    [Fact]
    public void Date_of_another_year_in_the_lines_leaves_that_of_the_name() =>
        Assert.Equal("1954", Samples.Read("据1953年11月28日统计，五个。", "1954.txt").Date.ToString());

    [Theory]
    [InlineData("a.txt", "全省1953年有五个社。", "gives no date")]
    [InlineData("6f2200606c4acbd2.txt", "五个。", "gives no date")]
    [InlineData("x19531128y.txt", "五个。", "gives no date")]
    [InlineData("1953-13-40.txt", "五个。", "\"1953-13-40\" is not in the calendar")]
    public void Without_a_date_the_document_fails(string name, string text, string reason)
    {
        SourceDocument document = Samples.Read(text, name);
        Assert.Equal(DocumentStatus.Failed, document.Status);
        Assert.Contains(reason, document.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_first_line_is_the_title_and_the_date_line_is_in_no_part()
    {
        SourceDocument document = Samples.Read("山西发展合作社\n1953年11月28日\n\n现有五个。\n");
        Assert.Equal(["zh title: 山西发展合作社", "zh body: 现有五个。"], Samples.Parts(document));
        Assert.Equal(("plain-text", "山西发展合作社"), (document.Layout, document.TitleZh));
    }

    [Fact]
    public void Heading_is_title_and_stays_in_the_body() =>
        Assert.Equal(["zh body: # 题|五个。"], Samples.Parts(Samples.Read("# 题\n五个。", "1954.md")));

    [Fact]
    public void English_is_told_by_its_letters() =>
        Assert.Equal(["en title: Teams", "en body: There are five (五个) teams in Shanxi province."],
            Samples.Parts(Samples.Read("Teams\nThere are five (五个) teams in Shanxi province.", "1954.txt")));

    [Fact]
    public void Date_alone_is_no_body() =>
        Assert.Contains("no body", Samples.Read("1953年11月28日\n").Problem, StringComparison.Ordinal);
}
