namespace Zhibiao.Checking;

/// <summary>Kinds of check for doubts that earlier stages put into words.</summary>
internal static class DoubtKind
{
    public const string Character = "character-suspect";
    public const string Unit = "unit-suspect";
    public const string Context = "context";

    private static readonly string[] CharacterWords = ["misprint", "character", "digit", "typo", "read as"];
    private static readonly string[] UnitWords = ["unit", "money", "currency", "yuan", "weight"];

    /// <summary>The kind that the words of a rule's name or of a doubt point at.</summary>
    public static string Of(string words, string otherwise) =>
        CharacterWords.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Character
        : UnitWords.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Unit
        : otherwise;
}
