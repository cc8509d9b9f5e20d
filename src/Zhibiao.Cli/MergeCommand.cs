using System.CommandLine;
using Zhibiao.Cli.Waiting;
using Zhibiao.Model.Tables;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao merge</c>: shards in, the dataset of them all out.</summary>
internal sealed class MergeCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao merge shards -o results                  after zhibiao run … --shard 1/8 -o shards, 2/8 and so on",
    ];

    private readonly Argument<string[]> _shards = new("SHARDS") { Description = "Folders with the shards of one run, or the shards themselves.", Arity = ArgumentArity.OneOrMore };

    private readonly OutputOptions _options = new();

    private readonly Surroundings _surroundings;

    public MergeCommand(Surroundings surroundings)
        : base("merge", "Put the shards of a run together: the same files as from one machine.")
    {
        _surroundings = surroundings;
        Add(_shards);
        foreach (Option option in _options.Writing.Concat(_options.Printing))
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        IReadOnlyList<string> shards = Folders.Inputs(parsed.GetRequiredValue(_shards), _surroundings.CurrentFolder);
        RunOptions options = _options.Asked(
            parsed,
            [.. shards.Select(shard => Path.GetFullPath(shard, _surroundings.CurrentFolder))],
            Path.GetFullPath(Folders.Output(_options.Folder(parsed), inputsGiven: true, _surroundings.CurrentFolder), _surroundings.CurrentFolder));
        Folders.EnsureWritable(options.OutputFolder, [], _surroundings.CurrentFolder);
        long start = _surroundings.Clock.GetTimestamp();
        try
        {
            RunReport report = Watched.Run(_surroundings, _surroundings.Merge, options, _options.IsQuiet(parsed));
            _surroundings.Cancellation.ThrowIfCancellationRequested();
            return _options.Tell(parsed, report, _surroundings, _surroundings.Clock.GetElapsedTime(start));
        }
        catch (StoreException wrong) when (wrong.InnerException is null && wrong.Message.Split("; ") is [.. string[] what, string todo])
        {
            throw new UsageException(string.Join("; ", what), todo);
        }
    }
}
