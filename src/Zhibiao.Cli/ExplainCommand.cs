using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Zhibiao.Cli.Writing;
using Zhibiao.Model;

namespace Zhibiao.Cli;

/// <summary><c>zhibiao explain</c>: why a number was read as it was, or not at all.</summary>
internal sealed class ExplainCommand : Command
{
    public static readonly IReadOnlyList<string> Examples =
    [
        "zhibiao explain seeds/shanxi.txt --at 120        the offset is the column start of observations.csv",
    ];

    private readonly Argument<string> _file = new("FILE") { Description = "One document." };

    private readonly Option<int> _at = new("--at")
    {
        HelpName = "OFFSET",
        Required = true,
        Description = "The character to explain, counted from 0 as in the columns start and end.",
        CustomParser = Offset,
    };

    private readonly Surroundings _surroundings;

    public ExplainCommand(Surroundings surroundings)
        : base("explain", "Show what was seen around a character of a document, and what came of it.")
    {
        _surroundings = surroundings;
        Add(_file);
        Add(_at);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string file = parsed.GetRequiredValue(_file);
        int offset = parsed.GetValue(_at);
        string path = string.IsNullOrWhiteSpace(file) ? "" : Path.GetFullPath(file, _surroundings.CurrentFolder);
        if (Directory.Exists(path))
        {
            throw new UsageException($"'{file}' is a folder", "explain takes one document");
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"there is no file '{file}'", "check its spelling, and that the command is run in the right folder");
        }

        Explanation explanation = Explain(file, offset);
        if (explanation.Document.Status != DocumentStatus.Read)
        {
            _surroundings.Error.WriteLine($"{Tool.Name}: '{PlainText.OneLine(file)}' can't be read: {PlainText.OneLine(explanation.Document.Problem)}");
            return ExitCode.SomeDocumentsFailed;
        }

        int length = explanation.Document.Text.Length;
        if (offset >= length)
        {
            throw Beyond(file, offset, string.Create(CultureInfo.InvariantCulture, $"its characters are counted from 0 to {length - 1}"));
        }

        var page = new Page(_surroundings);
        ExplanationPage.Write(page, explanation);
        _surroundings.Out.Write(page.ToString());
        return ExitCode.Well;
    }

    private Explanation Explain(string file, int offset)
    {
        try
        {
            return _surroundings.Explain(file, offset);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Beyond(file, offset, "take an offset from the column start of observations.csv");
        }
    }

    private static UsageException Beyond(string file, int offset, string hint) =>
        new(string.Create(CultureInfo.InvariantCulture, $"there is no character {offset} in '{file}'"), hint);

    private static int Offset(ArgumentResult result)
    {
        string token = result.Tokens[0].Value;
        if (!int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int offset))
        {
            result.AddError($"--at takes a whole number from 0, not '{token}'");
        }

        return offset;
    }
}
