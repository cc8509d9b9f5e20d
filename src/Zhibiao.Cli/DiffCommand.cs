using System.CommandLine;
using Zhibiao.Cli.Writing;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao diff</c>: what differs between two runs, and why.</summary>
internal sealed class DiffCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao diff results-may results-june            observations that were added, changed and lost",
    ];

    private readonly Argument<string> _before = new("RUN_A") { Description = "The folder of the earlier run." };

    private readonly Argument<string> _after = new("RUN_B") { Description = "The folder of the later run." };

    private readonly Option<bool> _json = new("--json") { Description = "Print the differences as one JSON object, for scripts." };

    private readonly Surroundings _surroundings;

    public DiffCommand(Surroundings surroundings)
        : base("diff", "Show which observations of a run another run has added, changed or lost, and why.")
    {
        _surroundings = surroundings;
        Add(_before);
        Add(_after);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        ChangeSummary changes = Compared(Folder(parsed.GetRequiredValue(_before)), Folder(parsed.GetRequiredValue(_after)));
        if (parsed.GetValue(_json))
        {
            _surroundings.Out.WriteLine(ChangesJson.Of(changes));
        }
        else
        {
            var page = new Page(_surroundings);
            ChangePage.Write(page, changes);
            _surroundings.Out.Write(page.ToString());
        }

        return ExitCode.Well;
    }

    private static ChangeSummary Compared(string before, string after)
    {
        try
        {
            return RunComparison.Compare(before, after);
        }
        catch (StoreException wrong) when (wrong.Message.Split("; ") is [.. string[] what, string todo])
        {
            throw new UsageException(string.Join("; ", what), todo);
        }
    }

    private string Folder(string given)
    {
        string folder = Path.GetFullPath(given, _surroundings.CurrentFolder);
        return File.Exists(Path.Combine(folder, "dataset.sqlite")) ? folder
            : throw new UsageException($"there is no dataset in '{given}'", $"name a folder that {Tool.Name} run has written");
    }
}
