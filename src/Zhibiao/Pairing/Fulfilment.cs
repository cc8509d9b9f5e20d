using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>Sets later reports of other documents against targets.</summary>
internal sealed class Fulfilment
{
    /// <summary>A report counts for a target whose last day is at most so many days away: about three months.</summary>
    private const int SlackDays = 92;

    private const int QuotientDecimals = 4;

    private readonly ILookup<(string Place, string Indicator, string Unit), Observation> _reports;
    private readonly Dictionary<string, DateOnly> _lastReported = new(StringComparer.Ordinal);

    /// <summary>Takes the usable observations of all documents, in document order.</summary>
    public Fulfilment(IEnumerable<Observation> observations)
    {
        List<Observation> levels = [.. observations.Where(observation => observation is
            { Status: Status.Actual, Measure: Measure.Level, Indicator: not null, Period: not null, Quantity.Value: not null })];
        _reports = levels
            .Where(level => Likeness.PlaceKey(level).Length > 0 && !Likeness.IsPart(level))
            .ToLookup(Key);
        foreach (Observation level in levels)
        {
            _lastReported[level.DocumentId] = Later(_lastReported.GetValueOrDefault(level.DocumentId), level.Period!.End);
        }
    }

    /// <summary>The target with the report nearest to its last day; unchanged where there is none.</summary>
    /// <param name="target">The target.</param>
    /// <param name="plan">The observation that it was made of.</param>
    /// <param name="baseline">Its baseline, or null.</param>
    public Target Of(Target target, Observation plan, Observation? baseline)
    {
        if (target.TargetValue is not { } goal || target.TargetEnd is not DateOnly end || plan.Indicator is null)
        {
            return target;
        }

        DateOnly known = Later(target.BaselineDate ?? target.TargetStart ?? end, _lastReported.GetValueOrDefault(target.DocumentId));
        Observation? result = _reports[Key(plan.Measure == Measure.Level ? plan : baseline ?? plan)]
            .Where(report => report.DocumentId != target.DocumentId
                && report.Period!.End > known
                && Distance(report, end) <= SlackDays)
            .MinBy(report => Distance(report, end));
        return result is null ? target : target with
        {
            FulfilledValue = result.Quantity.Value,
            FulfilledDate = result.Period!.End,
            Fulfilment = goal == 0 ? null : Math.Round(result.Quantity.Value!.Value / goal, QuotientDecimals, MidpointRounding.AwayFromZero),
        };
    }

    private static (string Place, string Indicator, string Unit) Key(Observation observation) =>
        (Likeness.PlaceKey(observation), Likeness.ThingKey(observation), Likeness.UnitKey(observation));

    private static int Distance(Observation report, DateOnly end) => Math.Abs(report.Period!.End.DayNumber - end.DayNumber);

    private static DateOnly Later(DateOnly first, DateOnly second) => first > second ? first : second;
}
