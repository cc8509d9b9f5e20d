using Zhibiao.Model;

namespace Zhibiao.Sources.Layouts;

/// <summary>A way in which text files are laid out.</summary>
internal interface ITextLayout
{
    /// <summary>Whether the text is laid out so.</summary>
    bool Takes(string text);

    /// <summary>The document. Never throws for what the text holds.</summary>
    SourceDocument Read(Origin origin, string text);
}
