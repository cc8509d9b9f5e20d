namespace Zhibiao.Model;

/// <summary>How much a check matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>A contradiction.</summary>
    Error,
}
