using System.Text.Json;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Cli;

public sealed class RunCommandTests
{
    [Fact]
    public void Without_arguments_seeds_are_read_and_output_is_written()
    {
        using var cli = new FakeCli();
        cli.Write("seeds/a.txt");
        Assert.Equal(0, cli.Main("run"));
        Assert.Equal([Path.Combine(cli.Folder, "seeds")], cli.Asked!.Inputs);
        Assert.Equal(Path.Combine(cli.Folder, "output"), cli.Asked.OutputFolder);
        Assert.Equal((300, 140, "en", true), (cli.Asked.Dpi, cli.Asked.WidthMillimetres, cli.Asked.Labels, cli.Asked.Charts));
        Assert.Equal(["svg", "png", "pdf"], cli.Asked.Formats);
    }

    [Fact]
    public void Every_option_reaches_the_library()
    {
        using var cli = new FakeCli();
        cli.Write("a.txt");
        Assert.Equal(0, cli.Main(
            "run", "a.txt", "-o", "there", "--labels", "both", "--width", "190", "--dpi", "600", "--format", "pdf,svg,pdf", "--no-charts", "--workers", "3"));
        Assert.Equal(["a.txt"], cli.Asked!.Inputs);
        Assert.Equal("there", cli.Asked.OutputFolder);
        Assert.Equal((600, 190, "both", false, 3), (cli.Asked.Dpi, cli.Asked.WidthMillimetres, cli.Asked.Labels, cli.Asked.Charts, cli.Asked.Workers));
        Assert.Equal(["pdf", "svg"], cli.Asked.Formats);
    }

    [Fact]
    public void Json_is_the_only_thing_on_standard_output()
    {
        using var cli = new FakeCli
        {
            Report = new RunReport
            {
                OutputFolder = "",
                Read = 3,
                Failed = 1,
                Problems = FakeCli.Problems(30),
                Strongest = [FakeCli.Shanxi],
                Files = ["targets.csv"],
            },
        };
        cli.Write("a.txt");
        Assert.Equal(1, cli.Main("run", "a.txt", "--json"));
        using JsonDocument json = JsonDocument.Parse(cli.Out.ToString());
        JsonElement facts = json.RootElement;
        Assert.Equal(
            [
                "documents_read", "documents_skipped", "documents_failed", "quantities", "observations", "targets", "series_points", "checks", "charts",
                "bytes", "decisions", "decisions_unplaced", "decisions_in_conflict", "strongest_targets", "problems", "changes", "messages", "output_folder", "files", "exit_code",
            ],
            facts.EnumerateObject().Select(field => field.Name));
        Assert.Equal(3, facts.GetProperty("documents_read").GetInt32());
        Assert.Equal(1, facts.GetProperty("exit_code").GetInt32());
        Assert.Equal(30, facts.GetProperty("problems").GetArrayLength());
        JsonElement target = facts.GetProperty("strongest_targets")[0];
        Assert.Equal("山西省", target.GetProperty("place_zh").GetString());
        Assert.Equal(5400m, target.GetProperty("target_value").GetDecimal());
        Assert.Equal("1954-12-31", target.GetProperty("target_end").GetString());
        Assert.Contains("山西省", cli.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal("reading: 0 documents, 0 observations\n", cli.Error.ToString());
    }

    [Fact]
    public void Quiet_prints_nothing()
    {
        using var cli = new FakeCli { Report = new RunReport { OutputFolder = "", Read = 3, Failed = 1, Problems = FakeCli.Problems(1) } };
        cli.Write("a.txt");
        Assert.Equal(1, cli.Main("run", "a.txt", "--quiet"));
        Assert.Equal("", cli.Out.ToString() + cli.Error);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(1, 1)]
    public void Skipped_documents_are_no_failure_where_their_content_was_read_before(int repeated, int code)
    {
        using var cli = new FakeCli { Report = new RunReport { OutputFolder = "", Read = 1, Skipped = 2, Repeated = repeated } };
        cli.Write("a.txt");
        Assert.Equal(code, cli.Main("run", "a.txt"));
    }

    [Theory]
    [InlineData("there is no file or folder 'gone.txt'", "run", "gone.txt")]
    [InlineData("there is no file or folder 'gone.txt'", "run", "a.txt", "gone.txt")]
    [InlineData("there is no option '--quite'", "run", "a.txt", "--quite")]
    [InlineData("--width takes 90, 140 or 190, not '91'", "run", "a.txt", "--width", "91")]
    [InlineData("--dpi takes a whole number from 72 to 2400, not '1e3'", "run", "a.txt", "--dpi", "1e3")]
    [InlineData("--workers takes a whole number from 1 to 1024, not '0'", "run", "a.txt", "--workers", "0")]
    [InlineData("--format takes one or more of svg, png, pdf, commas between, not 'svg,gif'", "run", "a.txt", "--format", "svg,gif")]
    [InlineData("the output folder 'a.txt' is a file", "run", "folder", "-o", "a.txt")]
    [InlineData("the output folder 'a.txt/below' can't be written to", "run", "folder", "-o", "a.txt/below")]
    [InlineData("'folder/' can't be both read and written", "run", "folder", "-o", "folder/")]
    [InlineData("there is no folder seeds here to read", "run")]
    [InlineData("there is no file or folder ''", "run", "")]
    public void Wrong_usage_is_one_line_and_a_hint(string line, params string[] arguments)
    {
        using var cli = new FakeCli();
        cli.Write("a.txt");
        cli.Write("folder/b.txt");
        Assert.Equal(2, cli.Main(arguments));
        string[] lines = cli.Error.ToString().TrimEnd().Split('\n');
        Assert.Equal($"zhibiao: {line}", lines[0]);
        Assert.Equal(2, lines.Length);
        Assert.Equal("", cli.Out.ToString());
        Assert.Null(cli.Asked);
    }

    [Fact]
    public void Stopping_is_no_error_and_has_its_own_code()
    {
        using var cli = new FakeCli { Stopped = true, Throws = new OperationCanceledException() };
        cli.Write("a.txt");
        Assert.Equal(130, cli.Main("run", "a.txt", "-q"));
        Assert.Equal("zhibiao: stopped. Run the same command again to finish.\n", cli.Error.ToString());
    }

    [Fact]
    public void An_unexpected_error_is_a_plain_line_with_its_trace_on_request_only()
    {
        using var cli = new FakeCli { Throws = new InvalidOperationException("a \u001b[31mred\nthing") };
        cli.Write("a.txt");
        Assert.Equal(3, cli.Main("run", "a.txt", "-q"));
        Assert.StartsWith("zhibiao: the command broke off: a red thing\n", cli.Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", cli.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, cli.Main("run", "a.txt", "-q", "--debug"));
        Assert.Contains("   at ", cli.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_used_is_the_users_to_mend()
    {
        using var cli = new FakeCli { Throws = new StoreException("seeds/decisions.csv, line 1: this is no log; move it away") };
        cli.Write("a.txt");
        Assert.Equal(2, cli.Main("run", "a.txt", "-q"));
        Assert.Equal("zhibiao: seeds/decisions.csv, line 1: this is no log\n  move it away\n", cli.Error.ToString());
    }

    [Fact]
    public void The_folder_is_shown_as_the_user_would_write_it()
    {
        using var cli = new FakeCli();
        cli.Write("a.txt");
        Assert.Equal(0, cli.Main("run", "a.txt"));
        Assert.Contains("The files are in output\n", cli.Out.ToString(), StringComparison.Ordinal);
    }
}
