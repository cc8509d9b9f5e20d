using System.Text.Json;
using Zhibiao.Cli;
using Zhibiao.Model;

namespace Zhibiao.Tests.Cli;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly FakeCli _cli = new();
    private VerificationRequest? _asked;

    public VerifyCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(_cli.Folder, "output"));
        _cli.Write("seeds/a.txt", "x");
    }

    [Fact]
    public void The_output_is_verified_against_the_seeds_by_default()
    {
        Assert.Equal(0, Main(new VerificationResult { Rows = 7, Documents = 2 }, "verify"));
        Assert.Equal("Verified 7 rows against 2 documents: nothing is wrong.\n", _cli.Out.ToString());
        Assert.Equal(Path.Combine(_cli.Folder, "output"), _asked!.DatasetFolder);
        Assert.Equal([Path.Combine(_cli.Folder, "seeds")], _asked.Inputs);
    }

    [Fact]
    public void Each_fault_is_a_line_and_the_exit_code_is_1()
    {
        var faults = new[] { new Fault("number", "targets.csv", 5, "t-1", "multiple is 9\u001b[31m, but works out as 2"), new Fault("file", "run.json", 0, "", "is missing") };
        Assert.Equal(1, Main(new VerificationResult { Rows = 7, Documents = 2, Faults = faults }, "verify", "output", "--input", "seeds"));
        Assert.Equal(
            "targets.csv, row 5 (t-1): multiple is 9, but works out as 2 [number]\nrun.json: is missing [file]\nVerified 7 rows against 2 documents: 2 faults.\n",
            _cli.Out.ToString());
    }

    [Fact]
    public void Scripts_get_one_object()
    {
        Assert.Equal(1, Main(new VerificationResult { Rows = 7, Faults = [new Fault("key", "a.csv", 5, "t-1", "坏")] }, "verify", "--json", "--no-sources"));
        using JsonDocument json = JsonDocument.Parse(_cli.Out.ToString());
        Assert.Equal(7, json.RootElement.GetProperty("rows").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("exit_code").GetInt32());
        Assert.Equal("坏", json.RootElement.GetProperty("faults")[0].GetProperty("message").GetString());
        Assert.Empty(_asked!.Inputs);
    }

    [Theory]
    [InlineData("there is no folder 'nowhere'", "verify", "nowhere")]
    [InlineData("there is no file or folder 'lost'", "verify", "--input", "lost")]
    [InlineData("'output/x' is there already", "publish", "--to", "output/x")]
    [InlineData("--rights takes open or restricted, not 'all'", "publish", "--to", "p", "--rights", "all")]
    [InlineData("option '--to' is required", "publish")]
    public void What_cannot_be_is_wrong_usage(string line, params string[] arguments)
    {
        _cli.Write("output/x/y", "z");
        Assert.Equal(2, Main(new VerificationResult(), arguments));
        Assert.StartsWith($"zhibiao: {line}", _cli.Error.ToString().Replace('\\', '/'), StringComparison.OrdinalIgnoreCase);
        Assert.Null(_asked);
    }

    [Fact]
    public void Publish_asks_for_what_was_said_and_lists_the_files()
    {
        PublicationRequest? asked = null;
        Surroundings surroundings = _cli.Surroundings with
        {
            Publish = (request, _) =>
            {
                asked = request;
                return new PublicationResult { Files = ["README.md", "charts/a.svg"] };
            },
        };
        Assert.Equal(0, new Tool(surroundings).Main(["publish", "--to", "package", "--rights", "restricted", "--author", "Li, Ming", "--author", "X"]));
        Assert.Equal("The package is in package\n  README.md\n", _cli.Out.ToString());
        Assert.True(asked!.Restricted);
        Assert.Equal(["Li, Ming", "X"], asked.Authors);
    }

    [Fact]
    public void What_is_wrong_is_never_published()
    {
        Surroundings surroundings = _cli.Surroundings with { Publish = (_, _) => new PublicationResult { Faults = [new Fault("anchor", "a.csv", 2, "o-1", "gone")] } };
        Assert.Equal(1, new Tool(surroundings).Main(["publish", "--to", "package"]));
        Assert.Equal("a.csv, row 2 (o-1): gone [anchor]\nNothing was published: only a dataset whose every row is verified may be.\n", _cli.Error.ToString());
        Assert.Equal("", _cli.Out.ToString());
    }

    public void Dispose() => _cli.Dispose();

    private int Main(VerificationResult result, params string[] arguments) => new Tool(_cli.Surroundings with
    {
        Verify = (request, _) =>
        {
            _asked = request;
            return result;
        },
    }).Main(arguments);
}
