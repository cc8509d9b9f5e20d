using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reviewing;

/// <summary>Checks what a reviewer types into a field, against the vocabularies and against the rest of the row.</summary>
/// <param name="vocabulary">The vocabularies.</param>
public sealed class FieldEditor(ReviewVocabulary vocabulary)
{
    private const int MostCompletions = 20;

    private static readonly NamedValues<Status> Statuses = new(Names.Of);
    private static readonly NamedValues<Stance> Stances = new(Names.Of);
    private static readonly NamedValues<Measure> Measures = new(Names.Of);

    /// <summary>What <see cref="Check"/> takes: value, value_low, value_high, modifier, unit, place, indicator, subject, status, measure and period.</summary>
    public static ImmutableArray<string> FieldNames { get; } =
        ["value", "value_low", "value_high", "modifier", "unit", "place", "indicator", "subject", "status", "measure", "period"];

    /// <summary>The row with one field corrected, or why it can't be so.</summary>
    /// <param name="row">The row as it is.</param>
    /// <param name="field">One of <see cref="FieldNames"/>.</param>
    /// <param name="text">What was typed; <see cref="FieldText"/> gives the same form. Empty makes place, indicator, unit and period unknown.</param>
    /// <param name="on">A day of the document, for places and units; null where unknown.</param>
    public FieldCheck Check(Observation row, string field, string text, DateOnly? on)
    {
        string typed = text.Trim();
        return field switch
        {
            "value" => Value(row, typed),
            "value_low" => Bound(row, typed, low: true),
            "value_high" => Bound(row, typed, low: false),
            "modifier" => Modified(row, typed),
            "unit" => Unit(row, typed, on),
            "place" => OfPlace(row, typed, on),
            "indicator" => OfIndicator(row, typed),
            "subject" => typed.Length == 0 || typed.AsSpan().ContainsAny('\n', '\r')
                ? FieldCheck.Refused("a subject is what is counted or measured, in a few words on one line: 农业生产合作社")
                : FieldCheck.Good(row with { Subject = typed }),
            "status" => OfStatus(row, typed.ToLowerInvariant()),
            "measure" => Measures.Find(typed.ToLowerInvariant()) is { } measure
                ? FieldCheck.Good(row with { Measure = measure })
                : FieldCheck.Refused("a measure is level, change, growth or multiple"),
            "period" => OfPeriod(row, typed),
            _ => FieldCheck.Refused($"there is no field '{field}'; there are {string.Join(", ", FieldNames)}"),
        };
    }

    /// <summary>Places whose Chinese or English name begins with what was typed, then those that contain it; those of the day first, highest rank first.</summary>
    /// <param name="typed">Part of a name.</param>
    /// <param name="on">A day of the document; null where unknown.</param>
    public IReadOnlyList<Place> Complete(string typed, DateOnly? on)
    {
        string part = typed.Trim();
        return part.Length == 0 ? [] : [.. vocabulary.Places
            .Select((place, order) => (Place: place, Order: order, At: PositionIn(place, part)))
            .Where(found => found.At >= 0)
            .OrderBy(found => on is DateOnly day && !found.Place.ValidOn(day))
            .ThenBy(found => found.At > 0)
            .ThenBy(found => found.Place.Level).ThenBy(found => found.Order)
            .Select(found => found.Place).Take(MostCompletions)];
    }

    private static int PositionIn(Place place, string part)
    {
        int zh = place.NameZh.IndexOf(part, StringComparison.Ordinal), en = place.NameEn.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return zh < 0 ? en : en < 0 ? zh : Math.Min(zh, en);
    }

    private static FieldCheck Value(Observation row, string typed)
    {
        if (ValueText.Read(typed) is not var (low, high, modifier))
            return FieldCheck.Refused($"'{typed}' is no value; it may be {ValueText.Accepted}");
        return Bounded(row, low, high, modifier);
    }

