using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Recognising.Places;

/// <summary>Walks a stretch of English text once and collects the places named in it.</summary>
internal sealed class EnglishScan(EnglishWords words, string text, TextSpan span, DateOnly? date)
{
    // A bare county name in pinyin below this length is too often another word or a person.
    private const int ShortestBareName = 5;

    private static readonly string[] NotNames = ["The", "This", "Each", "Every", "All", "Party", "CCP", "CPC", "Per", "Some", "Many", "In", "At", "A", "Our", "Its", "And", "Of"];

    private readonly List<PlaceMention> _found = [];

    public List<PlaceMention> Run()
    {
        int at = span.Start;
        while (at < span.End)
        {
            if (!char.IsAsciiLetter(text[at]))
            {
                at++;
                continue;
            }

            int used = Read(at);
            at += used;
            if (used == 0)
            {
                while (at < span.End && (char.IsAsciiLetter(text[at]) || text[at] == '\''))
                    at++;
            }
        }

        return _found;
    }

    private int Read(int at)
    {
        if (Whole(words.Guards, at, out int length, out bool _))
            return length;
        if (Whole(words.References, at, out length, out EnglishWords.Reference? reference))
            return Add(at, length, reference.Rule, PlaceForm.Reference, [], reference.Level);
        if (Whole(words.Areas, at, out length, out string? rule))
            return Add(at, length, rule, PlaceForm.Name, Candidates.Unknown(text.Substring(at, length), PlaceLevel.Area, "area"));
        if (Whole(words.Foreign, at, out length, out bool _))
            return Add(at, length, "foreign", PlaceForm.Other, []);
        return Whole(words.Names, at, out length, out List<Place>? places) ? Name(at, length, places) : UnlistedName(at);
    }

    private int Name(int at, int length, List<Place> places)
    {
        int behind = at + length + 1;
        if (behind < span.End && text[behind - 1] == ' ' && Whole(words.Behind, behind, out int more, out EnglishWords.Ending? ending))
        {
            if (ending.Form == "other")
                return Add(at, length + 1 + more, "named-after", PlaceForm.Other, []);
            ImmutableArray<Place> fitting = Candidates.Best(places, "", date, ending.Ranks);
            if (fitting.Length > 0)
                return Add(at, length + 1 + more, ending.Form == "body" ? "body" : "name", ending.Form == "body" ? PlaceForm.Body : PlaceForm.Name, fitting);
            if (ending.Form == "name" && RankOfEnding(ending.Ranks) is { } level)
                return Add(at, length + 1 + more, "unlisted-name", PlaceForm.Name, Unlisted(text.Substring(at, length + 1 + more), level));
        }

        bool full = text.AsSpan(at, length).Contains(' ');
        Ranks bare = full || length >= ShortestBareName ? Ranks.Any : Ranks.Above;
        ImmutableArray<Place> candidates = Candidates.Best(places, "", date, bare);
        return candidates.Length > 0 ? Add(at, length, full ? "name" : "short-name", PlaceForm.Name, candidates) : 0;
    }

    /// <summary>A capitalised word before County, Prefecture, City or Province that the gazetteer lacks.</summary>
    private int UnlistedName(int at)
    {
        if (!char.IsAsciiLetterUpper(text[at]))
            return 0;
        int end = at;
        while (end < span.End && (char.IsAsciiLetter(text[end]) || text[end] == '\''))
            end++;
        if (end - at < 2 || end + 1 >= span.End || text[end] != ' ' || !char.IsAsciiLetterUpper(text[end + 1]) || NotNames.Contains(text[at..end]))
            return 0;
        return Whole(words.Behind, end + 1, out int more, out EnglishWords.Ending? ending) && ending.Form == "name" && RankOfEnding(ending.Ranks) is { } level
            ? Add(at, end + 1 + more - at, "unlisted-name", PlaceForm.Name, Unlisted(text[at..(end + 1 + more)], level))
            : 0;
    }

    private static PlaceLevel? RankOfEnding(Ranks ranks) => ranks switch
    {
        Ranks.Counties or Ranks.Cities or Ranks.Banner => PlaceLevel.County,
        Ranks.Prefecture => PlaceLevel.Prefecture,
        _ => null,
    };

    private static ImmutableArray<Place> Unlisted(string name, PlaceLevel level) =>
        [new Place("", "", name, level, level == PlaceLevel.County ? "county" : "special_district", "", "", "")];

    /// <summary>The longest phrase at the place that no letter continues.</summary>
    private bool Whole<T>(PhraseTrie<T> phrases, int at, out int length, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
    {
        int end = span.End;
        while (true)
        {
            T[] found = phrases.Longest(text, at, end, out length);
            if (found.Length == 0)
            {
                value = default;
                return false;
            }

            if (at + length == span.End || !char.IsAsciiLetter(text[at + length]))
            {
                value = found[0]!;
                return true;
            }

            end = at + length - 1;
        }
    }

    private int Add(int at, int length, string rule, PlaceForm form, ImmutableArray<Place> candidates, PlaceLevel? level = null)
    {
        _found.Add(new PlaceMention(new TextSpan(at, at + length), rule, form, text.Substring(at, length), candidates, level));
        return length;
    }
}
