namespace Zhibiao.Model;

/// <summary>What ties a target to its baseline.</summary>
public enum TargetBasis
{
    /// <summary>One phrase gives both.</summary>
    Stated,

    /// <summary>Two statements of one section.</summary>
    Linked,

    /// <summary>Baseline plus change, or baseline times growth.</summary>
    Derived,
}
