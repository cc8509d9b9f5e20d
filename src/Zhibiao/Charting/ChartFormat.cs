namespace Zhibiao.Charting;

/// <summary>What a chart is rendered to.</summary>
public enum ChartFormat
{
    /// <summary>Vector, its fonts inside.</summary>
    Svg,

    /// <summary>Pixels.</summary>
    Png,

    /// <summary>Vector page of the chart's size, its fonts embedded.</summary>
    Pdf,
}
