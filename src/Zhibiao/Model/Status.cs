namespace Zhibiao.Model;

/// <summary>Whether a value is said to be so or meant to become so.</summary>
public enum Status
{
    /// <summary>Reported.</summary>
    Actual,

    /// <summary>Planned, required, forecast.</summary>
    Planned,
}
