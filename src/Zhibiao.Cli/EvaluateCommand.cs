using System.CommandLine;
using Zhibiao.Cli.Writing;
using Zhibiao.Model.Tables;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao evaluate</c>: how far a dataset agrees with hand-coded statistics.</summary>
internal sealed class EvaluateCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao evaluate output/observations.csv letters.gold.csv",
        "zhibiao evaluate output/observations.csv letters.gold.csv -o evaluation    the same as a page, tables and a chart",
    ];

    private readonly Argument<string> _observations = new("OBSERVATIONS") { Description = "The observations.csv that a run has written." };

    private readonly Argument<string> _gold = new("GOLD") { Description = "A file of hand-coded statistics, or a decisions.csv (CSV)." };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "A folder for evaluation.html, evaluation.md, scores.csv, rows.csv and the reliability chart; made where missing.",
    };

    private readonly Option<string> _format = Choices.Words("--format", "Chart files to draw, commas between.", "svg", "png", "pdf");

    private readonly Option<bool> _json = new("--json") { Description = "Print the scores as one JSON object, for scripts." };

    private readonly Surroundings _surroundings;

    public EvaluateCommand(Surroundings surroundings)
        : base("evaluate", "Compare a dataset with hand-coded statistics: precision, recall, reliability.")
    {
        _surroundings = surroundings;
        Add(_observations);
        Add(_gold);
        foreach (Option option in new Option[] { _output, _format, _json })
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string current = _surroundings.CurrentFolder;
        string? folder = parsed.GetValue(_output);
        var request = new EvaluationRequest
        {
            Observations = Folders.File(parsed.GetRequiredValue(_observations), current),
            Gold = Folders.File(parsed.GetRequiredValue(_gold), current),
            OutputFolder = folder is null ? "" : Path.GetFullPath(folder, current),
            Formats = Choices.Split(parsed.GetRequiredValue(_format)),
        };
        if (folder is not null)
        {
            Folders.EnsureWritable(folder, [], current);
        }

        EvaluationResult result;
        try
        {
            result = new DatasetEvaluation(request).Evaluate();
        }
        catch (StoreException error)
        {
            throw new UsageException(error.Message, $"see: {Tool.Name} evaluate --help");
        }

        if (parsed.GetValue(_json))
        {
            _surroundings.Out.WriteLine(EvaluationJson.Of(result, request.OutputFolder));
        }
        else
        {
            var page = new Page(_surroundings);
            EvaluationSummary.Write(page, result, folder is null ? "" : Folders.ForReading(request.OutputFolder, current));
            _surroundings.Out.Write(page.ToString());
        }

        return ExitCode.Well;
    }
}
