using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>The charts of targets with their baselines: dumbbells, and slopes for shares.</summary>
internal sealed class PairCharts(ChartFacts facts, ChartOptions options, int mostRows)
{
    private const int MostSlopes = 14;
    private const double MostCrowding = 27;

    private static readonly ImmutableArray<string> Columns =
    [
        "place_id", "place_zh", "place_en", "indicator_id", "subject", "unit", "baseline_value", "baseline_low", "baseline_high", "baseline_date",
        "target_value", "target_low", "target_high", "target_start", "target_end", "multiple", "basis", "review", "target_id", "document_ids",
        "baseline_observation_id", "target_observation_id",
    ];

    /// <summary>All that the data asks for.</summary>
    public IEnumerable<Chart> All()
    {
        List<PairGroup> groups = PairGroup.All(facts);
        foreach (PairGroup group in groups)
        {
            bool share = group.Unit == "%";
            int least = facts.Asked ? 1 : 2;
            if (share && group.Pairs.Count >= least && group.Pairs.Count <= MostSlopes && Slope(group, group.FileName("shares", groups)) is Chart slope)
                yield return slope;
            else if (group.HasPlaces(least))
            {
                Pair[][] pages = [.. group.Pairs.Chunk(mostRows)];
                for (int page = 0; page < pages.Length; page++)
                    yield return Dumbbell(group, pages[page], group.FileName("targets", groups), page, pages.Length);
            }
        }
    }

