using Zhibiao.Model;

namespace Zhibiao.Tests.Sources.Layouts;

public sealed class SimpleJsonLayoutTests
{
    [Fact]
    public void Text_is_the_body_and_the_id_is_kept()
    {
        SourceDocument document = Samples.Read("""{"text":"现有五个。\n六个。","date":"1954-1-8","title":"题","id":"d7","extra":{"a":1}}""");
        Assert.Equal(("simple-json", "d7", "题", "1954-01-08", "现有五个。\n六个。"),
            (document.Layout, document.DocumentId, document.TitleZh, document.Date.ToString()!, document.Text));
        Assert.Equal(["zh body: 现有五个。|六个。"], Samples.Parts(document));
    }

    [Fact]
    public void Number_as_id_is_an_id() =>
        Assert.Equal("17", Samples.Read("""{"id":17,"date":"1954","text":"五个"}""").DocumentId);

    [Theory]
    [InlineData("""{"id":"q","date":"1954-1-1"}""", "no body")]
    [InlineData("""{"id":"q","date":"1954-1-1","text":5}""", "")]
    [InlineData("""{"id":"q","text":"五个"}""", "gives no date")]
    [InlineData("{}", "no body")]
    public void Missing_fields_fail_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, Samples.Read(json).Problem, StringComparison.Ordinal);

    [Fact]
    public void English_text_gives_an_english_title() =>
        Assert.Equal(("T", ""), (Samples.Read("""{"title":"T","date":"1954","text":"Five teams."}""") is var read ? read.TitleEn : "", read.TitleZh));
}
