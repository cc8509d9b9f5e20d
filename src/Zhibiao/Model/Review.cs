namespace Zhibiao.Model;

/// <summary>What a reviewer decided about a row.</summary>
public enum Review
{
    /// <summary>Not looked at yet.</summary>
    Unreviewed,

    /// <summary>Found right.</summary>
    Accepted,

    /// <summary>Corrected by hand.</summary>
    Corrected,

    /// <summary>Found to be no statistic.</summary>
    Rejected,
}
