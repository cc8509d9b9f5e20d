using System.CommandLine;
using Zhibiao.Model.Tables;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao decisions</c>: looks at logs of reviewers' decisions, merges them, and says how far reviewers agree.</summary>
internal sealed class DecisionsCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao decisions list                           what was decided about seeds",
        "zhibiao decisions list --unplaced my-documents   decisions whose words are no longer found",
        "zhibiao decisions merge li.csv wang.csv -o decisions.csv",
        "zhibiao decisions agreement li.csv wang.csv      percent and Krippendorff's alpha, field by field",
    ];

    public DecisionsCommand(Surroundings surroundings)
        : base("decisions", "Look at reviewers' decisions, merge two logs, and measure how far reviewers agree.")
    {
        Add(new DecisionsListCommand(surroundings));
        Add(new DecisionsMergeCommand(surroundings));
        Add(new DecisionsAgreementCommand(surroundings));
        SetAction(int (_) => throw new UsageException("name what to do: list, merge or agreement", $"see: {Tool.Name} decisions --help"));
    }

    /// <summary>A log that the user named, as a full path.</summary>
    /// <exception cref="UsageException">It is not there.</exception>
    public static string Existing(string file, Surroundings surroundings)
    {
        string path = string.IsNullOrWhiteSpace(file) ? "" : Path.GetFullPath(file, surroundings.CurrentFolder);
        return File.Exists(path) ? path
            : throw new UsageException($"there is no file '{file}'", "name a log of decisions, such as seeds/decisions.csv");
    }

    /// <summary>Does the work; a log that can't be used is the user's to mend.</summary>
    /// <exception cref="UsageException">A log can't be read or written.</exception>
    public static T Work<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (StoreException wrong)
        {
            throw new UsageException(wrong.Message.TrimEnd('.'), "nothing was changed");
        }
    }
}
