using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>A target with both its ends as they are drawn.</summary>
/// <param name="Target">The row of the table.</param>
/// <param name="Baseline">Where it starts.</param>
/// <param name="Planned">Where it is to end.</param>
/// <param name="Documents">Documents that give it.</param>
internal sealed record Pair(Target Target, Amount Baseline, Amount Planned, IReadOnlyList<string> Documents);

/// <summary>Targets of one indicator, unit and year, one row a place: what one chart can show without mixing things.</summary>
internal sealed class PairGroup
{
    /// <summary>A subject outside the vocabulary gives a chart unasked from so many characters on: 分配 and 供应 do not say of what.</summary>
    private const int LeastSubject = 4;

    private readonly Lazy<(DateOnly Start, DateOnly End)?> _period;
    private readonly Lazy<HashSet<(string Place, DateOnly? End)>> _repeated;

    private PairGroup(string indicator, string unit, string conversion, int year, IReadOnlyList<Pair> pairs)
    {
        Indicator = indicator;
        Unit = unit;
        Conversion = conversion;
        Year = year;
        Pairs = pairs;
        _period = new(() => pairs
            .Where(p => p.Target.TargetEnd is not null)
            .GroupBy(p => (Start: p.Target.TargetStart ?? p.Target.TargetEnd!.Value, End: p.Target.TargetEnd!.Value))
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.End).ThenBy(g => g.Key.Start)
            .Select(g => ((DateOnly, DateOnly)?)g.Key).FirstOrDefault());
        _repeated = new(() => [.. pairs.GroupBy(p => (PlaceKey(p.Target), p.Target.TargetEnd)).Where(g => g.Count() > 1).Select(g => g.Key)]);
    }

    /// <summary>Id of the indicator, or for a subject outside the vocabulary an id of its words.</summary>
    public string Indicator { get; }

    /// <summary>Unit of all values.</summary>
    public string Unit { get; }

    /// <summary>Meaning of the unit, see <see cref="ChartFacts.Conversion(string)"/>.</summary>
    public string Conversion { get; }

    /// <summary>Year that the targets end in; 0 where unknown.</summary>
    public int Year { get; }

    /// <summary>The pairs, largest target first.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    /// <summary>Name of what is counted.</summary>
    public Wording Subject => Pairs[0].Target.Indicator is Indicator i ? new(i.NameEn, i.NameZh) : new("", Pairs[0].Target.Subject);

    /// <summary>Whether at least two places are compared.</summary>
    public bool HasPlaces(int least) => Pairs.Select(p => PlaceKey(p.Target)).Distinct(StringComparer.Ordinal).Count() >= least;

    /// <summary>The period that most of the targets share.</summary>
    public (DateOnly Start, DateOnly End)? Period => _period.Value;

    /// <summary>Days of the baselines.</summary>
    public Wording BaselineDates => DateWords.Span(Pairs.Select(p => p.Target.BaselineDate).OfType<DateOnly>());

    /// <summary>Days of the targets.</summary>
    public Wording TargetDates => Period is var (start, end) ? DateWords.Of(start, end) : Wording.Empty;

    /// <summary>Every group of the targets that have both ends, by indicator, year and unit.</summary>
    public static List<PairGroup> All(ChartFacts facts) =>
        [.. facts.Targets
            .Where(t => facts.Baseline(t) is not null && facts.Planned(t) is not null && (facts.Asked || t.Indicator is not null || t.Subject.Length >= LeastSubject))
            .GroupBy(t => (Indicator: IndicatorKey(t.Indicator, t.Subject), t.Unit, Conversion: facts.Conversion(t), Year: t.TargetEnd?.Year ?? 0))
            .OrderBy(g => g.Key.Indicator, StringComparer.Ordinal).ThenBy(g => g.Key.Year)
            .ThenBy(g => g.Key.Unit, StringComparer.Ordinal).ThenBy(g => g.Key.Conversion, StringComparer.Ordinal)
            .Select(g => new PairGroup(g.Key.Indicator, g.Key.Unit, g.Key.Conversion, g.Key.Year, Merged(facts, g)))];

    /// <summary>ASCII id of what is counted.</summary>
    public static string IndicatorKey(Indicator? indicator, string subject) =>
        indicator is not null && indicator.Id.Length > 0 ? indicator.Id : StableId.Of("subject", subject);

    /// <summary>What makes two rows the same place.</summary>
    public static string PlaceKey(Target target) =>
        target.PlaceId.Length > 0 ? target.PlaceId : target.PlaceZh.Length > 0 ? target.PlaceZh : target.PlaceEn;

    /// <summary>The place's name with what tells its row from the others: another period, another report.</summary>
    public Wording Suffix(Pair pair, ChartFacts facts)
    {
        Wording suffix = Wording.Empty;
        if (pair.Target.TargetEnd is DateOnly end && Period is var (start, common) && (end != common || (pair.Target.TargetStart ?? end) != start))
        {
            Wording by = end == common ? DateWords.Of(pair.Target.TargetStart ?? end, end) : DateWords.ShortMonth(end);
            suffix = end == common ? new($" ({by.English})", $"（{by.Chinese}）") : new($" (by {by.English})", $"（至{by.Chinese}）");
        }

        if (_repeated.Value.Contains((PlaceKey(pair.Target), pair.Target.TargetEnd)) && facts.DayOf(pair.Target.DocumentId) is DateOnly day)
        {
            Wording said = DateWords.ShortDay(day);
            suffix += new Wording($" [{said.English}]", $"［{said.Chinese}］");
        }

        return suffix;
    }

    /// <summary>File name of a chart of this group.</summary>
    /// <param name="kind">First word.</param>
    /// <param name="all">All groups: the unit is named where there is more than one.</param>
    public string FileName(string kind, IEnumerable<PairGroup> all)
    {
        string year = Year == 0 ? "undated" : Year.ToString(CultureInfo.InvariantCulture);
        bool ambiguous = all.Count(g => g.Indicator == Indicator && g.Year == Year) > 1;
        return $"{kind}-{Indicator}-{year}" + (ambiguous ? StableId.Of("", Unit + Conversion)[..7] : "");
    }

    private static List<Pair> Merged(ChartFacts facts, IEnumerable<Target> targets) =>
        [.. targets
            .GroupBy(t => (Place: PlaceKey(t), t.TargetStart, t.TargetEnd, t.BaselineLow, t.BaselineHigh, t.BaselineValue, t.TargetLow, t.TargetHigh, t.TargetValue))
            .Select(g => new Pair(g.First(), facts.Baseline(g.First())!, facts.Planned(g.First())!, [.. g.Select(t => t.DocumentId).Distinct(StringComparer.Ordinal)]))
            .OrderByDescending(p => p.Planned.Middle).ThenByDescending(p => p.Baseline.Middle)
            .ThenBy(p => PlaceKey(p.Target), StringComparer.Ordinal).ThenBy(p => p.Target.TargetId, StringComparer.Ordinal)];
}
