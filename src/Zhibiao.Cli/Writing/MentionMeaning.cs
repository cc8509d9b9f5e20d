using System.Reflection;
using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>What a mention means, in a few words.</summary>
internal static class MentionMeaning
{
    private const int MostCandidates = 3;

    /// <summary>place, quantity, time, …</summary>
    public static string Kind(Mention mention)
    {
        string name = mention.GetType().Name;
        const string ending = nameof(Mention);
        return (name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name).ToLowerInvariant();
    }

    /// <param name="mention">The mention.</param>
    /// <param name="words">Its words.</param>
    /// <param name="date">The document's date, which relative times are read against; null where it has none.</param>
    public static string Of(Mention mention, string words, DateOnly? date) => PlainText.OneLine(mention switch
    {
        WordsMention => "",
        PlaceMention place => Place(place),
        QuantityMention quantity => Quantity(quantity.Quantity),
        IndicatorMention indicator => $"{indicator.Indicator.Id}: {indicator.Indicator.NameEn}",
        TimeMention time => Time(time.Time, words, date),
        _ => Fields(mention),
    });

    public static string Quantity(Quantity quantity)
    {
        string bounds = Figures.Bounds(quantity.Low, quantity.High, Figures.Exact);
        string inherited = quantity.Inherited.IsDefaultOrEmpty ? "" : $", {string.Join(", ", quantity.Inherited)} understood";
        string doubt = quantity.Doubt.Length == 0 ? "" : $"; doubt: {quantity.Doubt}";
        return $"{Names.Of(quantity.Kind)} {bounds} {quantity.Unit} ({Names.Of(quantity.Modifier)}{inherited}{doubt})".Replace("  ", " ", StringComparison.Ordinal);
    }

    private static string Place(PlaceMention mention)
    {
        string form = mention.Form == PlaceForm.Name ? "" : $"{Lower(mention.Form)}: ";
        IEnumerable<string> candidates = mention.Candidates.IsDefaultOrEmpty
            ? [mention.Level is PlaceLevel level ? Names.Of(level) : "as the text around says"]
            : mention.Candidates.Take(MostCandidates).Select(place =>
                $"{Figures.Place(place.NameEn, place.NameZh)} ({Names.Of(place.Level)}, {(place.Id.Length > 0 ? place.Id : "not in the gazetteer")})");
        string more = !mention.Candidates.IsDefault && mention.Candidates.Length > MostCandidates
            ? $" or {Figures.Of(mention.Candidates.Length - MostCandidates)} more" : "";
        return form + string.Join(" or ", candidates) + more;
    }

    private static string Time(TimeExpression time, string words, DateOnly? date)
    {
        Period? period = date is DateOnly day ? time.Resolve(new TimeAnchor(day), words) : null;
        return period is null ? Lower(time.Role) : $"{Lower(time.Role)}: {Figures.Days(period.Start, period.End)} by the document's date";
    }

    /// <summary>For a kind of mention that has no words of its own here: its fields.</summary>
    private static string Fields(Mention mention) => string.Join(", ", mention.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(Type))
        .Select(property => $"{Lower(property.Name)} {property.GetValue(mention)}"));

    private static string Lower(object value) => value.ToString()!.ToLowerInvariant();
}
