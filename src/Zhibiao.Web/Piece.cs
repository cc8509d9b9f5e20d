namespace Zhibiao.Web;

/// <summary>A stretch of a document with what was seen in it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they begin in the document's text.</param>
/// <param name="Kind"><c>number</c>, <c>place</c>, <c>time</c>, <c>indicator</c>; null for plain words.</param>
internal sealed record Piece(string Text, int Start, string? Kind = null)
{
    /// <summary>Whether it gave the number at hand its place, time or indicator.</summary>
    public bool Own { get; init; }

    /// <summary>Id of another observation that stands here; null where none does.</summary>
    public string? Id { get; init; }

    /// <summary>What was understood, in a few words.</summary>
    public string? Says { get; init; }

    /// <summary>The other observation's state of review.</summary>
    public string? Review { get; init; }

    /// <summary>Why a number that stands here is no statistic; null where it is none or one.</summary>
    public string? Unused { get; init; }
}
