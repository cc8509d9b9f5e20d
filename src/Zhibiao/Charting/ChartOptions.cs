using System.Collections.Immutable;

namespace Zhibiao.Charting;

/// <summary>How charts are drawn.</summary>
public sealed record ChartOptions
{
    /// <summary>Language of titles, labels and notes.</summary>
    public ChartLabels Labels { get; init; } = ChartLabels.English;

    /// <summary>90 (one column), 140 or 190 (a page).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Any other width.</exception>
    public int WidthMillimetres
    {
        get;
        init => field = value is 90 or 140 or 190 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "a chart is 90, 140 or 190 mm wide");
    } = 140;

    /// <summary>Resolution of PNG, 72 to 2400.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Any other resolution.</exception>
    public int Dpi
    {
        get;
        init => field = value is >= 72 and <= 2400 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "the resolution is 72 to 2400 dpi");
    } = 300;

    /// <summary>What to render; empty writes specifications, texts and data only.</summary>
    public ImmutableArray<ChartFormat> Formats { get; init; } = [ChartFormat.Svg, ChartFormat.Png, ChartFormat.Pdf];

    /// <summary>Leaves out what no reviewer has accepted or corrected.</summary>
    public bool ReviewedOnly { get; init; }
}
