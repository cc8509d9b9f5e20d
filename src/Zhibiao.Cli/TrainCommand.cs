using System.CommandLine;
using Zhibiao.Cli.Waiting;
using Zhibiao.Cli.Writing;
using Zhibiao.Model.Scoring;
using Zhibiao.Model.Tables;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao train</c>: documents and what people say of them in, a learned model out.</summary>
internal sealed class TrainCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao train letters/ --gold letters.gold.csv -o model.json",
        "zhibiao train letters/ --decisions letters/decisions.csv -o model.json",
        "zhibiao run letters/ --model model.json          use the model",
    ];

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "The documents: files, folders, and archives of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _gold = new("--gold") { HelpName = "GOLD.csv", Description = "Hand-coded statistics of the documents; may be repeated." };

    private readonly Option<string[]> _known = new("--known-gold")
    {
        HelpName = "GOLD.csv",
        Description = "The same, of documents that the rules were written with; their rows count as better than a new document's.",
    };

    private readonly Option<string[]> _decisions = new("--decisions")
    {
        HelpName = "decisions.csv",
        Description = "Reviewers' decisions about the documents; may be repeated.",
    };

    private readonly Option<string> _output = new("--output", "-o") { HelpName = "MODEL", Required = true, Description = "The file to write the model to." };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print nothing but errors." };

    private readonly Option<bool> _json = new("--json") { Description = "Print the scores as one JSON object, for scripts." };

    private readonly Surroundings _surroundings;

    public TrainCommand(Surroundings surroundings)
        : base("train", "Learn from hand-coded statistics how sure to be of each row.")
    {
        _surroundings = surroundings;
        Add(_inputs);
        foreach (Option option in new Option[] { _gold, _known, _decisions, _output, _quiet, _json })
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string current = _surroundings.CurrentFolder;
        var request = new TrainingRequest
        {
            Inputs = Folders.Inputs(parsed.GetRequiredValue(_inputs), current),
            Gold = [.. (parsed.GetValue(_gold) ?? []).Select(path => Folders.File(path, current))],
            KnownGold = [.. (parsed.GetValue(_known) ?? []).Select(path => Folders.File(path, current))],
            Decisions = [.. (parsed.GetValue(_decisions) ?? []).Select(path => Folders.File(path, current))],
        };
        if (request.Gold.Count + request.KnownGold.Count + request.Decisions.Count == 0)
            throw new UsageException("nothing says which rows are right", "name a file of hand-coded statistics with --gold, or reviewers' decisions with --decisions");
        string file = Path.GetFullPath(parsed.GetRequiredValue(_output), current);
        bool quiet = parsed.GetValue(_quiet);
        TrainingReport report;
        try
        {
            report = _surroundings.Train(request, quiet ? null : Watched.Lines(_surroundings), _surroundings.Cancellation);
            report.Model.Write(file);
        }
        catch (Exception error) when (error is StoreException or TrainingException)
        {
            throw new UsageException(error.Message, $"see: {Tool.Name} train --help");
        }

        if (parsed.GetValue(_json))
        {
            _surroundings.Out.WriteLine(TrainingJson.Of(report, file));
        }
        else if (!quiet)
        {
            var page = new Page(_surroundings);
            TrainingSummary.Write(page, report, Folders.ForReading(file, current));
            _surroundings.Out.Write(page.ToString());
        }

        return ExitCode.Well;
    }
}
