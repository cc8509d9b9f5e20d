namespace Zhibiao.Model;

/// <summary>The language of a stretch of text.</summary>
public enum Language
{
    /// <summary>Chinese; written <c>zh</c>.</summary>
    Chinese,

    /// <summary>English; written <c>en</c>.</summary>
    English,
}
