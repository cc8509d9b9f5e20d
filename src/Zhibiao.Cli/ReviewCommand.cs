using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Zhibiao.Cli.Waiting;
using Zhibiao.Cli.Writing;
using Zhibiao.Web;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao review</c>: numbers checked against their sentences, in a browser. The one file that knows the review pages.</summary>
internal sealed class ReviewCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao review                                   check the numbers of seeds in the browser",
        "zhibiao review letters/ -o results --reviewer 'Li Wen'",
    ];

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "The files, folders and archives of the run. Default: seeds",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "The folder that runs write to. Default: output",
    };

    private readonly Option<int> _port = Choices.Number("--port", "Port of the page on this machine; 0 takes a free one.", 0, 0, 65535);

    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Print the address, and open no browser." };

    private readonly Option<string?> _reviewer = new("--reviewer") { HelpName = "NAME", Description = "Whose decisions they are. Default: the page asks once" };

    private readonly Surroundings _surroundings;

    public ReviewCommand(Surroundings surroundings)
        : base("review", "Check the numbers beside their sentences, in a browser on this machine.")
    {
        _surroundings = surroundings;
        Add(_inputs);
        foreach (Option option in new Option[] { _output, _port, _noBrowser, _reviewer })
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string[] inputs = parsed.GetValue(_inputs) ?? [];
        var options = new ReviewOptions
        {
            Inputs = [.. Folders.Inputs(inputs, _surroundings.CurrentFolder).Select(input => Path.GetFullPath(input, _surroundings.CurrentFolder))],
            OutputFolder = Folders.Output(parsed.GetValue(_output), inputs.Length > 0, _surroundings.CurrentFolder),
        };
        string reviewer = parsed.GetValue(_reviewer)?.Trim() ?? "";
        if (reviewer.Length > ReviewSite.LongestName || reviewer.Any(char.IsControl))
            throw new UsageException("--reviewer takes a name of one line", string.Create(CultureInfo.InvariantCulture, $"of at most {ReviewSite.LongestName} characters"));
        using ReviewSession session = Watched.Show(_surroundings, progress => ReviewSession.Open(options, progress, _surroundings.Cancellation));
        Serve(session, parsed.GetValue(_port), reviewer, !parsed.GetValue(_noBrowser)).GetAwaiter().GetResult();
        return ExitCode.Well;
    }

    private async Task Serve(ReviewSession session, int port, string reviewer, bool browse)
    {
        // A collection of everything takes tenths of a second in a large dataset; somebody waits for an answer.
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        ReviewSite site;
        try
        {
            site = await ReviewSite.StartAsync(session, port, reviewer).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"port {port} can't be used: {error.Message}"), "name another one with --port, or leave it out");
        }

        await using (site.ConfigureAwait(false))
        {
            TextWriter output = _surroundings.Out;
            foreach (string message in session.Messages)
                await _surroundings.Error.WriteLineAsync($"warning: {PlainText.OneLine(message)}").ConfigureAwait(false);
            await output.WriteLineAsync($"Review {Figures.Count(session.Dataset.Observations.Length, "number")} at").ConfigureAwait(false);
            await output.WriteLineAsync($"  {site.Address}").ConfigureAwait(false);
            await output.WriteLineAsync("Decisions are kept as you make them. Ctrl-C ends the review.").ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
            if (browse)
                Open(site.Address);
            var stopped = new TaskCompletionSource();
            using CancellationTokenRegistration registration = _surroundings.Cancellation.Register(() => stopped.TrySetResult());
            await stopped.Task.ConfigureAwait(false);
            string log = PlainText.OneLine(Folders.ForReading(session.LogPath, _surroundings.CurrentFolder));
            await output.WriteLineAsync($"{Figures.Count(session.Decisions.Length, "decision")} in {log}. The next {Tool.Name} run takes them into the dataset.").ConfigureAwait(false);
        }
    }

    // A machine without a browser is no error: the address is on the screen.
    private static void Open(Uri address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
        }
    }
}
