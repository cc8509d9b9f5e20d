using System.CommandLine;
using System.Globalization;
using Zhibiao.Cli.Waiting;
using Zhibiao.Cli.Writing;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao run</c>: documents in, dataset and charts out.</summary>
internal sealed class RunCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao run                                      read seeds, write output",
        "zhibiao run documents.zip more/ -o results       read an archive and a folder",
        "zhibiao run letters/ --labels both --format pdf  charts for print, in two languages",
        "zhibiao run letters/ --json > run.json           the same facts for a script",
    ];

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Files, folders, and archives of them (.zip, .ndjson, .ndjson.gz). Default: seeds",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "The folder to write to; made where missing. Default: output",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print nothing but errors." };

    private readonly Option<bool> _json = new("--json") { Description = "Print what was done as one JSON object, for scripts." };

    private readonly Option<string> _labels = Choices.Word("--labels", "Language of the charts' labels.", "en", "en", "zh", "both");

    private readonly Option<string> _width = Choices.Word("--width", "Width of the charts in millimetres.", "140", "90", "140", "190");

    private readonly Option<int> _dpi = Choices.Number("--dpi", "Resolution of PNG charts, dots an inch.", 300, 72, 2400);

    private readonly Option<string> _format = Choices.Words("--format", "Chart files to draw, commas between.", "svg", "png", "pdf");

    private readonly Option<string?> _decisions = new("--decisions") { HelpName = "FILE", Description = "Reviewers' decisions to replay. Default: decisions.csv in the first input's folder" };

    private readonly Option<bool> _noCharts = new("--no-charts") { Description = "Write the tables only." };

    private readonly Option<int> _workers =
        Choices.Number("--workers", "How many documents are read at once.", Environment.ProcessorCount, 1, 1024);

    private readonly Option<string?> _model = new("--model")
    {
        HelpName = "FILE",
        Description = "A learned model of your own (see train). Default: the one that comes with the program",
    };

    private readonly Surroundings _surroundings;

    public RunCommand(Surroundings surroundings)
        : base("run", "Read documents, and write the dataset and its charts.")
    {
        _surroundings = surroundings;
        Add(_inputs);
        foreach (Option option in new Option[] { _output, _decisions, _labels, _width, _dpi, _format, _noCharts, _workers, _model, _quiet, _json })
        {
            Add(option);
        }

        SetAction(Run);
    }

    /// <summary>What the arguments ask for.</summary>
    /// <exception cref="UsageException">An input does not exist.</exception>
    public RunOptions Asked(ParseResult parsed)
    {
        string[] inputs = parsed.GetValue(_inputs) ?? [];
        return new RunOptions
        {
            Inputs = Folders.Inputs(inputs, _surroundings.CurrentFolder),
            OutputFolder = Folders.Output(parsed.GetValue(_output), inputs.Length > 0, _surroundings.CurrentFolder),
            DecisionsFile = parsed.GetValue(_decisions) is { } file ? DecisionsCommand.Existing(file, _surroundings) : "",
            Workers = parsed.GetValue(_workers),
            Charts = !parsed.GetValue(_noCharts),
            Labels = parsed.GetRequiredValue(_labels),
            WidthMillimetres = int.Parse(parsed.GetRequiredValue(_width), CultureInfo.InvariantCulture),
            Dpi = parsed.GetValue(_dpi),
            Formats = Choices.Split(parsed.GetRequiredValue(_format)),
            Model = parsed.GetValue(_model) is { } model ? Folders.File(model, _surroundings.CurrentFolder) : "",
        };
    }

    private int Run(ParseResult parsed)
    {
        RunOptions options = Asked(parsed);
        Folders.EnsureWritable(options.OutputFolder, options.Inputs, _surroundings.CurrentFolder);
        bool quiet = parsed.GetValue(_quiet);
        long start = _surroundings.Clock.GetTimestamp();
        RunReport report = Watched.Run(_surroundings, options, quiet);
        _surroundings.Cancellation.ThrowIfCancellationRequested();
        int code = report.Failed > 0 || report.Skipped > report.Repeated ? ExitCode.SomeDocumentsFailed : ExitCode.Well;
        if (parsed.GetValue(_json))
        {
            _surroundings.Out.WriteLine(RunJson.Of(report, code));
        }
        else if (!quiet)
        {
            var page = new Page(_surroundings);
            RunSummary.Write(page, report, Folders.ForReading(report.OutputFolder, _surroundings.CurrentFolder), _surroundings.Clock.GetElapsedTime(start));
            _surroundings.Out.Write(page.ToString());
        }

        return code;
    }
}
