using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>
/// Leaves out what one document says in several ways of one place, indicator, unit and day: such values are of different things (the wheat
/// and the maize, a village and its best field) that the table does not tell apart, and a line through one of them would mislead.
/// Values that contain each other (two thousand and more; 2,242) are one value, told twice: the narrowest stays. Documents that differ are all shown.
/// </summary>
internal sealed class Vagueness(ChartFacts facts)
{
    /// <summary>The points that can be drawn.</summary>
    public ImmutableArray<SeriesPoint> Clear(ImmutableArray<SeriesPoint> points)
    {
        HashSet<SeriesPoint> vague = new(ReferenceEqualityComparer.Instance);
        foreach (var alike in points.GroupBy(p => (SeriesGroup.PlaceKey(p), p.Indicator.Id, p.Unit, ChartFacts.Conversion(p), p.Date, p.Status)))
        {
            Statement<SeriesPoint>[] said = [.. alike.SelectMany(p => Documents(p).Select(document => new Statement<SeriesPoint>(p, document, Bounds(facts.Value(p)))))];
            vague.UnionWith(Left(said));
        }

        return [.. points.Where(p => !vague.Contains(p))];
    }

    /// <summary>The targets that can be drawn.</summary>
    public ImmutableArray<Target> Clear(ImmutableArray<Target> targets)
    {
        HashSet<Target> vague = new(ReferenceEqualityComparer.Instance);
        foreach (var alike in targets.GroupBy(t => (PairGroup.PlaceKey(t), PairGroup.IndicatorKey(t.Indicator, t.Subject), t.Unit, facts.Conversion(t), t.TargetEnd)))
        {
            Statement<Target>[] said = [.. alike.Select(t => new Statement<Target>(t, t.DocumentId, Bounds(facts.Planned(t))))];
            vague.UnionWith(Left(said));
        }

        return [.. targets.Where(t => !vague.Contains(t))];
    }

    private IEnumerable<string> Documents(SeriesPoint point) =>
        point.ObservationIds.Select(id => facts.Of(id)?.DocumentId ?? id).DefaultIfEmpty("").Distinct(StringComparer.Ordinal);

    /// <summary>What no document says clearly.</summary>
    private static IEnumerable<T> Left<T>(Statement<T>[] said)
        where T : class
    {
        HashSet<T> clear = new(ReferenceEqualityComparer.Instance);
        foreach (var document in said.GroupBy(s => s.Document, StringComparer.Ordinal))
        {
            Statement<T>[] values = [.. document];
            Amount?[] amounts = [.. values.Select(v => v.Amount).Distinct()];
            if (amounts.Length == 1)
                clear.UnionWith(values.Select(v => v.Row));
            else if (!amounts.Contains(null) && amounts.Max(a => a!.Low ?? decimal.MinValue) <= amounts.Min(a => a!.High ?? decimal.MaxValue))
                clear.UnionWith(values.Where(v => v.Amount == amounts.MinBy(Width)).Select(v => v.Row));
        }

        return said.Select(s => s.Row).Where(row => !clear.Contains(row));
    }

    private static Amount? Bounds(Amount? amount) => amount is null ? null : amount with { About = false, Accepted = false };

    private static decimal Width(Amount? amount) => amount is { Low: decimal low, High: decimal high } ? high - low : decimal.MaxValue;

    private sealed record Statement<T>(T Row, string Document, Amount? Amount);
}
