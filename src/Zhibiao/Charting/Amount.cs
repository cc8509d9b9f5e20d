using System.Globalization;

namespace Zhibiao.Charting;

/// <summary>A value as a chart shows it: a point, a range, or a bound with the other side open.</summary>
/// <param name="Low">Inclusive lower bound, or null where open.</param>
/// <param name="High">Inclusive upper bound, or null where open.</param>
/// <param name="About">Whether the source says about.</param>
/// <param name="Accepted">Whether a reviewer has accepted or corrected it.</param>
internal sealed record Amount(decimal? Low, decimal? High, bool About, bool Accepted)
{
    /// <summary>Two bounds that differ.</summary>
    public bool IsRange => Low is decimal low && High is decimal high && low != high;

    /// <summary>At least the value.</summary>
    public bool OpenUp => High is null;

    /// <summary>At most the value.</summary>
    public bool OpenDown => Low is null;

    /// <summary>The lower bound, else the only one.</summary>
    public decimal Least => Low ?? High!.Value;

    /// <summary>The upper bound, else the only one.</summary>
    public decimal Most => High ?? Low!.Value;

    /// <summary>Where a line meets it: the middle of a range (which is not drawn as a value), else the bound that is known.</summary>
    public decimal Middle => Least + ((Most - Least) / 2);

    /// <summary><c>point</c>, <c>range</c>, <c>atleast</c> or <c>atmost</c>.</summary>
    public string Shape => IsRange ? "range" : OpenUp ? "atleast" : OpenDown ? "atmost" : "point";

    /// <summary>Makes it from a table's three cells; null where all are empty.</summary>
    public static Amount? From(decimal? value, decimal? low, decimal? high, bool about, bool accepted) =>
        low is null && high is null
            ? value is null ? null : new(value, value, about, accepted)
            : new(low, high, about, accepted);

    /// <summary>As printed beside a mark: 2,242 · ≈400 · 30–35 · ≥1,000.</summary>
    public string Text(DisplayScale scale)
    {
        string text = IsRange ? $"{scale.Text(Low!.Value)}–{scale.Text(High!.Value)}" : scale.Text(Least);
        return (IsRange ? "" : OpenUp ? "≥" : OpenDown ? "≤" : About ? "≈" : "") + text;
    }

    /// <summary>The target over the baseline as said: ×2.4; of ranges the widest quotient; empty where the baseline may be zero or less.</summary>
    public static string Multiple(Amount baseline, Amount target)
    {
        if (baseline.Least <= 0 || target.Least < 0)
            return "";
        decimal? low = target.Low is decimal t0 && baseline.High is decimal b1 ? t0 / b1 : null;
        decimal? high = target.High is decimal t1 && baseline.Low is decimal b0 ? t1 / b0 : null;
        string about = baseline.About || target.About ? "≈" : "";
        return (low, high) switch
        {
            (decimal a, decimal b) when Quotient(a) == Quotient(b) => $"{about}×{Quotient(a)}",
            (decimal a, decimal b) => $"×{Quotient(a)}–{Quotient(b)}",
            (decimal a, null) => $"≥×{Quotient(a)}",
            (null, decimal b) => $"≤×{Quotient(b)}",
            _ => "",
        };
    }

    /// <summary>The target less the baseline, signed; of ranges the widest.</summary>
    public static string Difference(Amount baseline, Amount target)
    {
        decimal? low = target.Low is decimal t0 && baseline.High is decimal b1 ? t0 - b1 : null;
        decimal? high = target.High is decimal t1 && baseline.Low is decimal b0 ? t1 - b0 : null;
        string about = baseline.About || target.About ? "≈" : "";
        return (low, high) switch
        {
            (decimal a, decimal b) when a == b => about + Signed(a),
            (decimal a, decimal b) when a >= 0 => $"+{DisplayScale.None.Text(a)}–{DisplayScale.None.Text(b)}",
            (decimal a, decimal b) => $"{Signed(a)} to {Signed(b)}",
            (decimal a, null) => $"≥{Signed(a)}",
            (null, decimal b) => $"≤{Signed(b)}",
            _ => "",
        };
    }

    private static string Signed(decimal value) =>
        value < 0 ? $"−{DisplayScale.None.Text(-value)}" : $"+{DisplayScale.None.Text(value)}";

    private static string Quotient(decimal value) => value switch
    {
        >= 100 => decimal.Round(value).ToString("#,0", CultureInfo.InvariantCulture),
        >= 1 => decimal.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture),
        _ => decimal.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture),
    };
}
