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

    /// <summary>A chart for each indicator, unit and year of which at least one target was answered.</summary>
    public IEnumerable<Chart> All()
    {
        var groups = facts.Targets.Where(t => t.FulfilledValue is not null && facts.Planned(t) is { Least: > 0 })
            .GroupBy(t => (Indicator: PairGroup.IndicatorKey(t.Indicator, t.Subject), t.Unit, Conversion: facts.Conversion(t), Year: t.TargetEnd?.Year ?? 0))
            .OrderBy(g => g.Key.Indicator, StringComparer.Ordinal).ThenBy(g => g.Key.Year)
            .ThenBy(g => g.Key.Unit, StringComparer.Ordinal).ThenBy(g => g.Key.Conversion, StringComparer.Ordinal).ToList();
        foreach (var group in groups)
        {
            bool ambiguous = groups.Count(g => g.Key.Indicator == group.Key.Indicator && g.Key.Year == group.Key.Year) > 1;
            string year = group.Key.Year == 0 ? "undated" : group.Key.Year.ToString(CultureInfo.InvariantCulture);
            Target[] targets = [.. group.OrderByDescending(t => t.FulfilledValue / facts.Planned(t)!.Middle).ThenBy(PairGroup.PlaceKey, StringComparer.Ordinal).ThenBy(t => t.TargetId, StringComparer.Ordinal)];
            Target[][] pages = [.. targets.Chunk(mostRows)];
            for (int page = 0; page < pages.Length; page++)
            {
                string name = $"results-{group.Key.Indicator}-{year}" + (ambiguous ? StableId.Of("", group.Key.Unit + group.Key.Conversion)[..7] : "") + (pages.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"-{page + 1}") : "");
                yield return Made(pages[page], name);
            }
        }
    }

    private Chart Made(Target[] targets, string name)
    {
        DisplayScale scale = DisplayScale.For(targets.SelectMany(t => new[] { t.FulfilledValue!.Value, facts.Planned(t)!.Most }), options.Labels);
        DateOnly[] days = [.. targets.Select(t => t.FulfilledDate).OfType<DateOnly>()];
        bool oneMonth = days.Length == targets.Length && days.Select(d => (d.Year, d.Month)).Distinct().Count() == 1;
        Wording reported = oneMonth ? new($", reported {DateWords.ShortMonth(days[0]).English}", $"（{DateWords.ShortMonth(days[0]).Chinese}所报）") : Wording.Empty;
        FigureRow[] rows = [.. targets.Select(t => Row(t, scale, !oneMonth))];
        var figure = new RowFigure(options, rows, DisplayScale.None, new("result / target", "结果/计划"), near: 100);
        Target first = targets[0];
        Wording subject = first.Indicator is Indicator i ? new(i.NameEn, i.NameZh) : new("", first.Subject);
        Wording unit = facts.Units.Of(first.Unit, facts.Conversion(first), scale);
        Wording when = first.TargetEnd is DateOnly end ? new($" for {end.Year}", $"{end.Year}年") : Wording.Empty;
        string[] observations = [.. targets.SelectMany(t => facts.Results(t).Prepend(t.TargetObservationId)).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
        List<SourceDocument> documents = facts.Documents(targets.Select(t => t.DocumentId), observations);
        int unreviewed = observations.Count(id => !facts.IsAccepted(id));
        var text = new FigureText(
            subject.Capitalised(),
            new($"Result in per cent of the target{when.English}{reported.English}; values at the right: {unit.English}", $"结果占{when.Chinese}计划的%{reported.Chinese}；右列单位：{unit.Chinese}"),
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
            Specification = Json.Text(figure.Specification(text, key)),
            Columns = Columns,
            Rows = [.. targets.Select(Cells)],
            Sources = [.. documents.Select(ChartFacts.Citation)],
            Observations = observations.Length,
            Unreviewed = unreviewed,
        };
    }

    private FigureRow Row(Target target, DisplayScale scale, bool withDate)
    {
        Amount planned = facts.Planned(target)!;
        decimal result = target.FulfilledValue!.Value;
        static decimal Percent(decimal part, decimal whole) => decimal.Round(100 * part / whole, 1, MidpointRounding.AwayFromZero);
        ImmutableArray<string> results = facts.Results(target);
        bool accepted = results.Length == 0 ? planned.Accepted : results.All(facts.IsAccepted);
        Amount share = planned.IsRange ? new(Percent(result, planned.Most), Percent(result, planned.Least), planned.About, accepted)
            : new(Percent(result, planned.Least), Percent(result, planned.Least), planned.About, accepted);
        var hundred = new Amount(100, 100, false, planned.Accepted);
        Wording suffix = withDate && target.FulfilledDate is DateOnly day ? new($" ({DateWords.ShortMonth(day).English})", $"（{DateWords.ShortMonth(day).Chinese}）") : Wording.Empty;
        return new(new(target.PlaceEn, target.PlaceZh), suffix, new(hundred, true, ""), new(share, false, share.Text(DisplayScale.None) + "%"),
            $"{scale.Text(result)} / {planned.Text(scale)}");
    }

    private ImmutableArray<string> Cells(Target t) =>
    [
        t.PlaceId, t.PlaceZh, t.PlaceEn, t.Indicator?.Id ?? "", t.Indicator?.NameZh ?? t.Subject, t.Unit,
        Cell.Of(t.TargetValue), Cell.Of(t.TargetLow), Cell.Of(t.TargetHigh), Cell.Of(t.TargetStart), Cell.Of(t.TargetEnd),
        Cell.Of(t.FulfilledValue), Cell.Of(t.FulfilledDate), Cell.Of(t.Fulfilment), Names.Of(t.Review), t.TargetId, t.DocumentId, t.TargetObservationId, string.Join(' ', facts.Results(t)),
    ];
}
