using System.CommandLine;
using Zhibiao.Cli.Writing;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao verify</c>: is a dataset right, row by row?</summary>
internal sealed class VerifyCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao verify                                   check output against seeds",
        "zhibiao verify results --input documents.zip     check another dataset against its documents",
        "zhibiao verify package --no-sources              check a package without its documents",
    ];

    private readonly Argument<string?> _folder = new("DIR")
    {
        Description = "The folder that run or publish has written. Default: output",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _inputs = new("--input", "-i") { HelpName = "INPUT", Description = "What the run read; may be repeated. Default: seeds" };

    private readonly Option<bool> _noSources = new("--no-sources") { Description = "Check all but the places in the documents." };

    private readonly Option<bool> _json = new("--json") { Description = "Print what was found as one JSON object, for scripts." };

    private readonly Surroundings _surroundings;

    public VerifyCommand(Surroundings surroundings)
        : base("verify", "Check every row of a dataset: places in the documents, derived numbers, keys, schema.")
    {
        _surroundings = surroundings;
        Add(_folder);
        foreach (Option option in new Option[] { _inputs, _noSources, _json })
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string current = _surroundings.CurrentFolder;
        bool noSources = parsed.GetValue(_noSources);
        VerificationResult result = _surroundings.Verify(
            new VerificationRequest
            {
                DatasetFolder = Folders.Dataset(parsed.GetValue(_folder), current),
                Inputs = noSources ? [] : Folders.Inputs(parsed.GetValue(_inputs) ?? [], current),
            },
            _surroundings.Cancellation);
        int code = result.Faults.Count > 0 ? ExitCode.FaultsFound : ExitCode.Well;
        if (parsed.GetValue(_json))
            _surroundings.Out.WriteLine(FaultLines.Json(result, code));
        else
            FaultLines.Write(_surroundings.Out, result);
        return code;
    }
}
