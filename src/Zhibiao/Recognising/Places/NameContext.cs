using Zhibiao.Model;

namespace Zhibiao.Recognising.Places;

/// <summary>Tells from what stands around a name that is also a common word whether it is a place.</summary>
/// <param name="words">The words of places.</param>
/// <param name="text">The whole text.</param>
/// <param name="span">The stretch that is read.</param>
/// <param name="date">The day; null where it isn't known.</param>
internal readonly struct NameContext(PlaceWords words, string text, TextSpan span, DateOnly? date)
{
    private readonly PlaceRows _rows = new(words, text, span, date);

    // As far as the full form of a name makes its short form sure, in code units.
    private const int Nearby = 2000;

    /// <summary>和县, 定县: read as a county only behind a mark, a preposition or the place above it.</summary>
    public bool FullNameFits(PlaceWord word, int at, PlaceMention? last) =>
        IsAlone(at) || IsBelow(last, at, word);

    /// <summary>A name that is also a common word: read as a place where what stands around it leaves no doubt.</summary>
    public bool ShortNameFits(PlaceWord word, int at, int end, PlaceMention? last) =>
        IsWhole(at, end)
        || (!word.NotBehindParent && IsBelow(last, at, word))
        || (at > span.Start && text[at - 1] == '、' && last is { Form: PlaceForm.Name } && last.Span.End == at - 1)
        || SafeListBehind(end)
        || _rows.Of(word.Text, at, end, last).Length > 0
        || (IsAlone(at) && IsNamedInFull(word, at))
        || PlaceLists.CloserAt(words, text, end, span.End) is { Said: true, Ranks: not Ranks.None };

    /// <summary>江宁、六合、江浦: some name of the list that goes on behind is sure.</summary>
    private bool SafeListBehind(int end)
    {
        while (end + 1 < span.End && text[end] == '、' && words.Longest(text, end + 1, span.End, out int length) is { Kind: PlaceWordKind.Name } word)
        {
            if (!word.NeedsContext || word.Full)
                return true;
            end += 1 + length;
        }

        return false;
    }

    private bool IsAlone(int at) => at == span.Start || NameShape.IsBoundary(text[at - 1]);

    /// <summary>麻城 where 麻城县 stands nearby.</summary>
    private bool IsNamedInFull(PlaceWord word, int at)
    {
        if (word.Text.Length < 2)
            return false;
        int from = Math.Max(0, at - Nearby);
        ReadOnlySpan<char> near = text.AsSpan(from, Math.Min(text.Length, at + Nearby) - from);
        foreach (Place place in word.Places)
        {
            if (place.NameZh.Length > word.Text.Length && near.Contains(place.NameZh, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private bool IsWhole(int at, int end) =>
        text.AsSpan(span.Start, at - span.Start).Trim("# \t\r\n　").IsEmpty
        && text.AsSpan(end, span.End - end).Trim(" \t\r\n　").IsEmpty;

    /// <summary>Whether the name stands right behind the province or prefecture that it belongs to.</summary>
    private static bool IsBelow(PlaceMention? above, int at, PlaceWord word)
    {
        if (above is not { Form: PlaceForm.Name } || above.Span.End != at)
            return false;
        foreach (Place parent in above.Candidates)
        {
            if (parent.Level is not (PlaceLevel.Province or PlaceLevel.Prefecture))
                continue;
            foreach (Place place in word.Places)
            {
                if (place.ProvinceId == parent.ProvinceId && place.Level > parent.Level)
                    return true;
            }
        }

        return false;
    }
}
