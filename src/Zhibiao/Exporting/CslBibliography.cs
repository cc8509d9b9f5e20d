using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>The documents that observations stand in, as CSL-JSON for Zotero, Pandoc and others; the same entries under the same keys as in the BibTeX.</summary>
internal static class CslBibliography
{
    /// <summary>Writes the list, sorted by key.</summary>
    public static void Write(Utf8JsonWriter json, Dataset dataset)
    {
        json.WriteStartArray();
        foreach ((string key, SourceDocument document) in Bibliography.Cited(dataset))
        {
            json.WriteStartObject();
            Text(json, "id", key);
            Text(json, "type", document.Publication.Length > 0 ? "article-newspaper" : "document");
            Text(json, "title", Bibliography.Title(document));
            WriteAuthors(json, document);
            WriteDate(json, document.Date);
            Text(json, "container-title", document.Publication.Length > 0 ? document.Publication : document.Book);
            Text(json, "page", document.Page);
            Text(json, "keyword", document.Tags);
            Text(json, "note", Bibliography.Note(document));
            json.WriteEndObject();
            json.HandOn();
        }

        json.WriteEndArray();
    }

    private static void WriteAuthors(Utf8JsonWriter json, SourceDocument document)
    {
        string[] authors = [.. Bibliography.Authors(document)];
        if (authors.Length == 0)
            return;
        json.WriteStartArray("author");
        foreach (string author in authors)
        {
            json.WriteStartObject();
            Text(json, "literal", author);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, PartialDate? date)
    {
        if (date is not PartialDate known)
            return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(known.Year);
        if (known.Month is int month)
            json.WriteNumberValue(month);
        if (known.Day is int day)
            json.WriteNumberValue(day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
            json.WriteString(name, SafeText.Of(text));
    }
}
