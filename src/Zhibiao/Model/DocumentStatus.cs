namespace Zhibiao.Model;

/// <summary>What became of a source document.</summary>
public enum DocumentStatus
{
    /// <summary>Read, and its statistics were looked for.</summary>
    Read,

    /// <summary>Left out on purpose (an empty file, a repeated document); the problem says why.</summary>
    Skipped,

    /// <summary>Could not be read; the problem says why and what to do.</summary>
    Failed,
}
