using Zhibiao.Model;

namespace Zhibiao.Tests.Cli;

public sealed class ExplainCommandTests
{
    private static readonly SourceDocument Document = new() { DocumentId = "d", SourceFile = "a.txt", Text = "十个字的文件在这里。", Characters = 10 };

    [Theory]
    [InlineData("there is no character 10 in 'a.txt'", "a.txt", "--at", "10")]
    [InlineData("--at takes a whole number from 0, not '-1'", "a.txt", "--at", "-1")]
    [InlineData("--at takes a whole number from 0, not 'x'", "a.txt", "--at", "x")]
    [InlineData("there is no file 'b.txt'", "b.txt", "--at", "1")]
    [InlineData("'folder' is a folder", "folder", "--at", "1")]
    [InlineData("option '--at' is required", "a.txt")]
    public void A_wrong_place_is_wrong_usage(string line, params string[] arguments)
    {
        using var cli = new FakeCli { Explanation = new Explanation(Document, 10, null, [], [], []) };
        cli.Write("a.txt");
        cli.Write("folder/b.txt");
        Assert.Equal(2, cli.Main(["explain", .. arguments]));
        Assert.StartsWith($"zhibiao: {line}\n", cli.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", cli.Out.ToString());
    }

    [Fact]
    public void An_offset_that_the_library_refuses_is_wrong_usage()
    {
        using var cli = new FakeCli { Throws = new ArgumentOutOfRangeException("offset") };
        cli.Write("a.txt");
        Assert.Equal(2, cli.Main("explain", "a.txt", "--at", "1000"));
        Assert.StartsWith("zhibiao: there is no character 1000 in 'a.txt'\n", cli.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DocumentStatus.Failed)]
    [InlineData(DocumentStatus.Skipped)]
    public void A_document_that_cannot_be_read_says_why(DocumentStatus status)
    {
        SourceDocument failed = Document with { Status = status, Problem = "the file is no text", Text = "" };
        using var cli = new FakeCli { Explanation = new Explanation(failed, 3, null, [], [], []) };
        cli.Write("a.txt");
        Assert.Equal(1, cli.Main("explain", "a.txt", "--at", "3"));
        Assert.Equal("zhibiao: 'a.txt' can't be read: the file is no text\n", cli.Error.ToString());
    }

    [Fact]
    public void A_character_outside_every_sentence_is_shown_where_it_stands()
    {
        using var cli = new FakeCli { Explanation = new Explanation(Document, 2, null, [], [], []) };
        cli.Write("a.txt");
        Assert.Equal(0, cli.Main("explain", "a.txt", "--at", "2"));
        Assert.Contains("stands in no sentence", cli.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("  十个字的文件在这里。\n      ^\n", cli.Out.ToString(), StringComparison.Ordinal);
    }
}
