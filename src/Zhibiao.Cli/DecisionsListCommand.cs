using System.Collections.Immutable;
using System.CommandLine;
using Zhibiao.Cli.Writing;
using Zhibiao.Model;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao decisions list</c>: the log in words.</summary>
internal sealed class DecisionsListCommand : Command
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "The documents that were reviewed, as for run. Default: seeds",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _decisions = new("--decisions") { HelpName = "FILE", Description = "The log. Default: decisions.csv in the first input's folder" };

    private readonly Option<bool> _unplaced = new("--unplaced") { Description = "Read the documents, and list the decisions whose words are no longer found." };

    private readonly Option<bool> _conflicts = new("--conflicts") { Description = "List the rows about which reviewers disagree." };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object, for scripts." };

    private readonly Surroundings _surroundings;

    public DecisionsListCommand(Surroundings surroundings)
        : base("list", "List what reviewers decided.")
    {
        _surroundings = surroundings;
        Add(_inputs);
        foreach (Option option in new Option[] { _decisions, _unplaced, _conflicts, _json })
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string[] given = parsed.GetValue(_inputs) ?? [];
        string named = parsed.GetValue(_decisions) is { } file ? DecisionsCommand.Existing(file, _surroundings) : "";
        IReadOnlyList<string> inputs = [.. Folders.Inputs(given, _surroundings.CurrentFolder).Select(input => Path.GetFullPath(input, _surroundings.CurrentFolder))];
        ReadLog log = DecisionsCommand.Work(() => DecisionLogs.Read(DecisionLogs.PathOf(inputs, named)));
        ImmutableArray<UnplacedDecision> unplaced = parsed.GetValue(_unplaced) ? Unplaced(inputs, named, given.Length > 0) : [];
        if (parsed.GetValue(_json))
        {
            _surroundings.Out.WriteLine(DecisionsJson.Of(log, parsed.GetValue(_unplaced) ? unplaced : null));
            return ExitCode.Well;
        }

        var page = new Page(_surroundings);
        page.Line(DecisionLines.Summary(log, Folders.ForReading(log.Path, _surroundings.CurrentFolder)));
        foreach (string message in log.Messages)
        {
            page.Line(PlainText.OneLine(message));
        }

        if (parsed.GetValue(_unplaced))
            DecisionLines.Unplaced(page, unplaced);
        if (parsed.GetValue(_conflicts))
            DecisionLines.Conflicts(page, log.Conflicts);
        if (!parsed.GetValue(_unplaced) && !parsed.GetValue(_conflicts))
            DecisionLines.All(page, log);
        _surroundings.Out.Write(page.ToString());
        return ExitCode.Well;
    }

    private ImmutableArray<UnplacedDecision> Unplaced(IReadOnlyList<string> inputs, string named, bool inputsGiven) => DecisionsCommand.Work(() => DecisionLogs.Unplaced(
        new ReviewOptions
        {
            Inputs = inputs,
            OutputFolder = Path.GetFullPath(Folders.Output(null, inputsGiven, _surroundings.CurrentFolder), _surroundings.CurrentFolder),
            DecisionsFile = named,
        },
        _surroundings.Cancellation));
}
