namespace Zhibiao.Charting;

/// <summary>The language of a chart's words.</summary>
public enum ChartLabels
{
    /// <summary>English only; a name that has none stays Chinese.</summary>
    English,

    /// <summary>Chinese only.</summary>
    Chinese,

    /// <summary>Both, English first.</summary>
    Both,
}
