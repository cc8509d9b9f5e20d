namespace Zhibiao.Cli;

/// <summary>The command was given something that it can't work with. Shown as one line and a hint.</summary>
/// <param name="message">What is wrong, without a full stop.</param>
/// <param name="hint">What to do instead.</param>
internal sealed class UsageException(string message, string hint) : Exception(message)
{
    public string Hint { get; } = hint;
}
