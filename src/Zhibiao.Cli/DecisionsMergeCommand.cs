using System.CommandLine;
using Zhibiao.Cli.Writing;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao decisions merge</c>: two logs become one.</summary>
internal sealed class DecisionsMergeCommand : Command
{
    private readonly Argument<string> _first = new("A") { Description = "A log of decisions." };

    private readonly Argument<string> _second = new("B") { Description = "Another one, of the same documents." };

    private readonly Option<string> _output = new("--output", "-o") { HelpName = "OUT", Required = true, Description = "The merged log; may be A or B." };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object, for scripts." };

    private readonly Surroundings _surroundings;

    public DecisionsMergeCommand(Surroundings surroundings)
        : base("merge", "Merge the logs of two reviewers. Which comes first makes no difference.")
    {
        _surroundings = surroundings;
        Add(_first);
        Add(_second);
        Add(_output);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string first = DecisionsCommand.Existing(parsed.GetRequiredValue(_first), _surroundings);
        string second = DecisionsCommand.Existing(parsed.GetRequiredValue(_second), _surroundings);
        string output = Path.GetFullPath(parsed.GetRequiredValue(_output), _surroundings.CurrentFolder);
        if (Directory.Exists(output))
            throw new UsageException($"'{parsed.GetRequiredValue(_output)}' is a folder", "name the file to write with -o");
        MergedLogs merged = DecisionsCommand.Work(() => DecisionLogs.Merge(first, second, output));
        if (parsed.GetValue(_json))
        {
            _surroundings.Out.WriteLine(DecisionsJson.Of(merged));
            return ExitCode.Well;
        }

        var page = new Page(_surroundings);
        page.Line(DecisionLines.Summary(merged, Folders.ForReading(merged.Path, _surroundings.CurrentFolder)));
        foreach (string message in merged.Messages)
        {
            page.Line(PlainText.OneLine(message));
        }

        DecisionLines.Conflicts(page, merged.Conflicts);
        _surroundings.Out.Write(page.ToString());
        return ExitCode.Well;
    }
}
