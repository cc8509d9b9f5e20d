namespace Zhibiao.Cli;

/// <summary>What the process tells the shell. The README lists them; their numbers stay.</summary>
internal static class ExitCode
{
    public const int Well = 0;

    /// <summary>The run finished, yet some documents failed or hold nothing. Documents whose content was read before don't count.</summary>
    public const int SomeDocumentsFailed = 1;

    /// <summary>A dataset was verified, and something in it is wrong.</summary>
    public const int FaultsFound = 1;

    public const int WrongUsage = 2;

    /// <summary>A mistake of the tool, not of its user.</summary>
    public const int Unexpected = 3;

    /// <summary>Ctrl-C; the shells' own number for it.</summary>
    public const int Stopped = 130;
}
