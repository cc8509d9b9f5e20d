using System.Buffers;
using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Recognising.Places;

/// <summary>Rows of places with a number each, where the rank is said once: 南充专区三千名，达县专区二千名，遂宁一千名; 涟源县十吨，新化六吨.</summary>
/// <param name="words">The words of places.</param>
/// <param name="text">The whole text.</param>
/// <param name="span">The stretch that is read.</param>
/// <param name="date">The day; null where it isn't known.</param>
internal readonly struct PlaceRows(PlaceWords words, string text, TextSpan span, DateOnly? date)
{
    /// <summary>The rule of a name whose rank the row says.</summary>
    public const string Rule = "name-in-row";

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十百千万");

    // Characters between the places of a row, and from a name to its number.
    private const int Widest = 18, Near = 6;

    /// <summary>The places that a bare name means in the row of the place before it; none where it stands in no such row.</summary>
    /// <param name="name">The name.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="before">The place before it, or null.</param>
    public ImmutableArray<Place> Of(string name, int at, int end, PlaceMention? before)
    {
        if (before is not { Form: PlaceForm.Name, Candidates: [{ Level: PlaceLevel.Prefecture or PlaceLevel.County } kin, ..] } || (before.Rule != Rule && before.Name != kin.NameZh) || !IsRow(before.Span.End, at, end))
            return [];
        return [.. Candidates.Best(words.Gazetteer.ByName(name), name, date, RankNames.Of(kin)).Where(place => place.ProvinceId == kin.ProvinceId)];
    }

    // A number and a mark stand between the two, and the next number right behind.
    private bool IsRow(int from, int at, int end)
    {
        if (at - from > Widest || at == from || text[at - 1] is not ('，' or '；' or ',' or ';'))
            return false;
        ReadOnlySpan<char> between = text.AsSpan(from, at - from);
        return !between.Contains('。') && HasNumber(between[..Math.Min(Near, between.Length)]) && HasNumber(text.AsSpan(end, Math.Min(Near, span.End - end)));
    }

    private static bool HasNumber(ReadOnlySpan<char> words) => words.IndexOfAny(Numerals) >= 0;
}
