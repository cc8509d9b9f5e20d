using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Zhibiao.Cli;

/// <summary>Options that say in one line what they take when they are given something else.</summary>
internal static class Choices
{
    /// <summary>A whole number; both ends of its range are allowed.</summary>
    public static Option<int> Number(string name, string help, int standard, int low, int high) => new(name)
    {
        HelpName = "N",
        Description = help,
        DefaultValueFactory = _ => standard,
        CustomParser = result => int.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= low && number <= high
            ? number
            : Refuse<int>(result, string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {low} to {high}")),
    };

    /// <summary>One of a few words.</summary>
    public static Option<string> Word(string name, string help, string standard, params string[] words) => new(name)
    {
        HelpName = string.Join('|', words),
        Description = help,
        DefaultValueFactory = _ => standard,
        CustomParser = result => words.Contains(Token(result)) ? Token(result)
            : Refuse<string>(result, $"{name} takes {Or(words)}"),
    };

    /// <summary>Some of a few words, commas between; all of them where the option is absent.</summary>
    public static Option<string> Words(string name, string help, params string[] words) => new(name)
    {
        HelpName = string.Join(',', words),
        Description = help,
        DefaultValueFactory = _ => string.Join(',', words),
        CustomParser = result => Split(Token(result)) is { Length: > 0 } given && given.All(words.Contains) ? Token(result)
            : Refuse<string>(result, $"{name} takes one or more of {string.Join(", ", words)}, commas between"),
    };

    /// <summary>The words of such an option, each once, in the order given.</summary>
    public static string[] Split(string words) =>
        [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static string Token(ArgumentResult result) => result.Tokens[0].Value;

    private static string Or(string[] words) => $"{string.Join(", ", words[..^1])} or {words[^1]}";

    private static T? Refuse<T>(ArgumentResult result, string takes)
    {
        result.AddError($"{takes}, not '{Token(result)}'");
        return default;
    }
}
