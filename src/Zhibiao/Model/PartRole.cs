namespace Zhibiao.Model;

/// <summary>What a stretch of a source document is for.</summary>
public enum PartRole
{
    /// <summary>The document's title, where it stands in the text.</summary>
    Title,

    /// <summary>The running text.</summary>
    Body,
}
