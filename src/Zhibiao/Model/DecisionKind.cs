namespace Zhibiao.Model;

/// <summary>What a reviewer does to a row.</summary>
public enum DecisionKind
{
    /// <summary>The row is right as it was shown.</summary>
    Accept,

    /// <summary>The row is no statistic.</summary>
    Reject,

    /// <summary>Fields of the row are corrected; the rest of it is right.</summary>
    Edit,

    /// <summary>A statistic that the rules missed.</summary>
    Add,

    /// <summary>A remark; the row stays as it is.</summary>
    Flag,

    /// <summary>An earlier decision no longer counts.</summary>
    Undo,
}