    private static FieldCheck Bound(Observation row, string typed, bool low)
    {
        Quantity old = row.Quantity;
        decimal? number = ValueText.Number(typed);
        if (typed.Length > 0 && number is null)
            return FieldCheck.Refused($"'{typed}' is no number; a bound is a number such as 5400 or 1.5, or empty where it is open");
        decimal? least = low ? number : old.Low, greatest = low ? old.High : number;
        Modifier modifier = (least, greatest) switch
        {
            (null, _) => old.Modifier is Modifier.Near or Modifier.AtMost ? old.Modifier : Modifier.AtMost,
            (_, null) => old.Modifier is Modifier.Over or Modifier.AtLeast ? old.Modifier : Modifier.AtLeast,
            _ => least != greatest ? Modifier.Range : old.Modifier == Modifier.About ? Modifier.About : Modifier.Exact,
        };
        return Bounded(row, least, greatest, modifier);
    }

    private static FieldCheck Modified(Observation row, string typed)
    {
        if (ValueText.ModifierOf(typed) is not Modifier modifier)
            return FieldCheck.Refused("a modifier is exact, about, over, atleast, near, atmost or range");
        Quantity old = row.Quantity;
        return modifier switch
        {
            Modifier.Range => Bounded(row, old.Low, old.High, modifier),
            Modifier.Over or Modifier.AtLeast => Bounded(row, old.Low ?? old.High, null, modifier),
            Modifier.Near or Modifier.AtMost => Bounded(row, null, old.High ?? old.Low, modifier),
            _ => old.Modifier == Modifier.Range
                ? FieldCheck.Refused($"a range has two bounds; give the value that is {typed.ToLowerInvariant()}, for example '{typed.ToLowerInvariant()} 5400'")
                : Bounded(row, old.Low ?? old.High, old.Low ?? old.High, modifier),
        };
    }

    private static FieldCheck Bounded(Observation row, decimal? low, decimal? high, Modifier modifier)
    {
        if (low is null && high is null)
            return FieldCheck.Refused("a value has at least one bound; reject the row where the words say no number");
        if (low > high)
            return FieldCheck.Refused(string.Create(CultureInfo.InvariantCulture, $"the lower bound {low} lies above the upper bound {high}"));
        if (modifier == Modifier.Range && (low is null || high is null || low == high))
            return FieldCheck.Refused("a range has a lower and an upper bound that differ, such as 700 to 800");
        return FieldCheck.Good(row with { Quantity = row.Quantity with { Low = low, High = high, Modifier = modifier } });
    }

    private FieldCheck Unit(Observation row, string typed, DateOnly? on) =>
        typed.Length > 0 && typed != "%" && typed != row.Quantity.Unit && !vocabulary.Units.Contains(typed)
            ? FieldCheck.Refused($"'{typed}' is no unit of the vocabulary; a unit is a word such as 个, 户, 人, 亩, 斤, 元, 倍 or %, or empty where the text has none")
            : FieldCheck.Good(row with { Quantity = row.Quantity with { Unit = typed, Si = typed.Length == 0 ? null : vocabulary.Convert(typed, on) } });

    private FieldCheck OfPlace(Observation row, string typed, DateOnly? on)
    {
        if (typed.Length == 0)
            return FieldCheck.Good(row with { PlaceId = "", PlaceZh = "", PlaceEn = "", PlaceLevel = null, ProvinceId = "" });
        Place[] all = [.. Meant(typed)];
        Place[] places = [.. all.Where(place => on is not DateOnly day || place.ValidOn(day))];
        return places.Length switch
        {
            1 => FieldCheck.Good(row with
            {
                PlaceId = places[0].Id,
                PlaceZh = places[0].NameZh,
                PlaceEn = places[0].NameEn,
                PlaceLevel = places[0].Level,
                ProvinceId = places[0].ProvinceId,
            }),
            > 1 => FieldCheck.Refused($"'{typed}' names several places; choose one by its id: {Listed(places)}"),
            _ when all.Length > 0 => FieldCheck.Refused($"{Listed(all)} did not exist on {on:yyyy-MM-dd}"),
            _ => FieldCheck.Refused(Complete(typed, on) is { Count: > 0 } near
                ? $"'{typed}' is no place of the gazetteer; there are {Listed(near.Take(5))}"
                : $"'{typed}' is no place of the gazetteer; give the Chinese or English name of a country, region, province, prefecture or county"),
        };
    }

