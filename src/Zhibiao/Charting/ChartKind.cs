namespace Zhibiao.Charting;

/// <summary>What a chart shows.</summary>
public enum ChartKind
{
    /// <summary>Baseline to target, one row a place.</summary>
    Dumbbell,

    /// <summary>Shares, then and planned.</summary>
    Slope,

    /// <summary>Reported and planned over time.</summary>
    Lines,

    /// <summary>One place, a panel an indicator.</summary>
    Multiples,

    /// <summary>Result over target.</summary>
    Fulfilment,

    /// <summary>How far confidences come true; no chart of the dataset itself.</summary>
    Reliability,
}