    private Chart Dumbbell(PairGroup group, Pair[] pairs, string name, int page, int pages)
    {
        bool share = group.Unit == "%";
        DisplayScale scale = share ? DisplayScale.None
            : DisplayScale.For(pairs.SelectMany(p => new[] { p.Baseline, p.Planned }).SelectMany(a => new[] { a.Least, a.Most }), options.Labels);
        Wording head = share ? new("points", "百分点") : new("multiple", "倍数");
        FigureRow[] rows = [.. pairs.Select(p => Row(group, p, scale, share))];
        var figure = new RowFigure(options, rows, scale, head);
        Wording unit = facts.Units.Of(group.Unit, group.Conversion, scale);
        Wording then = Or(group.BaselineDates, "reported", "实有"), planned = Or(group.TargetDates, "later", "以后");
        Wording log = figure.IsLog ? new(", log scale", "（对数坐标）") : Wording.Empty;
        Wording part = pages == 1 ? Wording.Empty : new($" ({page + 1} of {pages})", $"（{page + 1}/{pages}）");
        Wording right = share ? new("Points: planned less reported.", "百分点为计划减实有。") : new("× = planned divided by reported.", "×为计划数除以实有数。");
        if (!share && rows.Any(r => r.Right.Contains('–', StringComparison.Ordinal)))
            right += new Wording(" Of a range the widest quotient.", "区间取最宽之商。");
        var text = Text(pairs,
            group.Subject.Capitalised() + part,
            new($"{unit.English}, {then.English} and planned for {planned.English}{log.English}", $"单位：{unit.Chinese}，{then.Chinese}实有与{planned.Chinese}计划{log.Chinese}"),
            [Notes.FilledAndOpen, right, figure.HasZeroOnLog ? new("A zero stands at the left end of the axis.", "零值置于横轴左端。") : Wording.Empty]);
        return Made(group, pairs, pages == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{page + 1}"), ChartKind.Dumbbell, text, () => figure.Specification(text, KeyEntries(group, rows)));
    }

    /// <summary>The slope, or null where its labels would stand far from their marks; rows show such shares better.</summary>
    private Chart? Slope(PairGroup group, string name)
    {
        Pair[] pairs = [.. group.Pairs];
        FigureRow[] rows = [.. pairs.Select(p => Row(group, p, DisplayScale.None, true))];
        var figure = new SlopeFigure(options, rows);
        if (figure.Crowding > MostCrowding)
            return null;
        Wording then = Or(group.BaselineDates, "reported", "实有");
        Wording planned = group.TargetDates == Wording.Empty ? new("planned", "计划") : group.TargetDates + new Wording(" plan", "计划");
        var text = Text(pairs,
            group.Subject.Capitalised(),
            new($"Per cent, {then.English} and planned{For(group)}", $"单位：%，{then.Chinese}实有与{group.TargetDates.Chinese}计划"),
            [Notes.FilledAndOpen]);
        return Made(group, pairs, name, ChartKind.Slope, text, () => figure.Specification(text, then, planned, new("points", "百分点")));
    }

    private FigureRow Row(PairGroup group, Pair pair, DisplayScale scale, bool share) => new(
        new(pair.Target.PlaceEn, pair.Target.PlaceZh),
        group.Suffix(pair, facts),
        new(pair.Baseline, false, pair.Baseline.Text(scale)),
        new(pair.Planned, true, pair.Planned.Text(scale)),
        share ? Amount.Difference(pair.Baseline, pair.Planned) : Amount.Multiple(pair.Baseline, pair.Planned));

    private static IEnumerable<KeyEntry> KeyEntries(PairGroup group, FigureRow[] rows)
    {
        Wording then = group.BaselineDates, planned = group.TargetDates;
        bool light = rows.SelectMany(r => r.Marks).All(m => !m.Amount.Accepted);
        yield return new("reported", then == Wording.Empty ? new("reported", "实有") : new($"reported {then.English}", $"{then.Chinese}实有"), light);
        yield return new("planned", planned == Wording.Empty ? new("planned", "计划") : new($"planned {planned.English}", $"{planned.Chinese}计划"), light);
        if (rows.Any(r => r.From.Amount.IsRange))
            yield return new("reported range", new("range", "区间"), light);
        if (rows.Any(r => r.To.Amount.IsRange))
            yield return new("planned range", new("planned range", "计划区间"), light);
    }

    private FigureText Text(Pair[] pairs, Wording title, Wording subtitle, IEnumerable<Wording> notes)
    {
        (int all, int unreviewed) = Counts(pairs);
        IEnumerable<Wording> marks = Notes.Marks(pairs.SelectMany(p => new[] { p.Baseline, p.Planned }));
        Wording derived = pairs.Any(p => p.Target.Basis == TargetBasis.Derived)
            ? new("Some ends are derived from a stated change.", "部分数值由所述增减推得。") : Wording.Empty;
        return new(title, subtitle.Capitalised(), ChartFacts.SourceLine(Documents(pairs)), Notes.Of([.. notes, .. marks, derived]), ChartFacts.ReviewLine(unreviewed, all));
    }

    private static (int All, int Unreviewed) Counts(Pair[] pairs)
    {
        List<(string Id, bool Accepted)> ends =
            [.. pairs.SelectMany(p => new[] { (p.Target.BaselineObservationId, p.Baseline.Accepted), (p.Target.TargetObservationId, p.Planned.Accepted) }).Where(e => e.Item1.Length > 0).DistinctBy(e => e.Item1)];
        return (ends.Count, ends.Count(e => !e.Accepted));
    }

    private List<SourceDocument> Documents(Pair[] pairs) =>
        facts.Documents(pairs.SelectMany(p => p.Documents), pairs.SelectMany(p => new[] { p.Target.BaselineObservationId, p.Target.TargetObservationId }));

    private Chart Made(PairGroup group, Pair[] pairs, string name, ChartKind kind, FigureText text, Func<JsonObject> draw)
    {
        (int all, int unreviewed) = Counts(pairs);
        return new()
        {
            Name = name,
            Kind = kind,
            Title = text.Title,
            Subtitle = text.Subtitle,
            Source = text.Source,
            Note = text.Note,
            Reviewed = text.Reviewed,
            Drawing = Json.Text(draw),
            Columns = Columns,
            Rows = [.. pairs.Select(p => Cells(group, p))],
            Sources = [.. Documents(pairs).Select(ChartFacts.Citation)],
            Observations = all,
            Unreviewed = unreviewed,
        };
    }

    private static ImmutableArray<string> Cells(PairGroup group, Pair pair)
    {
        Target t = pair.Target;
        return
        [
            t.PlaceId, t.PlaceZh, t.PlaceEn, t.Indicator?.Id ?? "", t.Indicator?.NameZh ?? t.Subject, group.Unit,
            Cell.Of(t.BaselineValue), Cell.Of(t.BaselineLow), Cell.Of(t.BaselineHigh), Cell.Of(t.BaselineDate),
            Cell.Of(t.TargetValue), Cell.Of(t.TargetLow), Cell.Of(t.TargetHigh), Cell.Of(t.TargetStart), Cell.Of(t.TargetEnd), Cell.Of(t.Multiple),
            Names.Of(t.Basis), Names.Of(t.Review), t.TargetId, string.Join(' ', pair.Documents), t.BaselineObservationId, t.TargetObservationId,
        ];
    }

    private static string For(PairGroup group) => group.TargetDates == Wording.Empty ? "" : $" for {group.TargetDates.English}";

    private static Wording Or(Wording words, string english, string chinese) => words == Wording.Empty ? new(english, chinese) : words;
}
