using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Recognising.Places;

/// <summary>Settles lists of places: a word behind the last (三省, 等四个县, 两个专区) says the rank of all.</summary>
internal sealed class PlaceLists(PlaceWords words, string text, TextSpan span, DateOnly? date)
{
    private readonly PlaceRows _rows = new(words, text, span, date);

    /// <summary>The mentions, each item of a closed list with the places of the list's rank, unlisted items added.</summary>
    public List<PlaceMention> Settle(List<PlaceMention> found)
    {
        List<PlaceMention>? settled = null;
        for (int i = 0; i < found.Count; i++)
        {
            int end = i;
            while (end + 1 < found.Count && IsItem(found[end]) && IsItem(found[end + 1]) && Linked(found[end].Span.End, found[end + 1].Span.Start))
                end++;
            if (IsItem(found[i]) && SettleList(found, i, end) is { } items)
            {
                settled ??= found[..i];
                settled.AddRange(items);
            }
            else
            {
                settled?.AddRange(found[i..(end + 1)]);
            }

            i = end;
        }

        settled ??= found;
        for (int i = 1; i < settled.Count; i++)
        {
            PlaceMention item = settled[i];
            if (item.Form == PlaceForm.Name && IsBare(item) && _rows.Of(item.Name, item.Span.Start, item.Span.End, settled[i - 1]) is { Length: > 0 } places)
                settled[i] = item with { Candidates = places, Rule = PlaceRows.Rule };
        }

        return settled;
    }

    /// <summary>What closes a list at the place.</summary>
    public static Closer CloserAt(PlaceWords words, string text, int at, int end)
    {
        int p = at;
        bool said = p < end && text[p] is '等' or '诸';
        if (said)
            p++;
        if (p < end && text[p] is '各' or '这')
            p++;
        int number = NameShape.Count(text, p, end, out int count);
        p += number;
        if (p < end && text[p] == '个')
            p++;
        Ranks[] ranks = words.Closers.Longest(text, p, end, out int length);
        int behind = p + length;
        bool other = length == 0 || (behind < end && ((text[behind - 1] == '市' && "场价面".Contains(text[behind])) || (text[behind - 1] == '区' && "别分域".Contains(text[behind]))));
        return other ? default : new Closer(ranks[0], said, number > 0 ? count : 0, text[p..behind]);
    }

    private static bool IsItem(PlaceMention mention) =>
        mention.Form == PlaceForm.Name && mention.Candidates is [{ Level: not PlaceLevel.Country and not PlaceLevel.Area }, ..];

    /// <summary>Whether only a mark or conjunction stands between, or an item that the gazetteer lacks.</summary>
    private bool Linked(int from, int to)
    {
        ReadOnlySpan<char> between = text.AsSpan(from, to - from);
        return between is "、" or "，" or "," or "和" or "与" or "及" or "以及" or "、 "
            || (between is ['、', .., '、' or '和'] && MayBeItem(between[1..^1]));
    }

    private static bool MayBeItem(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 3)
            return false;
        for (int i = 0; i < name.Length; i++)
        {
            if (!NameShape.MayName(name[i], i == 0))
                return false;
        }

        return true;
    }

    private List<PlaceMention>? SettleList(List<PlaceMention> found, int first, int last)
    {
        Closer closer = CloserAt(words, text, found[last].Span.End, span.End);
        int items = last - first + 1;
        bool closed = closer.Ranks != Ranks.None && (closer.Said || (items > 1 && (closer.Count == items || (items > 2 && closer.Count > 0))));
        if (closed)
            return Close(found, first, last, closer);
        if (items == 1)
            return null;

        // 阜阳、安庆专区: the suffix of the last may serve all, so its rank goes first.
        PlaceMention full = found[last];
        if (full.Candidates[0].NameZh != full.Name || full.Candidates[0].Id.Length == 0)
            return null;
        Ranks rank = RankNames.Of(full.Candidates[0]);
        var mentions = new List<PlaceMention>(items);
        for (int i = first; i <= last; i++)
        {
            PlaceMention item = found[i];
            ImmutableArray<Place> wanted = IsBare(item) ? Candidates.Best(words.Gazetteer.ByName(item.Name), item.Name, date, rank) : [];
            mentions.Add(wanted.Length == 0 ? item : item with { Candidates = [.. wanted, .. item.Candidates.Where(place => RankNames.Of(place) != rank)] });
        }

        return mentions;
    }

    private List<PlaceMention> Close(List<PlaceMention> found, int first, int last, Closer closer)
    {
        var mentions = new List<PlaceMention>(last - first + 2);
        int at = found[first].Span.Start;
        if (at - 1 > span.Start && text[at - 1] == '、')
        {
            int limit = Math.Max(span.Start, first > 0 ? found[first - 1].Span.End : 0);
            int start = NameShape.Start(text, at - 1, limit, 3);
            if (start >= 0 && at - 1 - start > 1 && (start == limit || NameShape.IsBoundary(text[start - 1])))
                mentions.Add(Unlisted(start, at - 1, closer));
        }

        for (int i = first; i <= last; i++)
        {
            if (i > first && found[i].Span.Start - found[i - 1].Span.End > 3)
                mentions.Add(Unlisted(found[i - 1].Span.End + 1, found[i].Span.Start - 1, closer));
            mentions.Add(IsBare(found[i]) ? Restrict(found[i], closer) : found[i]);
        }

        return mentions;
    }

    private static bool IsBare(PlaceMention mention) =>
        mention.Rule is "short-name" or "name" && mention.Candidates[0].NameZh != mention.Name;

    private PlaceMention Restrict(PlaceMention item, Closer closer)
    {
        ImmutableArray<Place> places = Candidates.Best(words.Gazetteer.ByName(item.Name), item.Name, date, closer.Ranks);
        return places.Length > 0 ? item with { Candidates = places, Rule = "name-in-list" }
            : (closer.Ranks & Ranks.Above) != 0 ? item
            : item with { Candidates = Unknown(item.Name, closer), Rule = "name-in-list" };
    }

    private PlaceMention Unlisted(int start, int end, Closer closer) =>
        new(new TextSpan(start, end), "unlisted-name", PlaceForm.Name, text[start..end], Unknown(text[start..end], closer));

    private static ImmutableArray<Place> Unknown(string name, Closer closer)
    {
        (string suffix, PlaceLevel level, string kind) = (closer.Ranks & Ranks.Counties) != 0 ? ("县", PlaceLevel.County, "county")
            : (closer.Ranks & Ranks.Prefecture) != 0 ? ("专区", PlaceLevel.Prefecture, "special_district")
            : (closer.Ranks & Ranks.Province) != 0 ? ("省", PlaceLevel.Province, "province")
            : ("市", PlaceLevel.County, "city");
        return Candidates.Unknown(name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix, level, kind);
    }

    /// <summary>What closes a list.</summary>
    /// <param name="Ranks">Ranks of its items; none where nothing closes it.</param>
    /// <param name="Said">Whether 等 or 诸 says that a list ends here.</param>
    /// <param name="Count">The count said; 0 where none.</param>
    /// <param name="Word">The closing word itself.</param>
    public readonly record struct Closer(Ranks Ranks, bool Said, int Count, string Word);
}
