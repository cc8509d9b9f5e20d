namespace Zhibiao.Reviewing;

/// <summary>
/// Krippendorff's alpha: one less the observed over the expected disagreement. Source of the formulas: K. Krippendorff, "Computing Krippendorff's
/// Alpha-Reliability" (University of Pennsylvania, 2011).
/// </summary>
public static class KrippendorffAlpha
{
    /// <summary>For categories: two values differ or they don't.</summary>
    /// <param name="units">The values that each unit was given; missing ones are left out. Units with fewer than two don't count.</param>
    /// <returns>Null where alpha is not defined: nothing can be compared, or only one value occurs.</returns>
    public static double? Nominal(IEnumerable<IReadOnlyList<string>> units)
    {
        var codes = new Dictionary<string, double>(StringComparer.Ordinal);
        return Of([.. units.Select(unit => unit.Select(value => codes.TryGetValue(value, out double code) ? code : codes[value] = codes.Count).ToArray())], (one, other) => one == other ? 0 : 1);
    }

    /// <summary>For numbers with a scale of equal steps: the squared difference.</summary>
    /// <param name="units">As for <see cref="Nominal"/>.</param>
    public static double? Interval(IEnumerable<IReadOnlyList<double>> units) => Of([.. units], (one, other) => (one - other) * (one - other));

    /// <summary>For amounts with a true zero: the squared difference over the sum, so that 10 against 20 weighs as 1000 against 2000.</summary>
    /// <param name="units">As for <see cref="Nominal"/>.</param>
    public static double? Ratio(IEnumerable<IReadOnlyList<double>> units) => Of([.. units], (one, other) =>
    {
        double share = one == other ? 0 : (one - other) / (Math.Abs(one) + Math.Abs(other));
        return share * share;
    });

    private static double? Of(IReadOnlyList<IReadOnlyList<double>> units, Func<double, double, double> difference)
    {
        var counts = new SortedDictionary<double, double>();
        double observed = 0, values = 0;
        foreach (IReadOnlyList<double> unit in units.Where(unit => unit.Count > 1))
        {
            foreach (double value in unit)
            {
                counts[value] = counts.GetValueOrDefault(value) + 1;
            }

            values += unit.Count;
            observed += unit.Sum(one => unit.Sum(other => difference(one, other))) / (unit.Count - 1);
        }

        double expected = counts.Sum(one => counts.Sum(other => one.Value * other.Value * difference(one.Key, other.Key)));
        return expected == 0 ? null : 1 - ((values - 1) * observed / expected);
    }
}
