using System.CommandLine;
using Zhibiao.Cli.Writing;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao publish</c>: a dataset as a package to pass on.</summary>
internal sealed class PublishCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao publish --to package                     the dataset in output, verified, to pass on",
        "zhibiao publish -o results --input letters/ --to package --author \"Li, Ming\" --rights restricted",
    ];

    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "DIR", Description = "The folder that the run has written. Default: output" };

    private readonly Option<string[]> _inputs = new("--input", "-i") { HelpName = "INPUT", Description = "What the run read; may be repeated. Default: seeds" };

    private readonly Option<string> _to = new("--to") { HelpName = "DIR", Description = "The folder to make; new or empty.", Required = true };

    private readonly Option<string> _rights = Choices.Word(
        "--rights", "restricted leaves out quotes and sentences, and keeps positions and hashes.", "open", "open", "restricted");

    private readonly Option<string[]> _authors = new("--author") { HelpName = "NAME", Description = "Who compiled it: 'Family, Given', or an institution; may be repeated." };

    private readonly Surroundings _surroundings;

    public PublishCommand(Surroundings surroundings)
        : base("publish", "Make a package to pass on of a dataset, once every row is verified.")
    {
        _surroundings = surroundings;
        foreach (Option option in new Option[] { _output, _inputs, _to, _rights, _authors })
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string current = _surroundings.CurrentFolder;
        string to = Path.GetFullPath(parsed.GetRequiredValue(_to), current);
        if (File.Exists(to) || (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any()))
            throw new UsageException($"'{Folders.ForReading(to, current)}' is there already", "name a new or empty folder with --to");
        PublicationResult result = _surroundings.Publish(
            new PublicationRequest
            {
                DatasetFolder = Folders.Dataset(parsed.GetValue(_output), current),
                Inputs = Folders.Inputs(parsed.GetValue(_inputs) ?? [], current),
                To = to,
                Restricted = parsed.GetRequiredValue(_rights) == "restricted",
                Authors = parsed.GetValue(_authors) ?? [],
            },
            _surroundings.Cancellation);
        if (result.Faults.Count > 0)
        {
            FaultLines.Write(_surroundings.Error, result.Faults);
            _surroundings.Error.WriteLine("Nothing was published: only a dataset whose every row is verified may be.");
            return ExitCode.FaultsFound;
        }

        _surroundings.Out.WriteLine($"The package is in {Folders.ForReading(to, current)}");
        foreach (string file in result.Files.Where(file => !file.StartsWith("charts/", StringComparison.Ordinal)))
        {
            _surroundings.Out.WriteLine($"  {PlainText.OneLine(file)}");
        }

        return ExitCode.Well;
    }
}
