using System.Globalization;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Sources.Dates;

namespace Zhibiao.Sources.Layouts;

/// <summary>The fields that both JSON layouts share. A field that is missing, null or of another type counts as empty.</summary>
internal static class JsonFields
{
    /// <summary>The strings of a field: itself, or the members of an array; numbers as they are written.</summary>
    public static IEnumerable<string> Strings(JsonElement json, string name) =>
        !json.TryGetProperty(name, out JsonElement field) ? []
        : field.ValueKind == JsonValueKind.Array ? field.EnumerateArray().Select(Plain).Where(text => text.Length > 0)
        : Plain(field) is { Length: > 0 } text ? [text]
        : [];

    /// <summary>The field as one string, '；' between the members of an array.</summary>
    public static string Text(JsonElement json, string name) => string.Join('；', Strings(json, name).Select(text => text.Trim()));

    /// <summary>The date of the field <c>date</c>.</summary>
    public static DateReading Date(JsonElement json) => DocumentDate.OfField(Text(json, "date"));

    /// <summary>The document with its metadata, but without text.</summary>
    public static SourceDocument Document(Origin origin, string layout, JsonElement json, string text, Language language)
    {
        SourceDocument document = origin.Document(layout, text);
        string title = Text(json, "title");
        string source = Text(json, "source");
        string author = Text(json, "authors");
        string publication = Text(json, "publication");
        return document with
        {
            DocumentId = Text(json, "id") is { Length: > 0 } id ? id : document.DocumentId,
            TitleZh = language == Language.Chinese ? title : "",
            TitleEn = language == Language.English ? title : "",
            Author = Authors.Joined(author.Length > 0 ? author : Text(json, "author")),
            Source = source,
            Publication = publication.Length > 0 ? publication : Authors.Publication(source),
            Page = Text(json, "page"),
            Tags = Text(json, "tags"),
            Book = Text(json, "book"),
        };
    }

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("year", out JsonElement year) => string.Create(
            CultureInfo.InvariantCulture, $"{Plain(year)}-{Part(value, "month")}-{Part(value, "day")}"),
        _ => "",
    };

    private static string Part(JsonElement date, string name) =>
        date.TryGetProperty(name, out JsonElement part) && Plain(part) is { Length: > 0 } text ? text : "0";
}
