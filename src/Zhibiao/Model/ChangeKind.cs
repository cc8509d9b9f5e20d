namespace Zhibiao.Model;

/// <summary>What happened to an observation between two runs.</summary>
public enum ChangeKind
{
    /// <summary>Only the later run has it.</summary>
    Added,

    /// <summary>Both have it, but a cell differs.</summary>
    Changed,

    /// <summary>Only the earlier run has it.</summary>
    Lost,
}
