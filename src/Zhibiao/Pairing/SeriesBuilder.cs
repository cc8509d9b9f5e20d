using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>
/// Makes the tidy time series. Levels only: changes, growth and multiples are no points on a line. A part of a place or of a whole
/// (其中…, 农业生产合作社(当阳等三县)) is left out, since it would stand as a smaller value of the whole.
/// </summary>
public sealed class SeriesBuilder
{
    /// <summary>The observations of one document that are points of a line, without their sentences; they give the same rows as the observations themselves.</summary>
    /// <param name="observations">Of one document; rejected ones take no part.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "A stage is an object that the pipeline composes.")]
    public ImmutableArray<Observation> Levels(IReadOnlyList<Observation> observations) =>
        [.. Usable.Of(observations).Where(IsPoint).Select(observation => observation with { Sentence = "" })];

    /// <summary>One row a place, indicator, unit, period, status and distinct value, sorted by these.</summary>
    /// <param name="observations">Of all documents; rejected ones take no part.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "A stage is an object that the pipeline composes.")]
    public ImmutableArray<SeriesPoint> Build(IReadOnlyList<Observation> observations)
    {
        List<Observation> levels = Usable.Of(observations).FindAll(IsPoint);
        Dictionary<(string, string), string> spelling = levels
            .GroupBy(level => (level.Indicator!.Id, Likeness.UnitKey(level)))
            .ToDictionary(alike => alike.Key, MostWritten);
        return [.. levels
            .GroupBy(level => (
                Place: Likeness.PlaceKey(level),
                Indicator: level.Indicator!.Id,
                Meaning: Likeness.UnitKey(level),
                Date: level.Period!.End,
                level.Status))
            .SelectMany(statements => Points(spelling[(statements.Key.Indicator, statements.Key.Meaning)], [.. statements]))
            .OrderBy(point => point.Indicator.Id, StringComparer.Ordinal)
            .ThenBy(point => point.PlaceId, StringComparer.Ordinal)
            .ThenBy(point => point.PlaceZh, StringComparer.Ordinal)
            .ThenBy(point => point.Unit, StringComparer.Ordinal)
            .ThenBy(point => point.Date)
            .ThenBy(point => point.Status)
            .ThenBy(point => point.Value)
            .ThenBy(point => point.ValueLow)
            .ThenBy(point => point.ValueHigh)
            .ThenBy(point => point.PeriodStart)
            .ThenBy(point => point.Si?.Factor)];
    }

    private static bool IsPoint(Observation observation) =>
        observation is { Measure: Measure.Level, Indicator: not null, Period: not null, Quantity.Value: not null }
        && Likeness.PlaceKey(observation).Length > 0
        && Likeness.IsWhole(observation);

    private static IEnumerable<SeriesPoint> Points(string unit, List<Observation> statements)
    {
        decimal spread = statements.Max(one => one.Quantity.Value!.Value) - statements.Min(one => one.Quantity.Value!.Value);
        return statements
            .GroupBy(one => (one.Quantity.Low, one.Quantity.High, one.Period!.Start))
            .Select(agreeing => Point(unit, spread, [.. agreeing]));
    }

    private static SeriesPoint Point(string unit, decimal spread, List<Observation> agreeing)
    {
        Observation first = agreeing[0];
        return new SeriesPoint
        {
            PlaceId = first.PlaceId,
            PlaceZh = first.PlaceZh,
            PlaceEn = first.PlaceEn,
            ProvinceId = first.ProvinceId,
            Indicator = first.Indicator!,
            Unit = unit,
            Si = agreeing.Find(one => one.Quantity.Unit == unit)?.Quantity.Si,
            Date = first.Period!.End,
            PeriodStart = first.Period.Start,
            PeriodEnd = first.Period.End,
            Status = first.Status,
            Value = first.Quantity.Value,
            ValueLow = first.Quantity.Low,
            ValueHigh = first.Quantity.High,
            Sources = agreeing.Select(one => one.DocumentId).Distinct(StringComparer.Ordinal).Count(),
            Spread = spread,
            ObservationIds = [.. agreeing.Select(one => one.ObservationId).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The spelling that most statements use, ties by the alphabet; a unit that is only understood gives way to a written one.</summary>
    private static string MostWritten(IEnumerable<Observation> alike) => alike
        .GroupBy(one => one.Quantity.Unit, StringComparer.Ordinal)
        .OrderBy(unit => unit.Key.Length == 0)
        .ThenByDescending(unit => unit.Count())
        .ThenBy(unit => unit.Key, StringComparer.Ordinal)
        .First().Key;
}
