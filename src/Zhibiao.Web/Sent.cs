namespace Zhibiao.Web;

/// <summary>What the page sends to change or to check something; what does not apply stays empty.</summary>
internal sealed record Sent
{
    public string Reviewer { get; init; } = "";

    /// <summary>The window that sends, so that it does not hear of its own decisions.</summary>
    public string Window { get; init; } = "";

    /// <summary>The list that the window shows.</summary>
    public string List { get; init; } = "";

    /// <summary>What the window shows afterwards: <c>next</c>, <c>same</c>, or empty where it is not about numbers.</summary>
    public string Then { get; init; } = "";

    /// <summary>Numbers that the reviewer has put off.</summary>
    public string[] Skipped { get; init; } = [];

    /// <summary><c>accept</c>, <c>reject</c>, <c>edit</c> or <c>flag</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The observation.</summary>
    public string Id { get; init; } = "";

    /// <summary>The row's stamp when it was shown.</summary>
    public string Seen { get; init; } = "";

    /// <summary>What was typed, by the fields' names.</summary>
    public Dictionary<string, string> Fields { get; init; } = [];

    public string Note { get; init; } = "";

    /// <summary>The decision to undo; empty for the reviewer's last.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Whether a statistic is to be added at the words below.</summary>
    public bool Add { get; init; }

    /// <summary>Number of the document.</summary>
    public int D { get; init; } = -1;

    public int Start { get; init; }

    public int End { get; init; }
}