    /// <summary>Places of an id, of a name with the id in brackets, of a Chinese name, or of an English one.</summary>
    private IEnumerable<Place> Meant(string typed)
    {
        string id = typed.EndsWith(')') && typed.LastIndexOf('(') is >= 0 and int open ? typed[(open + 1)..^1] : typed;
        if (vocabulary.Places.FirstOrDefault(place => place.Id == id) is { } known)
            return [known];
        IReadOnlyList<Place> named = vocabulary.PlacesNamed(typed);
        return named.Count > 0 ? named : vocabulary.Places.Where(place => place.NameEn.Equals(typed, StringComparison.OrdinalIgnoreCase));
    }

    private static string Listed(IEnumerable<Place> places) => string.Join(", ", places.Select(place => $"{place.NameZh} ({place.Id})"));

    private FieldCheck OfIndicator(Observation row, string typed)
    {
        if (typed.Length == 0)
            return FieldCheck.Good(row with { Indicator = null });
        string id = typed.EndsWith(')') && typed.LastIndexOf('(') is >= 0 and int open ? typed[(open + 1)..^1] : typed;
        Indicator? found = vocabulary.Indicators.FirstOrDefault(one => one.Id == id)
            ?? vocabulary.IndicatorNamed(typed)
            ?? vocabulary.Indicators.FirstOrDefault(one => one.NameEn.Equals(typed, StringComparison.OrdinalIgnoreCase));
        return found is not null ? FieldCheck.Good(row with { Indicator = found }) : FieldCheck.Refused(
            $"'{typed}' is no indicator of the vocabulary; give the id or name of one, such as apc or 农业生产合作社, or leave it empty and say it in the subject");
    }

    private static FieldCheck OfStatus(Observation row, string typed)
    {
        string[] words = typed.Split(',', StringSplitOptions.TrimEntries);
        Status? status = Statuses.Find(words[0]);
        Stance? stance = Stances.Find(words[^1]);
        if (words.Length > 2 || (status is null && (stance is null || words.Length > 1)) || (words.Length == 2 && stance is null))
            return FieldCheck.Refused("a status is actual or planned; or finer, report or estimate (actual), plan, requirement or forecast (planned)");
        Status of = status ?? (stance is Stance.Report or Stance.Estimate ? Status.Actual : Status.Planned);
        Stance voice = stance ?? (of == row.Status ? row.Stance : FieldText.StanceOf(of));
        return of == Status.Actual && voice is not (Stance.Report or Stance.Estimate) || of == Status.Planned && voice == Stance.Report
            ? FieldCheck.Refused($"what is {Names.Of(of)} is no {Names.Of(voice)}")
            : FieldCheck.Good(row with { Status = of, Stance = voice });
    }

    private static FieldCheck OfPeriod(Observation row, string typed)
    {
        if (typed.Length == 0)
            return FieldCheck.Good(row with { Period = null });
        string[] parts = typed.Split(typed.Contains('/', StringComparison.Ordinal) ? "/" : " to ", StringSplitOptions.TrimEntries);
        if (parts.Length > 2 || PeriodText.Date(parts[0]) is not { } first || PeriodText.Date(parts[^1]) is not { } last)
            return FieldCheck.Refused($"'{typed}' is no period; it may be 1954, 1954-05, 1954-05-31, or two of them as in 1954-01 to 1954-06-30");
        return last.Last < first.First
            ? FieldCheck.Refused("the period ends before it begins")
            : FieldCheck.Good(row with { Period = new Period(first.First, last.Last, row.Period?.Text ?? "") });
    }
}
