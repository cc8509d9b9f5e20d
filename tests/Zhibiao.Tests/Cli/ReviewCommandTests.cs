using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Zhibiao.Cli;

namespace Zhibiao.Tests.Cli;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly FakeCli _cli = new();

    public ReviewCommandTests() => _cli.Write("letters/1953-11-28.txt", "山西省现有农业生产合作社二千二百四十二个。\n");

    [Fact]
    public void The_address_is_printed_and_Ctrl_C_ends_the_review_well()
    {
        (int code, string said) = Review("letters");
        Assert.Equal(ExitCode.Well, code);
        Assert.Matches(@"^Review 1 number at\n  http://127\.0\.0\.1:\d+/#token=[0-9a-f]{32}\n", said);
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
        Assert.StartsWith($"zhibiao: port {port} can't be used", _cli.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--reviewer", "a\nb")]
    public void A_wrong_option_is_refused(string option, string value) => Assert.Equal(ExitCode.WrongUsage, Review("letters", option, value).Code);

    [Fact]
    public void A_folder_that_is_not_there_is_refused() => Assert.Equal(ExitCode.WrongUsage, Review("papers").Code);

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
