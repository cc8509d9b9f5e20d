using System.Text;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>
/// The archive's JSON: <c>{"title","date","authors","contents":[{"text","type"}]}</c>. The text is that of the contents, a line each; contents that
/// name author, date or source are in it, but in no part.
/// </summary>
internal sealed class ArchiveJsonLayout : IJsonLayout
{
    /// <summary>Its name in documents.csv.</summary>
    public const string Name = "archive-json";

    private static readonly HashSet<string> Metadata = new(StringComparer.OrdinalIgnoreCase)
    {
        "author", "authors", "date", "subdate", "source", "image",
    };

    /// <inheritdoc/>
    public bool Takes(JsonElement json) => json.TryGetProperty("contents", out JsonElement contents)
        && contents.ValueKind is JsonValueKind.Array or JsonValueKind.String;

    /// <inheritdoc/>
    public SourceDocument Read(Origin origin, JsonElement json)
    {
        var text = new StringBuilder();
        var stretches = new List<(PartRole? Role, int Start, int End)>();
        JsonElement contents = json.GetProperty("contents");
        foreach (JsonElement content in contents.ValueKind == JsonValueKind.Array ? contents.EnumerateArray() : Enumerable.Repeat(contents, 1))
        {
            (string words, PartRole? role) = Content(content, stretches.Exists(stretch => stretch.Role == PartRole.Body));
            if (stretches.Count > 0)
            {
                text.Append('\n');
            }

            int start = text.Length;
            text.Append(words);
            if (stretches.Count > 0 && stretches[^1].Role == role && role is not null)
            {
                stretches[^1] = (role, stretches[^1].Start, text.Length);
            }
            else
            {
                stretches.Add((role, start, text.Length));
            }
        }

        string joined = text.ToString();
        Language language = LanguageOf.Text(joined);
        var parts = new Parts(joined);
        foreach ((PartRole? role, int start, int end) in stretches)
        {
            if (role is { } known)
            {
                parts.Add(known, start, end, language);
            }
        }

        return origin.Judged(
            JsonFields.Document(origin, Name, json, joined, language) with { Parts = parts.InOrder() },
            JsonFields.Date(json));
    }

    /// <summary>The words of one of the contents, and the part that it belongs to. A title below the first running text is a heading in it.</summary>
    private static (string Words, PartRole? Role) Content(JsonElement content, bool begun)
    {
        if (content.ValueKind != JsonValueKind.Object)
        {
            return (content.ValueKind == JsonValueKind.String ? content.GetString()! : "", PartRole.Body);
        }

        string type = JsonFields.Text(content, "type");
        string words = string.Join('\n', JsonFields.Strings(content, "text"));
        return (words, Metadata.Contains(type) ? null : type == "title" && !begun ? PartRole.Title : PartRole.Body);
    }
}
