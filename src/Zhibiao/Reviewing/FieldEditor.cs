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
                ? FieldCheck.Refused(
                    "a subject is what is counted or measured, in a few words on one line: 农业生产合作社", "对象为所计或所量者，用一行几个字写明，如农业生产合作社")
                : FieldCheck.Good(row with { Subject = typed }),
            "status" => OfStatus(row, typed.ToLowerInvariant()),
            "measure" => Measures.Find(typed.ToLowerInvariant()) is { } measure
                ? FieldCheck.Good(row with { Measure = measure })
                : FieldCheck.Refused("a measure is level, change, growth or multiple", "量法为水平、增减量、增长率或倍数之一（level, change, growth, multiple）"),
            "period" => OfPeriod(row, typed),
            _ => FieldCheck.Refused(
                $"there is no field '{field}'; there are {string.Join(", ", FieldNames)}", $"没有“{field}”一项；可用的有 {string.Join(", ", FieldNames)}"),
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
            return FieldCheck.Refused($"'{typed}' is no value; it may be {ValueText.Accepted}", $"“{typed}”不是数值；可写作 {ValueText.AcceptedZh}");
        return Bounded(row, low, high, modifier);
    }

    private static FieldCheck Bound(Observation row, string typed, bool low)
    {
        Quantity old = row.Quantity;
        decimal? number = ValueText.Number(typed);
        if (typed.Length > 0 && number is null)
            return FieldCheck.Refused(
                $"'{typed}' is no number; a bound is a number such as 5400 or 1.5, or empty where it is open", $"“{typed}”不是数字；界限可写 5400 或 1.5，无界则留空");
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
            return FieldCheck.Refused(
                "a modifier is exact, about, over, atleast, near, atmost or range", "说法为 exact（确数）、about（约）、over（多）、atleast（以上）、near（近）、atmost（以下）或 range（范围）之一");
        Quantity old = row.Quantity;
        return modifier switch
        {
            Modifier.Range => Bounded(row, old.Low, old.High, modifier),
            Modifier.Over or Modifier.AtLeast => Bounded(row, old.Low ?? old.High, null, modifier),
            Modifier.Near or Modifier.AtMost => Bounded(row, null, old.High ?? old.Low, modifier),
            _ => old.Modifier == Modifier.Range
                ? FieldCheck.Refused(
                    $"a range has two bounds; give the value that is {typed.ToLowerInvariant()}, for example '{typed.ToLowerInvariant()} 5400'",
                    $"范围有上下两限；请连数值一起填写，如 {typed.ToLowerInvariant()} 5400")
                : Bounded(row, old.Low ?? old.High, old.Low ?? old.High, modifier),
        };
    }

    private static FieldCheck Bounded(Observation row, decimal? low, decimal? high, Modifier modifier)
    {
        if (low is null && high is null)
            return FieldCheck.Refused("a value has at least one bound; reject the row where the words say no number", "数值至少有一个界限；若原文没有数字，请按“否定”");
        if (low > high)
            return FieldCheck.Refused(
                string.Create(CultureInfo.InvariantCulture, $"the lower bound {low} lies above the upper bound {high}"), string.Create(CultureInfo.InvariantCulture, $"下限 {low} 大于上限 {high}"));
        if (modifier == Modifier.Range && (low is null || high is null || low == high))
            return FieldCheck.Refused("a range has a lower and an upper bound that differ, such as 700 to 800", "范围须有不同的下限和上限，如 700 to 800 或 700至800");
        return FieldCheck.Good(row with { Quantity = row.Quantity with { Low = low, High = high, Modifier = modifier } });
    }

    private FieldCheck Unit(Observation row, string typed, DateOnly? on) =>
        typed.Length > 0 && typed != "%" && typed != row.Quantity.Unit && !vocabulary.Units.Contains(typed)
            ? FieldCheck.Refused(
                $"'{typed}' is no unit of the vocabulary; a unit is a word such as 个, 户, 人, 亩, 斤, 元, 倍 or %, or empty where the text has none",
                $"词表中没有单位“{typed}”；单位如个、户、人、亩、斤、元、倍或 %，原文没有则留空")
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
            > 1 => FieldCheck.Refused($"'{typed}' names several places; choose one by its id: {Listed(places)}", $"“{typed}”不止一地；请按代码选定：{Listed(places)}"),
            _ when all.Length > 0 => FieldCheck.Refused($"{Listed(all)} did not exist on {on:yyyy-MM-dd}", $"{on:yyyy-MM-dd} 时没有{Listed(all)}"),
            _ when Complete(typed, on) is { Count: > 0 } near => FieldCheck.Refused(
                $"'{typed}' is no place of the gazetteer; there are {Listed(near.Take(5))}", $"地名表中没有“{typed}”；相近的有{Listed(near.Take(5))}"),
            _ => FieldCheck.Refused(
                $"'{typed}' is no place of the gazetteer; give the Chinese or English name of a country, region, province, prefecture or county",
                $"地名表中没有“{typed}”；请填国家、大区、省、专区或县的中文或英文名"),
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
            $"'{typed}' is no indicator of the vocabulary; give the id or name of one, such as apc or 农业生产合作社, or leave it empty and say it in the subject",
            $"词表中没有指标“{typed}”；请填指标的代码或名称，如 apc 或农业生产合作社，或留空而在“对象”中写明");
    }

    private static FieldCheck OfStatus(Observation row, string typed)
    {
        string[] words = typed.Split(',', StringSplitOptions.TrimEntries);
        Status? status = Statuses.Find(words[0]);
        Stance? stance = Stances.Find(words[^1]);
        if (words.Length > 2 || (status is null && (stance is null || words.Length > 1)) || (words.Length == 2 && stance is null))
            return FieldCheck.Refused(
                "a status is actual or planned; or finer, report or estimate (actual), plan, requirement or forecast (planned)",
                "性质为 actual（实有）或 planned（计划）；细分为 report、estimate（实有），plan、requirement、forecast（计划）");
        Status of = status ?? (stance is Stance.Report or Stance.Estimate ? Status.Actual : Status.Planned);
        Stance voice = stance ?? (of == row.Status ? row.Stance : FieldText.StanceOf(of));
        return of == Status.Actual && voice is not (Stance.Report or Stance.Estimate) || of == Status.Planned && voice == Stance.Report
            ? FieldCheck.Refused($"what is {Names.Of(of)} is no {Names.Of(voice)}", $"{Names.Of(of)} 之数不能是 {Names.Of(voice)}")
            : FieldCheck.Good(row with { Status = of, Stance = voice });
    }

    private static FieldCheck OfPeriod(Observation row, string typed)
    {
        if (typed.Length == 0)
            return FieldCheck.Good(row with { Period = null });
        string[] parts = typed.Split(typed.Contains('/', StringComparison.Ordinal) ? "/" : " to ", StringSplitOptions.TrimEntries);
        if (parts.Length > 2 || PeriodText.Date(parts[0]) is not { } first || PeriodText.Date(parts[^1]) is not { } last)
            return FieldCheck.Refused(
                $"'{typed}' is no period; it may be 1954, 1954-05, 1954-05-31, or two of them as in 1954-01 to 1954-06-30",
                $"“{typed}”不是时间；可写 1954、1954-05、1954-05-31，或两者之间，如 1954-01 to 1954-06-30");
        return last.Last < first.First
            ? FieldCheck.Refused("the period ends before it begins", "时间的终点早于起点")
            : FieldCheck.Good(row with { Period = new Period(first.First, last.Last, row.Period?.Text ?? "") });
    }
}
