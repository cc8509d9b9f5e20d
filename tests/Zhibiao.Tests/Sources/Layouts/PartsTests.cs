using Zhibiao.Model;

namespace Zhibiao.Tests.Sources.Layouts;

/// <summary>What a document's body is cut into.</summary>
public sealed class PartsTests
{
    private const string English = "Winter schools opened early and have grown fast this year; 417,000 people attend.";

    [Theory]
    [InlineData("全区入学的青年四十一万人。\n\n<hr />\n\nTranslation:\n\n" + English)]
    [InlineData("全区入学的青年四十一万人。\n\n" + English + "\n\n小学二千所。\n\nThere are more than 2,000 primary schools in the whole prefecture.")]
    public void Paragraphs_of_another_language_are_read_as_such_whatever_the_layout(string text)
    {
        SourceDocument document = Read(text);
        DocumentPart[] english = [.. document.Parts.Where(part => part.Language == Language.English)];
        Assert.Contains(english, part => part.Span.Of(document.Text).StartsWith("Winter schools", StringComparison.Ordinal));
        Assert.All(english, part => Assert.DoesNotContain('青', part.Span.Of(document.Text)));
        Assert.All(document.Parts.Where(part => part.Language == Language.Chinese), part => Assert.DoesNotContain("people attend", part.Span.Of(document.Text), StringComparison.Ordinal));
        DocumentExtraction found = new DocumentExtractor().Extract(document);
        Assert.All(found.Observations, row => Assert.DoesNotContain(row.Quote, char.IsAsciiDigit));
        Assert.NotEmpty(found.Observations);
    }

    private static SourceDocument Read(string body) => Samples.Read($"标题：长治专区的冬学\n日期：1955-12-08\n作者：\n来源：\n\n正文：\n{body}\n\n描述：\n");

    [Fact]
    public void A_name_in_Latin_letters_does_not_part_a_text()
    {
        SourceDocument document = Read("全省使用农药三百吨。\n\nDDT 666\n\n全省治虫三万亩。");
        Assert.Single(document.Parts, part => part.Role == PartRole.Body);
    }
}
