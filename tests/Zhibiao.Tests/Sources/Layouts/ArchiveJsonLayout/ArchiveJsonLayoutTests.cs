using Zhibiao.Model;

namespace Zhibiao.Tests.Sources.Layouts;

public sealed class ArchiveJsonLayoutTests
{
    [Fact]
    public void Contents_are_lines_and_names_of_authors_are_in_no_part()
    {
        SourceDocument document = Samples.Read(
            """{"title":"题","date":"1954-1-8","authors":["甲","乙"],"contents":[{"text":"题","type":"title"},{"text":["甲","乙"],"type":"authors"},{"text":"现有五个。","type":"paragraph"},{"text":["六个。","七个。"],"type":"paragraph"},{"text":"来源：","type":"source"}]}""", "a.json");
        Assert.Equal("题\n甲\n乙\n现有五个。\n六个。\n七个。\n来源：", document.Text);
        Assert.Equal(["zh title: 题", "zh body: 现有五个。|六个。|七个。"], Samples.Parts(document));
        Assert.Equal(("archive-json", "题", "甲；乙", "1954-01-08"), (document.Layout, document.TitleZh, document.Author, document.Date.ToString()!));
        Assert.Equal(document.Sha256[..16], document.DocumentId);
    }

    [Theory]
    [InlineData("\"1959-0-0\"", "1959")]
    [InlineData("\"1959-3-0\"", "1959-03")]
    [InlineData("1959", "1959")]
    [InlineData("{\"year\":1959,\"month\":3,\"day\":8}", "1959-03-08")]
    public void Unpadded_and_partial_dates_are_read(string date, string read) =>
        Assert.Equal(read, Samples.Read($$"""{"date":{{date}},"contents":[{"text":"五个。","type":"paragraph"}]}""").Date.ToString());

    [Theory]
    [InlineData("""{"date":"1954-1-1","contents":[]}""")]
    [InlineData("""{"date":"1954-1-1","contents":[{"text":null,"type":"paragraph"},{"type":"paragraph"},null,7]}""")]
    [InlineData("""{"date":"1954-1-1","contents":[{"text":"题","type":"title"}]}""")]
    public void Contents_without_words_fail_for_want_of_a_body(string json) =>
        Assert.Contains("no body", Samples.Read(json).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"title\":\"题\",\"contents\":[{\"text\":\"五个", "breaks off at line 1, byte")]
    [InlineData("{\"title\":\"题\",\n\"contents\":[{\"text\":\"五个\"}]\n", "breaks off at line 3")]
    [InlineData("{\"title\":\"题\",\n\"contents\" [{\"text\":\"五个\"}]}", "not well formed at line 2, byte 12")]
    [InlineData("{\"date\":\"1954-1-1\",\"text\":\"五个\"}\n{\"date\":\"1954-1-1\",\"text\":\"六个\"}", "more than one JSON object")]
    [InlineData("[1]", "no object")]
    [InlineData("{\"date\":\"1954-1-1\",\"text\":\"\\ud83d\"}", "half a character")]
    public void Broken_json_fails_with_the_place(string json, string reason)
    {
        SourceDocument document = Samples.Read(json, "a.json");
        Assert.Equal(DocumentStatus.Failed, document.Status);
        Assert.Contains(reason, document.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_fails_and_does_not_crash() =>
        Assert.Equal(DocumentStatus.Failed, Samples.Read(new string('[', 100_000), "a.json").Status);
}
