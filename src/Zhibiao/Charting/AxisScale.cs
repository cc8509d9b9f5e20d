namespace Zhibiao.Charting;

/// <summary>An axis: from values to pixels, as Vega's scale of the same domain and range has it.</summary>
/// <param name="Log">Logarithmic; the domain is then above zero.</param>
/// <param name="Min">Value at <paramref name="From"/>.</param>
/// <param name="Max">Value at <paramref name="To"/>; above <paramref name="Min"/>.</param>
/// <param name="From">Pixel.</param>
/// <param name="To">Pixel.</param>
internal sealed record AxisScale(bool Log, double Min, double Max, double From, double To)
{
    /// <summary>The pixel of a value; on a logarithmic axis zero sits at the lower end.</summary>
    public double At(double value)
    {
        double share = Log
            ? Math.Log(Math.Max(value, Min) / Min) / Math.Log(Max / Min)
            : (value - Min) / (Max - Min);
        return From + (share * (To - From));
    }

    /// <summary>The pixel of a value.</summary>
    public double At(decimal value) => At((double)value);

    /// <summary>Whether values differ so much that only a logarithmic axis shows them all: by more than 30 times.</summary>
    public static bool NeedsLog(IEnumerable<decimal> values)
    {
        List<decimal> all = [.. values];
        List<decimal> positive = [.. all.Where(v => v > 0)];
        return positive.Count > 0 && all.All(v => v >= 0) && positive.Max() > positive.Min() * 30;
    }

    /// <summary>Round values to mark: on a logarithmic axis decades and their thirds or halves, else steps of 1, 2 or 5.</summary>
    /// <param name="most">The number of marks that there is room for, at least 2.</param>
    public List<double> Ticks(int most) => Log ? LogTicks(most) : LinearTicks(Min, Max, most);

    /// <summary>Multiples of a step of 1, 2, 2.5 or 5 within the bounds.</summary>
    public static List<double> LinearTicks(double min, double max, int most)
    {
        double step = Step((max - min) / Math.Max(1, most));
        List<double> ticks = [];
        for (double k = Math.Ceiling((min / step) - 1e-9); k * step <= max + (step * 1e-9); k++)
            ticks.Add(Math.Round(k * step, 12));
        return ticks;
    }

    /// <summary>The round number at or above <paramref name="value"/> among 1, 2, 2.5, 5 times a power of ten.</summary>
    public static double Step(double value)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(value) + 1e-12));
        double[] rounds = [1, 2, 2.5, 5, 10];
        return rounds.First(r => r * power >= value * (1 - 1e-9)) * power;
    }

    private List<double> LogTicks(int most)
    {
        double[][] patterns = [[1, 2, 5], [1, 3], [1]];
        foreach (double[] pattern in patterns)
        {
            List<double> ticks = [.. Decades().SelectMany(d => pattern.Select(p => p * d)).Where(Inside)];
            if (ticks.Count <= most)
                return ticks;
        }

        List<double> decades = [.. Decades().Where(Inside)];
        int every = (decades.Count + most - 1) / most;
        return [.. decades.Where((_, index) => index % every == 0)];
    }

    private bool Inside(double value) => value >= Min * (1 - 1e-9) && value <= Max * (1 + 1e-9);

    private IEnumerable<double> Decades()
    {
        for (double d = Math.Floor(Math.Log10(Min)); d <= Math.Ceiling(Math.Log10(Max)); d++)
            yield return Math.Pow(10, d);
    }
}
