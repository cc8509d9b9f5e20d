using System.CommandLine;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao cluster slurm</c>: a batch script that shares a run among the nodes of a cluster.</summary>
internal sealed class ClusterCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao cluster slurm letters/ -o results --shards 64 | sbatch",
        "zhibiao cluster slurm letters/ -o results --shards 64 --partition long --time 1:00:00 > job.sh",
    ];

    private readonly Argument<string[]> _inputs = new("INPUT") { Description = "What run takes; on a disk that all nodes see.", Arity = ArgumentArity.OneOrMore };

    private readonly OutputOptions _options = new();

    private readonly Option<int> _shards = Choices.Number("--shards", "How many parts the documents are read in.", 8, 1, Shard.Most);

    private readonly Option<string?> _tool = new("--tool") { HelpName = "COMMAND", Description = "How the nodes start this program. Default: as it was started here" };

    private readonly Option<string?> _model = new("--model") { HelpName = "FILE", Description = "A learned model of your own, as run takes it." };

    private readonly Option<string?>[] _asked =
    [
        Asked("--partition", "NAME", "Slurm's partition."),
        Asked("--time", "TIME", "Most time that a job may take, e.g. 1:00:00."),
        Asked("--mem", "SIZE", "Memory of a job, e.g. 1G."),
        Asked("--cpus-per-task", "N", "Processors of a job."),
        Asked("--account", "NAME", "The account to charge."),
        Asked("--qos", "NAME", "Slurm's quality of service."),
    ];

    public ClusterCommand(Surroundings surroundings)
        : base("cluster", "Share a run among the nodes of a cluster.")
    {
        var slurm = new Command("slurm", "Print a batch script for sbatch: an array of shards, and a merge after it.") { _inputs, _shards };
        foreach (Option option in (Option[])[.. _options.Writing, _tool, _model, .. _asked])
        {
            slurm.Add(option);
        }

        slurm.SetAction(parsed =>
        {
            string current = surroundings.CurrentFolder;
            IReadOnlyList<string> inputs = Folders.Inputs(parsed.GetRequiredValue(_inputs), current);
            string folder = Folders.Output(_options.Folder(parsed), inputsGiven: true, current);
            RunOptions options = _options.Asked(parsed, [.. inputs.Select(input => Path.GetFullPath(input, current))], Path.GetFullPath(folder, current)) with
            {
                Model = parsed.GetValue(_model) is { } model ? Path.GetFullPath(Folders.File(model, current), current) : "",
            };
            var script = new SlurmScript(
                options,
                parsed.GetValue(_shards),
                parsed.GetValue(_tool) is { Length: > 0 } tool ? tool : surroundings.StartedAs,
                [.. _asked.Select(option => (option.Name, Value: parsed.GetValue(option))).Where(pair => pair.Value is { Length: > 0 }).Select(pair => (pair.Name, pair.Value!))]);
            surroundings.Out.Write(script.Text());
            return ExitCode.Well;
        });
        Add(slurm);
        SetAction(int (_) => throw new UsageException("name a kind of cluster: slurm", $"see: {Tool.Name} cluster --help"));
    }

    private static Option<string?> Asked(string name, string value, string help) => new(name)
    {
        HelpName = value,
        Description = help,
        CustomParser = result =>
        {
            string token = result.Tokens[0].Value;
            if (token.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
                result.AddError($"{name} takes one word, not '{token}'");
            return token;
        },
    };
}
