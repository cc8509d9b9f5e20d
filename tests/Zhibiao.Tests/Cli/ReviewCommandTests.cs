using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Zhibiao.Cli;

namespace Zhibiao.Tests.Cli;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly FakeCli _cli = new();

    public ReviewCommandTests() =>
        _cli.Write("letters/shanxi.txt", File.ReadAllText(Path.Combine(Shared.Repository, "seeds", "01-shanxi-1953.txt")));

    [Fact]
    public void The_address_is_printed_and_Ctrl_C_ends_the_review_well()
    {
        (int code, string said) = Review("letters");
        Assert.Equal(ExitCode.Well, code);
        Assert.Matches(@"^Review 9 numbers at\n  http://127\.0\.0\.1:\d+/#token=[0-9a-f]{32}\n", said);
        Assert.Contains($"0 decisions in {Path.Combine("letters", "decisions.csv")}.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_cli.Folder, "letters", "decisions.csv")));
    }

    [Fact]
    public void A_port_that_is_taken_is_said()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(ExitCode.WrongUsage, Review("letters", "--port", port).Code);
        Assert.Contains($"zhibiao: port {port} can't be used", _cli.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--reviewer", "a\nb")]
    public void A_wrong_option_is_refused(string option, string value) => Assert.Equal(ExitCode.WrongUsage, Review("letters", option, value).Code);

    [Fact]
    public void A_folder_that_is_not_there_is_refused() => Assert.Equal(ExitCode.WrongUsage, Review("papers").Code);

    [Fact]
    public void A_log_that_is_none_is_refused_with_file_line_and_what_to_do()
    {
        string log = _cli.Write("letters/decisions.csv", "who,what\nLi,accept\n");
        Assert.Equal(ExitCode.WrongUsage, Review("letters").Code);
        Assert.Contains($"zhibiao: {log}, line 1: this is no log of decisions", _cli.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n  move the file away, or bring back the log that stood here\n", _cli.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_torn_last_line_is_told()
    {
        string header = "decision_id,reviewer,at,kind,document_id,source_file,observation_id,start,end,quote,quote_sha256,before,after,field,old_value,new_value,note,undoes,settles,row\n";
        string log = _cli.Write("letters/decisions.csv", header + "d-1,Li,2026-11-2");
        Assert.Equal(ExitCode.Well, Review("letters").Code);
        Assert.Contains($"warning: {log}, line 2: was torn off", _cli.Error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();

    private (int Code, string Said) Review(params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var output = new StoppingWriter(stop) { NewLine = "\n" };
        int code = new Tool(_cli.Surroundings with { Out = output, Cancellation = stop.Token }).Main(["review", .. arguments, "--no-browser"]);
        return (code, output.ToString());
    }

    /// <summary>Presses Ctrl-C when the command has said that it is ready.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Task FlushAsync() => stop.CancelAsync();
    }
}
