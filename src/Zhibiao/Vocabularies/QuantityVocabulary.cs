using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>A character of Chinese numerals. Roles: digit, formal, two, zero, letter, small, tens, big, point, some, more.</summary>
internal sealed record NumeralCharacter(char Character, string Role, decimal Value);

/// <summary>A word with a numeral in it that is no quantity, unless one of the characters stands behind it.</summary>
internal sealed record NumeralWord(string Word, string UnlessNext, string Reason);

/// <summary>Phrases that are a quantity as a whole; kind null where they are none.</summary>
internal sealed record FixedQuantity(
    IReadOnlyList<string> Phrases, QuantityKind? Kind, decimal Value, string Unit, string Rule, string Accepts, string Refuses);

/// <summary>Words that qualify a number. Side: before, inside, before-unit or after.</summary>
internal sealed record QuantityModifier(
    IReadOnlyList<string> Phrases, string Side, Modifier Modifier, string OnlyAfter, string NotAfter, string[] NotBefore, string Accepts, string Refuses);

/// <summary>What stands between two quantities. Means: range, change, list, between or shares.</summary>
internal sealed record QuantityLink(IReadOnlyList<string> Phrases, string Means, string Accepts);

/// <summary>Two units in one quantity; so many parts make one whole within the dates, inclusive.</summary>
internal sealed record UnitCompound(IReadOnlyList<string> Whole, IReadOnlyList<string> Part, decimal Parts, DateOnly? From, DateOnly? Until);

/// <summary>An English word of quantities; its value is a number or, for modifiers, a name.</summary>
internal sealed record EnglishWord(string Word, string Role, decimal Value, Modifier Modifier, string Unit);

/// <summary>The words of number expressions (the quantity-*.csv files).</summary>
public sealed class QuantityVocabulary
{
    private QuantityVocabulary()
    {
    }

    internal IReadOnlyList<NumeralCharacter> Numerals { get; private init; } = [];

    internal IReadOnlyList<NumeralWord> Words { get; private init; } = [];

    internal IReadOnlyList<FixedQuantity> Fixed { get; private init; } = [];

    internal IReadOnlyList<QuantityModifier> Modifiers { get; private init; } = [];

    internal IReadOnlyList<QuantityLink> Links { get; private init; } = [];

    internal IReadOnlyList<UnitCompound> Compounds { get; private init; } = [];

    internal IReadOnlyList<EnglishWord> English { get; private init; } = [];

    /// <summary>The rules that read quantities, with their examples; names are unique.</summary>
    public IReadOnlyList<QuantityRule> Rules { get; private init; } = [];

    /// <summary>Reads the vocabularies that are embedded in the library.</summary>
    /// <exception cref="VocabularyException">A row can't be used.</exception>
    public static QuantityVocabulary Load() => new()
    {
        Numerals = [.. VocabularyFile.Read("quantity-numerals.csv", "character", "role", "value").Select(Numeral)],
        Words = [.. VocabularyFile.Read("quantity-words.csv", "word", "unless_next", "reason")
            .Select(row => new NumeralWord(row.Required("word"), row.Text("unless_next"), row.Required("reason")))],
        Fixed = [.. VocabularyFile.Read("quantity-fixed.csv", "phrases", "kind", "value", "unit", "rule", "accepts", "refuses").Select(Whole)],
        Modifiers = [.. VocabularyFile.Read("quantity-modifiers.csv", "phrases", "side", "modifier", "only_after", "not_after", "not_before", "accepts", "refuses")
            .Select(Qualifier)],
        Links = [.. VocabularyFile.Read("quantity-links.csv", "phrases", "means", "accepts")
            .Select(row => new QuantityLink(Phrases(row), row.OneOf("means", "range", "change", "list", "between", "shares"), row.Required("accepts")))],
        Compounds = [.. VocabularyFile.Read("quantity-compounds.csv", "whole", "part", "parts", "valid_from", "valid_to")
            .Select(row => new UnitCompound(row.List("whole"), row.List("part"), Needed(row, "parts"), row.FirstDay("valid_from"), row.LastDay("valid_to")))],
        Rules = [.. VocabularyFile.Read("quantity-rules.csv", "rule", "meaning", "accepts", "refuses")
            .Select(row => new QuantityRule(row.Required("rule"), row.Required("meaning"), row.Required("accepts"), row.Required("refuses")))],
        English = [.. VocabularyFile.Read("quantity-english.csv", "word", "role", "value", "unit").Select(EnglishRow)],
    };

    private static NumeralCharacter Numeral(VocabularyRow row)
    {
        string character = row.Required("character");
        string role = row.OneOf("role", "digit", "formal", "two", "zero", "letter", "small", "tens", "big", "point", "some", "more");
        return character.Length == 1
            ? new NumeralCharacter(character[0], role, role is "point" or "more" ? 0 : Needed(row, "value"))
            : throw row.Refuse("character", "is not one character");
    }

    private static FixedQuantity Whole(VocabularyRow row)
    {
        QuantityKind? kind = row.OneOf("kind", "cardinal", "fraction", "multiple", "none") switch
        {
            "cardinal" => QuantityKind.Cardinal,
            "fraction" => QuantityKind.Fraction,
            "multiple" => QuantityKind.Multiple,
            _ => null,
        };
        return new FixedQuantity(
            Phrases(row), kind, row.Number("value") ?? 0, row.Text("unit"), row.Required("rule"), row.Text("accepts"), row.Text("refuses"));
    }

    private static QuantityModifier Qualifier(VocabularyRow row) => new(
        Phrases(row),
        row.OneOf("side", "before", "inside", "before-unit", "after"),
        ModifierOf(row, "modifier"),
        row.Text("only_after"),
        row.Text("not_after"),
        row.List("not_before"),
        row.Required("accepts"),
        row.Text("refuses"));

    private static EnglishWord EnglishRow(VocabularyRow row)
    {
        string role = row.OneOf(
            "role", "digit", "tens", "small", "big", "ordinal", "part", "percent", "times", "money", "duration", "month", "before", "after", "range");
        bool qualifies = role is "before" or "after";
        return new EnglishWord(
            row.Required("word"),
            role,
            qualifies || role == "range" ? 0 : Needed(row, "value"),
            qualifies ? ModifierOf(row, "value") : Modifier.Exact,
            row.Text("unit"));
    }

    private static Modifier ModifierOf(VocabularyRow row, string column) =>
        row.OneOf(column, "about", "over", "atleast", "near", "atmost") switch
        {
            "about" => Modifier.About,
            "over" => Modifier.Over,
            "atleast" => Modifier.AtLeast,
            "near" => Modifier.Near,
            _ => Modifier.AtMost,
        };

    private static string[] Phrases(VocabularyRow row) =>
        row.List("phrases") is { Length: > 0 } phrases ? phrases : throw row.Refuse("phrases", "is empty");

    private static decimal Needed(VocabularyRow row, string column) =>
        row.Number(column) ?? throw row.Refuse(column, string.Create(CultureInfo.InvariantCulture, $"is empty"));
}
