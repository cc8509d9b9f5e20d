using Zhibiao.Model;

namespace Zhibiao.Tests.Sources.Layouts;

public sealed class BilingualLayoutTests
{
    private const string Article = "Title: Cooperatives: Many\n\nAuthor: \nDate: 1954-12-24\nPage: 1\n\nThere are five.\n\nMore.\n\n\n<hr /> \n\nOriginal: \n\n\n### 合作社  很多\n滕某\n1954-12-24\n第1版()\n专栏：农业\n\n    合作社\n    现有五个。\n";

    [Fact]
    public void Both_languages_give_a_title_and_a_body()
    {
        SourceDocument document = Samples.Read(Article);
        Assert.Equal(["en title: Cooperatives: Many", "en body: There are five.||More.", "zh title: 合作社  很多", "zh body: 合作社|    现有五个。"], Samples.Parts(document));
        Assert.Equal(("bilingual", "Cooperatives: Many", "合作社  很多", "滕某", "1", "农业", "", "1954-12-24"),
            (document.Layout, document.TitleEn, document.TitleZh, document.Author, document.Page, document.Column, document.Publication, document.Date.ToString()!));
    }

    [Fact]
    public void Windows_line_ends_give_the_same_parts() =>
        Assert.Equal(Samples.Parts(Samples.Read(Article)), Samples.Parts(Samples.Read(Article.ReplaceLineEndings("\r\n"))));

    [Fact]
    public void Text_directly_below_the_header_is_body() =>
        Assert.Equal("en body: Xinhua: five.", Samples.Parts(Samples.Read("Page: 2\nDate: 1954-2-27\nTitle: T\nXinhua: five.\n\nOriginal:\n### 题\n五个。"))[1]);

    [Fact]
    public void Missing_lines_of_the_original_are_no_matter()
    {
        SourceDocument document = Samples.Read("Title: T\nDate:\nAuthor: A\nFive.\n<hr />\nOriginal:\n### 题\n1954-02-27\n五个。\n六个。");
        Assert.Equal(["en title: T", "en body: Five.", "zh title: 题", "zh body: 五个。|六个。"], Samples.Parts(document));
        Assert.Equal("1954-02-27", document.Date.ToString());
        Assert.Equal("A", document.Author);
    }

    [Fact]
    public void Chinese_heading_divides_where_the_word_original_is_missing() =>
        Assert.Equal(["en title: T", "en body: Five.|### Not this", "zh title: 题", "zh body: 五个。"],
            Samples.Parts(Samples.Read("Title: T\nDate: 1954-1-1\nFive.\n### Not this\n\n<hr />\n\n### 题\n专栏：\n五个。")));

    [Fact]
    public void English_alone_is_read() =>
        Assert.Equal(["en title: T", "en body: Five."], Samples.Parts(Samples.Read("Title: T\nDate: 1954-1-1\nFive.")));

    [Fact]
    public void Impossible_date_is_not_mended_by_the_original()
    {
        SourceDocument document = Samples.Read(Article.Replace("Date: 1954-12-24", "Date: 1954-13-40", StringComparison.Ordinal));
        Assert.Equal(DocumentStatus.Failed, document.Status);
        Assert.Contains("1954-13-40", document.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_alone_fails_for_want_of_a_body() =>
        Assert.Contains("no body", Samples.Read("Title: T\nDate: 1954-1-1\n\n<hr />\nOriginal:\n\n### 题\n1954-1-1\n第1版()\n专栏：\n").Problem, StringComparison.Ordinal);
}
