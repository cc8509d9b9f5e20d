using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Zhibiao.Cli;

/// <summary>The help of a command, and its examples below.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in ExamplesOf(parseResult.CommandResult.Command))
        {
            output.WriteLine($"  {example}");
        }

        return ExitCode.Well;
    }

    private static IEnumerable<string> ExamplesOf(Command command) => command switch
    {
        RunCommand => RunCommand.Examples,
        ExplainCommand => ExplainCommand.Examples,
        ChartCommand => ChartCommand.Examples,
        ReviewCommand => ReviewCommand.Examples,
        DecisionsCommand or DecisionsListCommand or DecisionsMergeCommand or DecisionsAgreementCommand => DecisionsCommand.Examples,
        ExtractCommand => ExtractCommand.Examples,
        DiffCommand => DiffCommand.Examples,
        MergeCommand => MergeCommand.Examples,
        ClusterCommand or { Name: "slurm" } => ClusterCommand.Examples,
        TrainCommand => TrainCommand.Examples,
        EvaluateCommand => EvaluateCommand.Examples,
        VerifyCommand => VerifyCommand.Examples,
        PublishCommand => PublishCommand.Examples,
        _ =>
        [
            .. RunCommand.Examples.Take(2), .. ReviewCommand.Examples.Take(1), .. ExplainCommand.Examples.Take(1), .. ChartCommand.Examples.Take(1),
            .. DecisionsCommand.Examples.Take(1), .. VerifyCommand.Examples.Take(1), .. PublishCommand.Examples.Take(1),
        ],
    };
}
