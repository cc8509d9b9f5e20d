using System.Text.Json;
using Zhibiao.Model;

namespace Zhibiao.Sources.Layouts;

/// <summary>A way in which JSON documents are laid out.</summary>
internal interface IJsonLayout
{
    /// <summary>Whether the object is laid out so.</summary>
    bool Takes(JsonElement json);

    /// <summary>The document.</summary>
    /// <exception cref="InvalidOperationException">A string holds half a surrogate pair.</exception>
    SourceDocument Read(Origin origin, JsonElement json);
}
