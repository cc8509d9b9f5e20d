using System.CommandLine;
using System.Globalization;
using Zhibiao.Cli.Writing;

namespace Zhibiao.Cli;

/// <summary>The options of the commands that write a dataset: where to, how to draw, and what to print.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "The folder to write to; made where missing. Default: output",
    };

    private readonly Option<string> _labels = Choices.Word("--labels", "Language of the charts' labels.", "en", "en", "zh", "both");

    private readonly Option<string> _width = Choices.Word("--width", "Width of the charts in millimetres.", "140", "90", "140", "190");

    private readonly Option<int> _dpi = Choices.Number("--dpi", "Resolution of PNG charts, dots an inch.", 300, 72, 2400);

    private readonly Option<string> _format = Choices.Words("--format", "Chart files to draw, commas between.", "svg", "png", "pdf");

    private readonly Option<bool> _noCharts = new("--no-charts") { Description = "Write the tables only." };

    private readonly Option<string?> _store = new("--store")
    {
        HelpName = "URL",
        Description = "Write the tables to a PostgreSQL database too: postgresql://user:password@host/database",
        CustomParser = result =>
        {
            string url = result.Tokens[0].Value;
            if (!Pipeline.IsStore(url))
                result.AddError("--store takes postgresql://user:password@host/database");
            return url;
        },
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print nothing but errors." };

    private readonly Option<bool> _json = new("--json") { Description = "Print what was done as one JSON object, for scripts." };

    /// <summary>Where to and how to draw.</summary>
    public IEnumerable<Option> Writing => [_output, _labels, _width, _dpi, _format, _noCharts, _store];

    /// <summary>What to print.</summary>
    public IEnumerable<Option> Printing => [_quiet, _json];

    /// <summary>The folder as given, or null.</summary>
    public string? Folder(ParseResult parsed) => parsed.GetValue(_output);

    /// <summary>What the options ask for.</summary>
    public RunOptions Asked(ParseResult parsed, IReadOnlyList<string> inputs, string folder) => new()
    {
        Inputs = inputs,
        OutputFolder = folder,
        Charts = !parsed.GetValue(_noCharts),
        Labels = parsed.GetRequiredValue(_labels),
        WidthMillimetres = int.Parse(parsed.GetRequiredValue(_width), CultureInfo.InvariantCulture),
        Dpi = parsed.GetValue(_dpi),
        Formats = Choices.Split(parsed.GetRequiredValue(_format)),
        Store = parsed.GetValue(_store) ?? "",
    };

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>Prints what was done.</summary>
    /// <returns>The exit code.</returns>
    public int Tell(ParseResult parsed, RunReport report, Surroundings surroundings, TimeSpan elapsed)
    {
        int code = report.Failed > 0 || report.Skipped > report.Repeated ? ExitCode.SomeDocumentsFailed : ExitCode.Well;
        if (parsed.GetValue(_json))
        {
            surroundings.Out.WriteLine(RunJson.Of(report, code));
        }
        else if (!IsQuiet(parsed))
        {
            var page = new Page(surroundings);
            RunSummary.Write(page, report, Folders.ForReading(report.OutputFolder, surroundings.CurrentFolder), elapsed);
            surroundings.Out.Write(page.ToString());
        }

        return code;
    }
}
