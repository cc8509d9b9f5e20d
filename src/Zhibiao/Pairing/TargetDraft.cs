using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>A target in the making: the observations that it is made of, and its arithmetic.</summary>
/// <param name="Plan">The planned level; where none is given, the planned change, growth or multiple.</param>
/// <param name="Baseline">The reported level that it starts from; null where the text gives none.</param>
/// <param name="Basis">What ties the two.</param>
internal sealed record TargetDraft(Observation Plan, Observation? Baseline, TargetBasis Basis)
{
    private const int QuotientDecimals = 4;
    private const int PercentDecimals = 2;

    /// <summary>What the text says beside it about the way from baseline to target, in text order.</summary>
    public List<Observation> Claims { get; } = [];

    /// <summary>Stays the same whichever baseline is found later.</summary>
    public string TargetId => StableId.Of("t", Plan.DocumentId, Plan.SourceFile, Plan.ObservationId);

    public IEnumerable<Observation> Members => Baseline is null ? [Plan, .. Claims] : [Plan, Baseline, .. Claims];

    /// <summary>The target with what a report must have in common with it.</summary>
    public OpenTarget Open()
    {
        Observation measured = Plan.Measure == Measure.Level ? Plan : Baseline ?? Plan;
        return new OpenTarget(ToTarget(), Likeness.PlaceKey(measured), Likeness.ThingKey(measured), Likeness.UnitKey(measured));
    }

    private Target ToTarget()
    {
        Bounds start = Baseline is null ? default : Bounds.Of(Baseline.Quantity);
        Bounds goal = Goal(start);
        decimal? multiple = Multiple(start, goal);
        return new Target
        {
            TargetId = TargetId,
            DocumentId = Plan.DocumentId,
            PlaceId = Plan.PlaceId,
            PlaceZh = Plan.PlaceZh,
            PlaceEn = Plan.PlaceEn,
            Indicator = Plan.Indicator,
            Subject = Plan.Subject,
            Unit = Plan.Measure == Measure.Level ? Plan.Quantity.Unit : Baseline?.Quantity.Unit ?? "",
            BaselineValue = start.Value,
            BaselineLow = start.Low,
            BaselineHigh = start.High,
            BaselineDate = Baseline?.Period?.End,
            BaselineObservationId = Baseline?.ObservationId ?? "",
            TargetValue = goal.Value,
            TargetLow = goal.Low,
            TargetHigh = goal.High,
            TargetStart = Plan.Period?.Start,
            TargetEnd = Plan.Period?.End,
            TargetObservationId = Plan.ObservationId,
            Basis = Basis,
            AbsoluteChange = goal.Value - start.Value,
            Multiple = Rounded(multiple, QuotientDecimals),
            GrowthPercent = Rounded((multiple - 1) * 100, PercentDecimals),
            StatedGrowth = StatedGrowth(),
            Consistent = Consistent(start, goal),
            Confidence = Members.Min(member => member.Confidence),
            Review = Members.Min(member => member.Review),
        };
    }

    private Bounds Goal(Bounds start) => Plan.Measure switch
    {
        Measure.Level => Bounds.Of(Plan.Quantity),
        _ when Baseline is null => default,
        Measure.Change => start.Plus(Bounds.Of(Plan.Quantity)),
        _ => start.Times(GrowthClaim.Growth(Plan).Plus(1)),
    };

    /// <summary>Target over baseline; where the text keeps the baseline to itself, what it claims of it.</summary>
    private decimal? Multiple(Bounds start, Bounds goal)
    {
        if (Baseline is not null)
        {
            return start.Value is > 0 && goal.Value is decimal value ? value / start.Value : null;
        }

        Observation? claim = Plan.Measure is Measure.Growth or Measure.Multiple
            ? Plan
            : Claims.Find(claim => claim.Measure != Measure.Change);
        return claim is null ? null : GrowthClaim.Growth(claim).Value + 1;
    }

    private string StatedGrowth()
    {
        IEnumerable<Observation> said = Plan.Measure is Measure.Growth or Measure.Multiple ? [Plan, .. Claims] : Claims;
        return string.Join('；', said.Select(claim => claim.Quote).Distinct());
    }

    private bool? Consistent(Bounds start, Bounds goal)
    {
        if (Baseline is null)
        {
            return null;
        }

        bool? all = null;
        foreach (Observation claim in Claims)
        {
            if (GrowthClaim.Agrees(claim, start, goal) is bool agrees)
            {
                all = agrees && all != false;
            }
        }

        return all;
    }

    private static decimal? Rounded(decimal? number, int decimals) =>
        number is decimal value ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : null;
}
