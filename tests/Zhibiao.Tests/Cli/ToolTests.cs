namespace Zhibiao.Tests.Cli;

public sealed class ToolTests
{
    [Theory]
    [InlineData("run", "zhibiao run [<INPUT>...] [options]")]
    [InlineData("explain", "zhibiao explain <FILE> [options]")]
    public void Help_shows_usage_and_examples(string command, string usage)
    {
        using var cli = new FakeCli();
        Assert.Equal(0, cli.Main(command, "--help"));
        Assert.Contains(usage, cli.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  zhibiao {command}", cli.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal("", cli.Error.ToString());
    }

    [Fact]
    public void Help_of_the_tool_names_its_commands()
    {
        using var cli = new FakeCli();
        Assert.Equal(0, cli.Main("--help"));
        Assert.Contains("run <INPUT>", cli.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("explain <FILE>", cli.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_the_number_without_a_revision()
    {
        using var cli = new FakeCli();
        Assert.Equal(0, cli.Main("--version"));
        Assert.Matches(@"^zhibiao \d+\.\d+\.\d+\n$", cli.Out.ToString());
    }

    [Theory]
    [InlineData("zhibiao: name a command, such as run or explain\n  see: zhibiao --help\n")]
    [InlineData("zhibiao: unrecognized command or argument 'rum'\n  see: zhibiao --help\n", "rum")]
    [InlineData("zhibiao: required argument missing for option: '-o'\n  see: zhibiao run --help\n", "run", "-o")]
    public void Wrong_usage_says_what_and_where_to_look(string message, params string[] arguments)
    {
        using var cli = new FakeCli();
        Assert.Equal(2, cli.Main(arguments));
        Assert.Equal(message, cli.Error.ToString());
    }
}
