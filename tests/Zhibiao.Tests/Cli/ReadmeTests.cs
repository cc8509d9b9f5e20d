using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Zhibiao.Cli;
using Zhibiao.Cli.Writing;

namespace Zhibiao.Tests.Cli;

/// <summary>What the README says is so. These tests never write to it.</summary>
public sealed partial class ReadmeTests
{
    private const string Tool = "dotnet run --project src/Zhibiao.Cli -- ";

    /// <summary>Commands of the SDK's own; `.ci/reproducible` and `.ci/installed` pack and install the tool.</summary>
    private static readonly string[] OfTheSdk =
        ["dotnet test", "dotnet pack src/Zhibiao.Cli -c Release -o packages", "dotnet tool install --global Zhibiao.Cli --add-source packages"];

    private static readonly string Readme = File.ReadAllText(Path.Combine(Shared.Repository, "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Commands =>
        [.. ShellBlock().Matches(Readme).SelectMany(block => block.Groups["lines"].Value.Split('\n')).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_understood(string command)
    {
        if (!OfTheSdk.Contains(command))
        {
            Assert.StartsWith(Tool, command, StringComparison.Ordinal);
            using var cli = new FakeCli();
            ParseResult parsed = new Tool(cli.Surroundings).Parse(command[Tool.Length..].Split(' '));
            Assert.Empty(parsed.Errors);
        }
    }

    [Fact]
    public void The_two_commands_come_first() =>
        Assert.Equal([$"{Tool}run", "dotnet test"], Commands.Take(2).Select(row => row.Data));

    [Fact]
    public void Every_option_of_run_is_told()
    {
        using var cli = new FakeCli();
        IEnumerable<string> options = new RunCommand(cli.Surroundings).Options.SelectMany(option => option.Aliases.Append(option.Name));
        Assert.All(options, option => Assert.Matches($"`{Regex.Escape(option)}[ `]", Readme));
    }

    [Fact]
    public void The_json_fields_are_those_printed()
    {
        string json = RunJson.Of(new RunReport { OutputFolder = "output" }, 0);
        string section = Readme[Readme.IndexOf("## For scripts", StringComparison.Ordinal)..Readme.IndexOf("## How it is built", StringComparison.Ordinal)];
        Assert.Equal(
            JsonField().Matches(json).Select(match => match.Groups["name"].Value),
            FirstCell().Matches(section).SelectMany(match => InlineCode().Matches(match.Value)).Select(match => match.Groups["text"].Value));
    }

    [Fact]
    public void The_exit_codes_are_those_returned() => Assert.Equal(
        [ExitCode.Well, ExitCode.SomeDocumentsFailed, ExitCode.WrongUsage, ExitCode.Unexpected, ExitCode.Stopped],
        ExitCodeRow().Matches(Readme).Select(match => int.Parse(match.Groups["code"].Value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_link_leads_somewhere() => Assert.All(
        new[] { "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "THIRD-PARTY.md" }
            .SelectMany(file => Link().Matches(File.ReadAllText(Path.Combine(Shared.Repository, file))))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.StartsWith("https://", StringComparison.Ordinal)),
        target => Assert.True(Path.Exists(Path.Combine(Shared.Repository, target)), target));

    [Fact]
    public void The_document_that_is_explained_exists() => Assert.All(
        Commands.Select(row => row.Data).Where(command => command.StartsWith($"{Tool}explain ", StringComparison.Ordinal)),
        command => Assert.True(File.Exists(Path.Combine(Shared.Repository, command[Tool.Length..].Split(' ')[1])), command));

    [Fact]
    public void The_sample_is_what_a_run_over_seeds_prints()
    {
        using var cli = new FakeCli();
        var options = new RunOptions { Inputs = [Path.Combine(Shared.Repository, "seeds")], OutputFolder = cli.Folder, Formats = [] };
        RunReport report = new Pipeline().Run(options, null, TestContext.Current.CancellationToken);
        var page = new Page(cli.Surroundings);
        RunSummary.Write(page, report, "output", TimeSpan.FromSeconds(1));
        string expected = page.ToString();
        string shown = Sample().Match(Readme).Groups["text"].Value;
        Assert.True(
            Timeless(shown) == Timeless(expected),
            $"The sample in README.md is out of date. Paste what '{Tool}run | cat' prints between the fences below <!-- sample: run -->:\n\n{expected}");
    }

    [Fact]
    public void The_rows_that_contributors_are_shown_fit_their_files()
    {
        string guide = File.ReadAllText(Path.Combine(Shared.Repository, "CONTRIBUTING.md")).ReplaceLineEndings("\n");
        MatchCollection examples = VocabularyExample().Matches(guide);
        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            string file = Path.Combine(Shared.Repository, "src", "Zhibiao", "Vocabularies", example.Groups["file"].Value);
            string header = example.Groups["header"].Value;
            Assert.Equal(File.ReadLines(file).First(line => !line.StartsWith('#')), header);
            Assert.Equal(header.Count(c => c == ','), example.Groups["row"].Value.Count(c => c == ','));
        });
    }

    /// <summary>The text without how long the run took.</summary>
    private static string Timeless(string text) => Elapsed().Replace(text, ") in a while.");

    [GeneratedRegex(@"```sh\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"<!-- sample: run -->\n```text\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"`(?<file>[\w-]+\.csv)`(?:(?!```).)*?```csv\n(?<header>[^\n]+)\n(?<row>[^\n]+)\n```", RegexOptions.Singleline)]
    private static partial Regex VocabularyExample();

    [GeneratedRegex(@"\) in [^\n]*\.")]
    private static partial Regex Elapsed();

    [GeneratedRegex("""^  "(?<name>\w+)":""", RegexOptions.Multiline)]
    private static partial Regex JsonField();

    [GeneratedRegex(@"^\| `[^|]*\|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^\| (?<code>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRow();

    [GeneratedRegex("""\]\((?<target>[^)]+)\)|src="(?<target>[^"]+)" """)]
    private static partial Regex Link();
}
