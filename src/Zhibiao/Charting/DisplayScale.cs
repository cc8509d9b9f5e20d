using System.Globalization;

namespace Zhibiao.Charting;

/// <summary>What a panel's values are divided by before they are printed, so that labels stay short.</summary>
/// <param name="Divisor">1, a thousand, ten thousand, a million, a hundred million or a thousand million.</param>
/// <param name="Word">Its word before a unit; empty for 1.</param>
internal sealed record DisplayScale(decimal Divisor, Wording Word)
{
    /// <summary>Values as they are.</summary>
    public static DisplayScale None { get; } = new(1, Wording.Empty);

    private static readonly DisplayScale[] English =
    [
        new(1_000_000_000, new("thousand million", "十亿")), new(1_000_000, new("million", "百万")), new(1_000, new("thousand", "千")),
    ];

    private static readonly DisplayScale[] Chinese =
    [
        new(100_000_000, new("hundred million", "亿")), new(10_000, new("ten thousand", "万")),
    ];

    /// <summary>The scale of a panel: none while the largest value is below a million or the smallest would lose its digits.</summary>
    public static DisplayScale For(IEnumerable<decimal> values, ChartLabels labels)
    {
        List<decimal> sizes = [.. values.Select(Math.Abs).Where(v => v > 0)];
        if (sizes.Count == 0 || sizes.Max() < 1_000_000)
            return None;
        DisplayScale[] ladder = labels == ChartLabels.Chinese ? Chinese : English;
        return ladder.FirstOrDefault(s => sizes.Max() >= s.Divisor && sizes.Min() >= s.Divisor / 10) ?? None;
    }

    /// <summary>The value in this scale, grouped by thousands, with at most two decimals more than a whole (four below one).</summary>
    public string Text(decimal value)
    {
        decimal scaled = value / Divisor;
        string format = Math.Abs(scaled) switch
        {
            >= 1000 => "#,0.#",
            >= 1 => "0.##",
            _ => "0.####",
        };
        string text = decimal.Round(Math.Abs(scaled), 4, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture);
        return scaled < 0 ? "−" + text : text;
    }
}
