using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Recognising.Places;

/// <summary>Chooses among the places that a name may mean.</summary>
internal static class Candidates
{
    /// <summary>Those in force on the day, best first; where none was, those of other days, nearest in time first.</summary>
    /// <param name="places">Every place of the name.</param>
    /// <param name="name">The name as written: a place that bears it in full comes first.</param>
    /// <param name="date">The day; null counts every place as in force.</param>
    /// <param name="ranks">The ranks that the words around allow.</param>
    public static ImmutableArray<Place> Best(IReadOnlyList<Place> places, string name, DateOnly? date, Ranks ranks = Ranks.Any)
    {
        var chosen = new List<Place>(places.Count);
        bool anyValid = false;
        foreach (Place place in places)
        {
            if ((RankNames.Of(place) & ranks) == 0)
                continue;
            bool valid = date is not { } day || place.ValidOn(day);
            if (valid && !anyValid)
                chosen.Clear();
            anyValid |= valid;
            if (valid || !anyValid)
                chosen.Add(place);
        }

        if (chosen.Count > 1)
        {
            chosen.Sort((a, b) => Compare(a, b, name, anyValid ? null : date));
        }

        return [.. chosen];
    }

    /// <summary>A place that the gazetteer lacks, of the level that its suffix says.</summary>
    public static ImmutableArray<Place> Unknown(string name, PlaceLevel level, string kind) =>
        [new Place("", name, "", level, kind, "", "", "")];

    private static int Compare(Place a, Place b, string name, DateOnly? far)
    {
        int order = (a.NameZh == name ? 0 : 1).CompareTo(b.NameZh == name ? 0 : 1);
        if (order == 0)
            order = RankNames.Order(a).CompareTo(RankNames.Order(b));
        if (order == 0 && far is { } day)
            order = Distance(a, day).CompareTo(Distance(b, day));
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    private static int Distance(Place place, DateOnly day) =>
        place.ValidFrom is { } from && day < from ? from.DayNumber - day.DayNumber
        : place.ValidTo is { } to && day > to ? day.DayNumber - to.DayNumber
        : 0;
}
