using System.CommandLine;
using System.Globalization;
using Zhibiao.Cli.Writing;
using Zhibiao.Model;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao chart</c>: one figure for one paper, over a dataset that a run has written.</summary>
internal sealed class ChartCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao chart dumbbell --indicator apc           targets beside their baselines, from output",
        "zhibiao chart lines --indicator apc --place 山西 --from 1953 --to 1955 --labels both",
        "zhibiao chart dumbbell --indicator apc --reviewed-only --width 90 -o figure1.pdf",
    ];

    private static readonly string[] ImageFormats = ["svg", "png", "pdf"];

    private readonly Argument<string> _kind = new("KIND")
    {
        Description = $"What to draw: {string.Join(", ", FigureDrawing.Kinds)}",
        CustomParser = result =>
        {
            string kind = result.Tokens[0].Value;
            if (!FigureDrawing.Kinds.Contains(kind))
                result.AddError($"KIND is one of {string.Join(", ", FigureDrawing.Kinds)}, not '{kind}'");
            return kind;
        },
    };

    private readonly Option<string[]> _indicators = new("--indicator") { HelpName = "NAME", Description = "Id or name of an indicator; may be repeated." };

    private readonly Option<string[]> _places = new("--place") { HelpName = "NAME", Description = "Id or name of a place; may be repeated." };

    private readonly Option<PartialDate?> _from = Date("--from", "Leave out what ends before: YYYY, YYYY-MM or YYYY-MM-DD.");

    private readonly Option<PartialDate?> _to = Date("--to", "Leave out what begins after.");

    private readonly Option<string?> _name = new("--name") { HelpName = "FIGURE", Description = "One of several figures that fit, by its name." };

    private readonly Option<bool> _reviewedOnly = new("--reviewed-only") { Description = "Draw only what a reviewer has accepted or corrected." };

    private readonly Option<string> _labels = Choices.Word("--labels", "Language of the labels.", "en", "en", "zh", "both");

    private readonly Option<string> _width = Choices.Word("--width", "Width in millimetres.", "140", "90", "140", "190");

    private readonly Option<int> _dpi = Choices.Number("--dpi", "Resolution of PNG, dots an inch.", 300, 72, 2400);

    private readonly Option<string> _format = Choices.Words("--format", "Files to draw, commas between.", ImageFormats);

    private readonly Option<string?> _dataset = new("--dataset", "-d") { HelpName = "DIR", Description = "The folder that a run has written. Default: output" };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Where to write; an ending such as .pdf picks the format. Default: the figure's name, in the current folder",
    };

    private readonly Surroundings _surroundings;

    public ChartCommand(Surroundings surroundings)
        : base("chart", "Draw one figure from a dataset, with its caption, its sources and its data.")
    {
        _surroundings = surroundings;
        Add(_kind);
        foreach (Option option in new Option[] { _indicators, _places, _from, _to, _name, _reviewedOnly, _labels, _width, _dpi, _format, _dataset, _output })
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        FigureRequest request = Asked(parsed);
        FigureResult result = _surroundings.Draw(request);
        if (result.Missing.Length > 0)
        {
            _surroundings.Error.WriteLine($"{Tool.Name}: {PlainText.OneLine(result.Missing)}{(result.Instead.Count > 0 ? ":" : "")}");
            foreach (string line in result.Instead)
            {
                _surroundings.Error.WriteLine($"  {PlainText.OneLine(line)}");
            }

            return ExitCode.WrongUsage;
        }

        TextWriter output = _surroundings.Out;
        foreach (string line in result.Caption)
        {
            output.WriteLine(PlainText.OneLine(line));
        }

        output.WriteLine();
        output.WriteLine("Sources");
        foreach (string source in result.Sources)
        {
            output.WriteLine($"  {PlainText.OneLine(source)}");
        }

        output.WriteLine();
        output.WriteLine("Files");
        foreach (string file in result.Files)
        {
            output.WriteLine($"  {PlainText.OneLine(Folders.ForReading(file, _surroundings.CurrentFolder))}");
        }

        foreach (string message in result.Messages)
        {
            _surroundings.Error.WriteLine(PlainText.OneLine(message));
        }

        return ExitCode.Well;
    }

    private FigureRequest Asked(ParseResult parsed)
    {
        string folder = Path.GetFullPath(parsed.GetValue(_dataset) ?? Folders.Output(null, false, _surroundings.CurrentFolder), _surroundings.CurrentFolder);
        if (!File.Exists(Path.Combine(folder, "dataset.sqlite")))
            throw new UsageException($"there is no dataset in '{Folders.ForReading(folder, _surroundings.CurrentFolder)}'", $"run {Tool.Name} run first, or name the folder that a run has written with -d");
        string output = parsed.GetValue(_output) is { Length: > 0 } given ? Path.GetFullPath(given, _surroundings.CurrentFolder) : "";
        string ending = Path.GetExtension(output).TrimStart('.').ToLowerInvariant();
        bool named = ImageFormats.Contains(ending);
        return new FigureRequest
        {
            DatasetFolder = folder,
            Kind = parsed.GetRequiredValue(_kind),
            Indicators = parsed.GetValue(_indicators) ?? [],
            Places = parsed.GetValue(_places) ?? [],
            From = parsed.GetValue(_from)?.First,
            To = parsed.GetValue(_to)?.Last,
            Name = parsed.GetValue(_name) ?? "",
            ReviewedOnly = parsed.GetValue(_reviewedOnly),
            Labels = parsed.GetRequiredValue(_labels),
            WidthMillimetres = int.Parse(parsed.GetRequiredValue(_width), CultureInfo.InvariantCulture),
            Dpi = parsed.GetValue(_dpi),
            Formats = named ? [ending] : Choices.Split(parsed.GetRequiredValue(_format)),
            OutputPath = named ? Path.ChangeExtension(output, null) : output,
            OutputFolder = _surroundings.CurrentFolder,
        };
    }

    private static Option<PartialDate?> Date(string name, string help) => new(name)
    {
        HelpName = "DATE",
        Description = help,
        CustomParser = result =>
        {
            string token = result.Tokens[0].Value;
            string[] parts = token.Split('-');
            int?[] numbers = [.. parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : (int?)null)];
            if (parts.Length <= 3 && numbers[0] is int year && numbers.All(number => number is not null)
                && PartialDate.Exists(year, numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2)))
            {
                return new PartialDate(year, numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
            }

            result.AddError($"{name} takes a date such as 1954, 1954-05 or 1954-05-31, not '{token}'");
            return null;
        },
    };
}
