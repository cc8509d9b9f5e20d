using System.Collections.Immutable;

namespace Zhibiao.Checking;

/// <summary>Verbs that make no sense right before the name of a thing and its number, so that a character of theirs is likely wrong.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Why">Why they make no sense there, in plain English.</param>
/// <param name="Verbs">The verbs.</param>
/// <param name="Accepts">Examples: a sentence, the name of the thing in it, the number.</param>
/// <param name="Refuses">Near misses, in the same form.</param>
internal sealed record MisprintRule(
    string Name,
    string Why,
    ImmutableArray<string> Verbs,
    ImmutableArray<(string Sentence, string Thing, string Number)> Accepts,
    ImmutableArray<(string Sentence, string Thing, string Number)> Refuses)
{
    /// <summary>Words between a thing and its number.</summary>
    private const string Links = "共约计有达 　";

    public static ImmutableArray<MisprintRule> All { get; } =
    [
        new(
            "slander of a count",
            "one slanders a thing, not so many of it",
            ["诬蔑", "污蔑", "诬陷", "诽谤", "辱骂", "谩骂", "咒骂", "讥笑", "嘲笑", "讽刺", "挖苦", "仇视", "敌视"],
            Accepts: [("已诬蔑农业生产合作社一百五十七个。", "农业生产合作社", "一百五十七个"), ("全省污蔑互助组共三千个。", "互助组", "三千个")],
            Refuses: [("有人诬蔑农业生产合作社，说三十户都要退社。", "农业生产合作社", "三十户"), ("已建立农业生产合作社一百五十七个。", "农业生产合作社", "一百五十七个")]),
        new(
            "speech about a count",
            "it takes what is said, not things that are counted",
            ["声称", "扬言", "妄图", "幻想"],
            Accepts: [("今年扬言农业生产合作社二十个。", "农业生产合作社", "二十个")],
            Refuses: [("富农扬言要拆散农业生产合作社二十个。", "农业生产合作社", "二十个")]),
    ];

    /// <summary>The verb that stands right before thing and number, or an empty string.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">The number expression.</param>
    /// <param name="things">Names that the thing may go by; empty ones are passed over.</param>
    public string Match(string sentence, string number, params ReadOnlySpan<string> things)
    {
        for (int at = sentence.IndexOf(number, StringComparison.Ordinal); at >= 0 && number.Length > 0;
            at = sentence.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> before = sentence.AsSpan(0, at).TrimEnd(Links);
            foreach (string thing in things)
            {
                if (thing.Length > 0 && before.EndsWith(thing, StringComparison.Ordinal)
                    && VerbAtEnd(before[..^thing.Length]) is { Length: > 0 } verb)
                {
                    return verb;
                }
            }
        }

        return "";
    }

    private string VerbAtEnd(ReadOnlySpan<char> words)
    {
        foreach (string verb in Verbs)
        {
            if (words.EndsWith(verb, StringComparison.Ordinal))
            {
                return verb;
            }
        }

        return "";
    }
}
