using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>A document as one JSON object <c>{"id","title","date","text"}</c>.</summary>
internal sealed class SimpleJsonLayout : IJsonLayout
{
    /// <summary>Its name in documents.csv.</summary>
    public const string Name = "simple-json";

    /// <inheritdoc/>
    public bool Takes(JsonElement json) => true;

    /// <inheritdoc/>
    public SourceDocument Read(Origin origin, JsonElement json)
    {
        string text = string.Join('\n', JsonFields.Strings(json, "text"));
        Language language = LanguageOf.Text(text);
        return origin.Judged(
            JsonFields.Document(origin, Name, json, text, language) with
            {
                Parts = new Parts(text).Add(PartRole.Body, 0, text.Length, language).InOrder(),
            },
            JsonFields.Date(json));
    }
}
