using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Pairing;

/// <summary>Works out again what a target's numbers are, from the observations that it names.</summary>
public sealed class TargetRecheck
{
    private const int QuotientDecimals = 4;
    private const int PercentDecimals = 2;

    private readonly Dictionary<string, Observation> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, Observation> _byDocument;
    private readonly ILookup<(string Indicator, DateOnly Day), Observation> _reports;
    private readonly bool _hasQuotes;

    /// <summary>Takes the observations of all documents.</summary>
    /// <param name="observations">All of them.</param>
    /// <param name="hasQuotes">Whether their words are known; without them claims can't be told, and whether they agree is not asked.</param>
    public TargetRecheck(IReadOnlyList<Observation> observations, bool hasQuotes)
    {
        foreach (Observation observation in observations)
        {
            _byId.TryAdd(observation.ObservationId, observation);
        }

        _byDocument = observations.ToLookup(observation => observation.DocumentId, StringComparer.Ordinal);
        _reports = observations
            .Where(one => one is { Status: Status.Actual, Measure: Measure.Level, Indicator: not null, Period: not null })
            .ToLookup(one => (one.Indicator!.Id, one.Period!.End));
        _hasQuotes = hasQuotes;
    }

    /// <summary>What does not follow from the observations, a sentence each; empty where all does.</summary>
    public IEnumerable<string> Wrong(Target target)
    {
        if (!_byId.TryGetValue(target.TargetObservationId, out Observation? plan))
            return ["its target's observation is not there"];
        Observation? baseline = _byId.GetValueOrDefault(target.BaselineObservationId);
        Bounds start = baseline is null ? default : Bounds.Of(baseline.Quantity), goal = Goal(plan, baseline, start);
        List<Observation> claims = Claims(target, plan);
        decimal? multiple = Multiple(plan, baseline, start, goal, claims);
        IEnumerable<string> wrong =
        [
            Differs("baseline_value", target.BaselineValue, start.Value),
            Differs("baseline_low", target.BaselineLow, start.Low),
            Differs("baseline_high", target.BaselineHigh, start.High),
            Differs("target_value", target.TargetValue, goal.Value),
            Differs("target_low", target.TargetLow, goal.Low),
            Differs("target_high", target.TargetHigh, goal.High),
            target.BaselineDate == baseline?.Period?.End ? "" : "baseline_date is not the last day of its observation's period",
            target.TargetEnd == plan.Period?.End && target.TargetStart == plan.Period?.Start ? "" : "target_start and target_end are not its observation's period",
            Differs("absolute_change", target.AbsoluteChange, goal.Value - start.Value),
            baseline is null && !_hasQuotes ? "" : Differs("multiple", target.Multiple, Rounded(multiple, QuotientDecimals)),
            baseline is null && !_hasQuotes ? "" : Differs("growth_percent", target.GrowthPercent, Rounded((multiple - 1) * 100, PercentDecimals)),
            _hasQuotes && !MayBe(target.Consistent, Agreement(claims, baseline, start, goal)) ? $"consistent is {Word(target.Consistent)}, but the claims of the text say otherwise" : "",
            Fulfilled(target),
        ];
        return wrong.Where(one => one.Length > 0);
    }

    private string Fulfilled(Target target)
    {
        if (target.FulfilledValue is not decimal value)
            return target.Fulfilment is null && target.FulfilledDate is null ? "" : "fulfilment is there without a reported value";
        bool reported = target is { Indicator: { } indicator, FulfilledDate: DateOnly day }
            && _reports[(indicator.Id, day)].Any(report => report.DocumentId != target.DocumentId && report.Quantity.Value == value);
        if (!reported)
            return "no other document's observation reports fulfilled_value at fulfilled_date";
        return Differs("fulfilment", target.Fulfilment, target.TargetValue is decimal goal && goal != 0 ? Rounded(value / goal, QuotientDecimals) : null);
    }

    private static Bounds Goal(Observation plan, Observation? baseline, Bounds start) => plan.Measure switch
    {
        Measure.Level => Bounds.Of(plan.Quantity),
        _ when baseline is null => default,
        Measure.Change => start.Plus(Bounds.Of(plan.Quantity)),
        _ => start.Times(GrowthClaim.Growth(plan).Plus(1)),
    };

    private static decimal? Multiple(Observation plan, Observation? baseline, Bounds start, Bounds goal, List<Observation> claims)
    {
        if (baseline is not null)
            return start.Value is > 0 && goal.Value is decimal value ? value / start.Value : null;
        Observation? claim = plan.Measure is Measure.Growth or Measure.Multiple ? plan : claims.Find(claim => claim.Measure != Measure.Change);
        return claim is null ? null : GrowthClaim.Growth(claim).Value + 1;
    }

    /// <summary>The observations whose words the target repeats as its stated growth, those first that belong to no other target.</summary>
    private List<Observation> Claims(Target target, Observation plan)
    {
        var claims = new List<Observation>();
        foreach (string quote in target.StatedGrowth.Split('；', StringSplitOptions.RemoveEmptyEntries))
        {
            IEnumerable<Observation> same = _byDocument[target.DocumentId]
                .Where(one => one.Measure != Measure.Level && one.Quote == quote && !ReferenceEquals(one, plan));
            if (same.OrderByDescending(one => one.PairId == target.TargetId).ThenByDescending(one => one.Indicator?.Id == plan.Indicator?.Id).FirstOrDefault() is { } claim)
                claims.Add(claim);
        }

        return claims;
    }

    private static bool?[] Agreement(List<Observation> claims, Observation? baseline, Bounds start, Bounds goal) =>
        baseline is null ? [] : [.. claims.Select(claim => GrowthClaim.Agrees(claim, start, goal)).Where(agrees => agrees is not null)];

    /// <summary>Whether the stored answer can follow from those of the claims.</summary>
    private static bool MayBe(bool? stored, bool?[] claims) => stored switch
    {
        true => claims.Contains(true) && !claims.Contains(false),
        false => claims.Contains(false),
        _ => claims.Length == 0,
    };

    private static string Differs(string column, decimal? stored, decimal? right)
    {
        decimal? rounded = right is decimal value ? PlainNumber.Rounded(value) : null;
        return stored == rounded ? "" : $"{column} is {Word(stored)}, but works out as {Word(rounded)}";
    }

    private static string Word(object? value) => value is null ? "empty" : Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant();

    private static decimal? Rounded(decimal? number, int decimals) =>
        number is decimal value ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : null;
}
