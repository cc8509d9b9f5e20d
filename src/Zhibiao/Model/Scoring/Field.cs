namespace Zhibiao.Model.Scoring;

/// <summary>A field of a statistic that is compared with the gold.</summary>
public enum Field
{
    /// <summary>Both bounds.</summary>
    Value,

    /// <summary>The unit as written.</summary>
    Unit,

    /// <summary>The place.</summary>
    Place,

    /// <summary>The vocabulary's indicator.</summary>
    Indicator,

    /// <summary>Actual or planned.</summary>
    Status,

    /// <summary>Level, change, growth or multiple.</summary>
    Measure,

    /// <summary>The time that the number holds for.</summary>
    Period,
}
