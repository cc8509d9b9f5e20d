namespace Zhibiao;

/// <summary>What became of a figure asked for.</summary>
public sealed record FigureResult
{
    /// <summary>Caption and notes, a line each; empty where nothing was drawn.</summary>
    public IReadOnlyList<string> Caption { get; init; } = [];

    /// <summary>Every document behind it, one citation each, by date.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Full paths of the files written.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Remarks, a line each (images not drawn for want of Node).</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Why nothing was drawn, in one line; empty where it was.</summary>
    public string Missing { get; init; } = "";

    /// <summary>What could be drawn instead, a line each: kind, name, what it shows.</summary>
    public IReadOnlyList<string> Instead { get; init; } = [];
}
