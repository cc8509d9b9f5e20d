using Zhibiao.Model;

namespace Zhibiao.Recognising.Places;

/// <summary>What a word of the place vocabularies does.</summary>
internal enum PlaceWordKind
{
    /// <summary>Names places of the gazetteer.</summary>
    Name,

    /// <summary>Holds the name of a place and is none; it is passed over.</summary>
    Guard,

    /// <summary>Refers to the place that the text is about.</summary>
    Reference,

    /// <summary>A named area without a body.</summary>
    Area,

    /// <summary>A foreign country.</summary>
    Foreign,
}

/// <summary>A word of the place vocabularies.</summary>
internal sealed class PlaceWord(PlaceWordKind kind, string text)
{
    public PlaceWordKind Kind { get; } = kind;

    public string Text { get; } = text;

    /// <summary>Places that bear the word as their full name or, for short names, without suffix.</summary>
    public List<Place> Places { get; } = [];

    /// <summary>All ranks among the places.</summary>
    public Ranks Ranks { get; set; }

    /// <summary>Whether the word is the full name of a place (莒县), so that no suffix follows.</summary>
    public bool Full { get; set; }

    /// <summary>Rule of a reference or area.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Level of a reference.</summary>
    public PlaceLevel? Level { get; init; }

    /// <summary>Characters that may not stand before.</summary>
    public string Before { get; set; } = "";

    /// <summary>Characters that may not stand behind; for a guard those that undo it.</summary>
    public string After { get; set; } = "";

    /// <summary>Whether the word is too common to be a name without more.</summary>
    public bool NeedsContext { get; set; }

    /// <summary>Whether even the place above it, right before, doesn't make it a name.</summary>
    public bool NotBehindParent { get; set; }

    /// <summary>Whether the characters around allow the word.</summary>
    public bool FitsBetween(string text, int start, int end, TextSpan span) =>
        (Before.Length == 0 || start == span.Start || !Before.Contains(text[start - 1]))
        && (After.Length == 0 || end == span.End || !After.Contains(text[end]));
}
