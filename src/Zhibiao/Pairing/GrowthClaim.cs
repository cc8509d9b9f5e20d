using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>What a text claims about the way from baseline to target, read with the rounding of such words.</summary>
internal static class GrowthClaim
{
    /// <summary>The growth claimed, as a share of the baseline (一倍 is 1, 百分之七十二 is 0.72), bounds as said.</summary>
    public static Bounds Growth(Observation claim)
    {
        Bounds said = Bounds.Of(claim.Quantity);
        return claim.Measure switch
        {
            Measure.Multiple when IsPercent(claim) => said.Times(0.01m).Plus(-1),
            Measure.Multiple => said.Plus(-1),
            _ when IsPercent(claim) => said.Times(0.01m),
            _ => said,
        };
    }

    /// <summary>The bounds within which someone who rounds would still use these words.</summary>
    public static Bounds Tolerant(Observation claim)
    {
        Bounds growth = Growth(claim);
        decimal half = HalfStep(claim);
        return claim.Quantity.Modifier switch
        {
            Modifier.About => new(growth.Low - (2 * half), growth.High + (2 * half)),
            Modifier.Over => new(growth.Low - (half / 5), growth.High is decimal high ? high + (half / 5) : growth.Low + (6 * half)),
            Modifier.AtLeast or Modifier.AtMost => growth,
            Modifier.Near => new(growth.Low ?? growth.High - Math.Max(2 * half, 0.2m * growth.High.GetValueOrDefault()), growth.High),
            _ => new(growth.Low - half, growth.High + half),
        };
    }

    /// <summary>Whether the claim and the two numbers can both be true; null where too little is known.</summary>
    public static bool? Agrees(Observation claim, Bounds baseline, Bounds target)
    {
        if (claim.Measure == Measure.Change)
        {
            return Difference(target, baseline) is { } difference
                ? difference.Meets(Widened(Bounds.Of(claim.Quantity), claim.Quantity.Modifier))
                : null;
        }

        return target.Over(baseline) is { } multiple && (multiple.Low ?? multiple.High) is not null
            ? multiple.Plus(-1).Meets(Tolerant(claim))
            : null;
    }

    private static Bounds? Difference(Bounds target, Bounds baseline)
    {
        var difference = new Bounds(target.Low - baseline.High, target.High - baseline.Low);
        return difference.Value is null ? null : difference;
    }

    private static Bounds Widened(Bounds change, Modifier modifier)
    {
        decimal by = Math.Abs(change.Value ?? 0) * (modifier == Modifier.About ? 0.1m : 0.02m);
        return new Bounds(change.Low - by, change.High + by);
    }

    /// <summary>
    /// Half of the step in which such numbers are said: 倍 goes by halves (一倍, 一倍半, 二倍), 1.7 倍 by tenths, percents by ones or, where round, by fives.
    /// </summary>
    private static decimal HalfStep(Observation claim)
    {
        decimal value = Math.Abs(claim.Quantity.Value ?? 0);
        decimal fraction = value % 1;
        if (IsPercent(claim))
        {
            return fraction != 0 ? 0.001m : value % 10 == 0 ? 0.025m : 0.006m;
        }

        return fraction is not (0 or 0.5m) ? 0.05m : Math.Max(0.25m, 0.05m * value);
    }

    private static bool IsPercent(Observation claim) => claim.Quantity.Unit.StartsWith('%');
}
