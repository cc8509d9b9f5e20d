using System.Collections.Immutable;
using System.CommandLine;
using Zhibiao.Cli.Writing;
using Zhibiao.Model;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao decisions agreement</c>: how far reviewers agree.</summary>
internal sealed class DecisionsAgreementCommand : Command
{
    private readonly Argument<string> _first = new("A") { Description = "A log of decisions." };

    private readonly Argument<string> _second = new("B") { Description = "Another one, of the same documents." };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object, for scripts." };

    private readonly Surroundings _surroundings;

    public DecisionsAgreementCommand(Surroundings surroundings)
        : base("agreement", "Say how far reviewers agree on the rows that they both decided about, field by field.")
    {
        _surroundings = surroundings;
        Add(_first);
        Add(_second);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string first = DecisionsCommand.Existing(parsed.GetRequiredValue(_first), _surroundings);
        string second = DecisionsCommand.Existing(parsed.GetRequiredValue(_second), _surroundings);
        ImmutableArray<FieldAgreement> fields = DecisionsCommand.Work(() => DecisionLogs.Agreement(first, second));
        if (parsed.GetValue(_json))
        {
            _surroundings.Out.WriteLine(DecisionsJson.Of(fields));
            return ExitCode.Well;
        }

        var page = new Page(_surroundings);
        DecisionLines.Agreement(page, fields);
        _surroundings.Out.Write(page.ToString());
        return ExitCode.Well;
    }
}
