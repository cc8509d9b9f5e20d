namespace Zhibiao.Model.Scoring;

/// <summary>A question that the model answers about a row.</summary>
public enum HeadKind
{
    /// <summary>Whether all fields of the row are right; its probability is the row's confidence.</summary>
    Confidence,

    /// <summary>Actual or planned.</summary>
    Status,

    /// <summary>Level, change, growth or multiple.</summary>
    Measure,

    /// <summary>Whether the number is a statistic at all.</summary>
    Statistic,
}
