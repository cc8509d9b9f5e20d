using System.CommandLine;
using Zhibiao.Cli.Waiting;

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
        "zhibiao run letters/ --shard 3/8 -o shards       the third eighth, for zhibiao merge",
    ];

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Files, folders, and archives of them (.zip, .ndjson, .ndjson.gz). Default: seeds",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly OutputOptions _options = new();

    private readonly Option<string?> _decisions = new("--decisions") { HelpName = "FILE", Description = "Reviewers' decisions to replay. Default: decisions.csv in the first input's folder" };

    private readonly Option<int> _workers =
        Choices.Number("--workers", "How many documents are read at once.", Environment.ProcessorCount, 1, 1024);

    private readonly Option<bool> _recheck = new("--recheck") { Description = "Read every file again, also those of the same length and date as before." };

    private readonly Option<Shard?> _shard = new("--shard")
    {
        HelpName = "K/N",
        Description = "Read the K-th of N equal parts only, into a file for merge.",
        CustomParser = result =>
        {
            string token = result.Tokens[0].Value;
            Shard? shard = Shard.Parse(token);
            if (shard is null)
                result.AddError($"--shard takes K/N with K from 1 to N and N at most {Shard.Most}, not '{token}'");
            return shard;
        },
    };

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
        foreach (Option option in (Option[])[.. _options.Writing, _decisions, _workers, _model, _recheck, _shard, .. _options.Printing])
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
        return _options.Asked(
            parsed,
            Folders.Inputs(inputs, _surroundings.CurrentFolder),
            Folders.Output(_options.Folder(parsed), inputs.Length > 0, _surroundings.CurrentFolder)) with
        {
            DecisionsFile = parsed.GetValue(_decisions) is { } file ? DecisionsCommand.Existing(file, _surroundings) : "",
            Workers = parsed.GetValue(_workers),
            Recheck = parsed.GetValue(_recheck),
            Shard = parsed.GetValue(_shard),
            Model = parsed.GetValue(_model) is { } model ? Folders.File(model, _surroundings.CurrentFolder) : "",
        };
    }

    private int Run(ParseResult parsed)
    {
        RunOptions options = Asked(parsed);
        Folders.EnsureWritable(options.OutputFolder, options.Inputs, _surroundings.CurrentFolder);
        long start = _surroundings.Clock.GetTimestamp();
        RunReport report = Watched.Run(_surroundings, _surroundings.Run, options, _options.IsQuiet(parsed));
        _surroundings.Cancellation.ThrowIfCancellationRequested();
        return _options.Tell(parsed, report, _surroundings, _surroundings.Clock.GetElapsedTime(start));
    }
}
