using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>The charts of results over targets.</summary>
internal sealed class FulfilmentCharts(ChartFacts facts, ChartOptions options, int mostRows)
{
    private static readonly ImmutableArray<string> Columns =
    [
        "place_id", "place_zh", "place_en", "indicator_id", "subject", "unit", "target_value", "target_low", "target_high", "target_start", "target_end",
        "fulfilled_value", "fulfilled_date", "fulfilment", "review", "target_id", "document_id", "target_observation_id", "result_observation_ids",
    ];

    /// <summary>
    /// A chart for each indicator, unit and year of which two targets or more were answered; what is left of a year stands in one chart together,
    /// for a result in per cent of its target has no other unit.
    /// </summary>
    public IEnumerable<Chart> All()
    {
        var groups = facts.Targets.Where(t => t.FulfilledValue is not null && facts.Planned(t) is { Least: > 0 })
            .GroupBy(t => (Indicator: PairGroup.IndicatorKey(t.Indicator, t.Subject), t.Unit, Conversion: facts.Conversion(t), Year: t.TargetEnd?.Year ?? 0))
            .OrderBy(g => g.Key.Indicator, StringComparer.Ordinal).ThenBy(g => g.Key.Year)
            .ThenBy(g => g.Key.Unit, StringComparer.Ordinal).ThenBy(g => g.Key.Conversion, StringComparer.Ordinal).ToList();
        int least = facts.Asked ? 1 : 2;
        foreach (var year in groups.Where(g => g.Count() < least).GroupBy(g => g.Key.Year).OrderBy(g => g.Key))
        {
            Target[] rest = [.. Sorted(year.SelectMany(g => g)).Take(mostRows)];
            if (rest.Length >= least)
                yield return Made(rest, $"results-of-{Year(year.Key)}", mixed: true);
        }

        foreach (var group in groups.Where(g => g.Count() >= least))
        {
            bool ambiguous = groups.Count(g => g.Key.Indicator == group.Key.Indicator && g.Key.Year == group.Key.Year) > 1;
            Target[][] pages = [.. Sorted(group).Chunk(mostRows)];
            for (int page = 0; page < pages.Length; page++)
            {
                string name = $"results-{group.Key.Indicator}-{Year(group.Key.Year)}" + (ambiguous ? StableId.Of("", group.Key.Unit + group.Key.Conversion)[..7] : "") + (pages.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"-{page + 1}") : "");
                yield return Made(pages[page], name, mixed: false);
            }
        }
    }

    private IEnumerable<Target> Sorted(IEnumerable<Target> targets) => targets
        .OrderByDescending(t => t.FulfilledValue / facts.Planned(t)!.Middle).ThenBy(PairGroup.PlaceKey, StringComparer.Ordinal).ThenBy(t => t.TargetId, StringComparer.Ordinal);

    private static string Year(int year) => year == 0 ? "undated" : year.ToString(CultureInfo.InvariantCulture);

    private static Wording Subject(Target target) => target.Indicator is Indicator i ? new(i.NameEn, i.NameZh) : new("", target.Subject);

    // Mixed targets are of several indicators, and each row names its own.
    private Chart Made(Target[] targets, string name, bool mixed)
    {
        DisplayScale scale = DisplayScale.For(targets.SelectMany(t => new[] { t.FulfilledValue!.Value, facts.Planned(t)!.Most }), options.Labels);
        DateOnly[] days = [.. targets.Select(t => t.FulfilledDate).OfType<DateOnly>()];
        bool oneMonth = days.Length == targets.Length && days.Select(d => (d.Year, d.Month)).Distinct().Count() == 1;
        Wording reported = oneMonth ? new($", reported {DateWords.ShortMonth(days[0]).English}", $"（{DateWords.ShortMonth(days[0]).Chinese}所报）") : Wording.Empty;
        FigureRow[] rows = [.. targets.Select(t => Row(t, scale, !oneMonth, mixed))];
        var figure = new RowFigure(options, rows, DisplayScale.None, new("result / target", "结果/计划"), near: 100);
        Target first = targets[0];
        Wording when = first.TargetEnd is DateOnly end ? new($" for {end.Year}", $"{end.Year}年") : Wording.Empty;
        Wording subject = mixed ? new($"results and targets{when.English}", $"{when.Chinese}计划与结果") : Subject(first);
        Wording unit = facts.Units.Of(first.Unit, facts.Conversion(first), scale);
        Wording values = mixed ? Wording.Empty : new($"; values at the right: {unit.English}", $"；右列单位：{unit.Chinese}");
        string[] observations = [.. targets.SelectMany(t => facts.Results(t).Prepend(t.TargetObservationId)).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
        List<SourceDocument> documents = facts.Documents(targets.Select(t => t.DocumentId), observations);
        int unreviewed = observations.Count(id => !facts.IsAccepted(id));
        var text = new FigureText(
            subject.Capitalised(),
            new($"Result in per cent of the target{when.English}{reported.English}{values.English}", $"结果占{when.Chinese}计划的%{reported.Chinese}{values.Chinese}"),
            ChartFacts.SourceLine(documents),
            Notes.Of([new("The dotted line is the target; filled marks are what a later document reports.", "点线为计划，实心为后来文件所报结果。"),
                figure.BeginsAtZero ? Wording.Empty : new("The axis does not begin at zero.", "横轴不自零起。"), .. Notes.Marks(rows.Select(r => r.To.Amount))]),
            ChartFacts.ReviewLine(unreviewed, observations.Length));
        bool light = rows.SelectMany(r => r.Marks).All(m => !m.Amount.Accepted);
        KeyEntry[] key = [new("planned", new("target = 100", "计划＝100"), light), new("reported", new("result", "结果"), light)];
        return new()
        {
            Name = name,
            Kind = ChartKind.Fulfilment,
            Title = text.Title,
            Subtitle = text.Subtitle,
            Source = text.Source,
            Note = text.Note,
            Reviewed = text.Reviewed,
            Drawing = Json.Text(() => figure.Specification(text, key)),
            Columns = Columns,
            Rows = [.. targets.Select(Cells)],
            Sources = [.. documents.Select(ChartFacts.Citation)],
            Observations = observations.Length,
            Unreviewed = unreviewed,
        };
    }

    private FigureRow Row(Target target, DisplayScale scale, bool withDate, bool mixed)
    {
        Amount planned = facts.Planned(target)!;
        decimal result = target.FulfilledValue!.Value;
        static decimal Percent(decimal part, decimal whole) => decimal.Round(100 * part / whole, 1, MidpointRounding.AwayFromZero);
        ImmutableArray<string> results = facts.Results(target);
        bool accepted = results.Length == 0 ? planned.Accepted : results.All(facts.IsAccepted);
        var share = new Amount(
            planned.High is decimal most ? Percent(result, most) : null, planned.Low is decimal least ? Percent(result, least) : null, planned.About, accepted);
        if (mixed)
            scale = DisplayScale.For([result, planned.Most], options.Labels);
        var hundred = new Amount(100, 100, false, planned.Accepted);
        Wording suffix = withDate && target.FulfilledDate is DateOnly day ? new($" ({DateWords.ShortMonth(day).English})", $"（{DateWords.ShortMonth(day).Chinese}）") : Wording.Empty;
        Wording name = new Wording(target.PlaceEn, target.PlaceZh) + (mixed ? new Wording(", ", "：") + Subject(target) : Wording.Empty);
        Wording unit = mixed ? new Wording(" ", "") + facts.Units.Of(target.Unit, facts.Conversion(target), scale) : Wording.Empty;
        return new(name, suffix, new(hundred, true, ""), new(share, false, share.Text(DisplayScale.None) + "%"),
            $"{scale.Text(result)} / {planned.Text(scale)}{(options.Labels == ChartLabels.Chinese ? unit.Chinese : unit.English)}");
    }

    private ImmutableArray<string> Cells(Target t) =>
    [
        t.PlaceId, t.PlaceZh, t.PlaceEn, t.Indicator?.Id ?? "", t.Indicator?.NameZh ?? t.Subject, t.Unit,
        Cell.Of(t.TargetValue), Cell.Of(t.TargetLow), Cell.Of(t.TargetHigh), Cell.Of(t.TargetStart), Cell.Of(t.TargetEnd),
        Cell.Of(t.FulfilledValue), Cell.Of(t.FulfilledDate), Cell.Of(t.Fulfilment), Names.Of(t.Review), t.TargetId, t.DocumentId, t.TargetObservationId, string.Join(' ', facts.Results(t)),
    ];
}
