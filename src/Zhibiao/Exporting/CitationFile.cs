using System.Globalization;
using System.Text;
using System.Text.Json;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>How to cite the dataset, in the Citation File Format 1.2.0.</summary>
internal static class CitationFile
{
    /// <summary>The whole text, '\n' between lines.</summary>
    public static string Text(PackageFacts facts)
    {
        string message = facts.Authors.Length > 0
            ? "If you use this dataset, cite it with the data below, and the documents that your numbers come from with sources.bib."
            : "Put your name under authors before you pass this dataset on (zhibiao publish --author). Cite the documents that numbers come from with sources.bib.";
        var text = new StringBuilder();
        text.Append("cff-version: 1.2.0\n")
            .Append("type: dataset\n")
            .Append(CultureInfo.InvariantCulture, $"message: {Quoted(message)}\n")
            .Append(CultureInfo.InvariantCulture, $"title: {Quoted(PackageFacts.Title)}\n")
            .Append(CultureInfo.InvariantCulture, $"version: {Quoted(DatasetTables.Version + ".0.0")}\n")
            .Append("authors:\n");
        foreach (string author in facts.Authors.DefaultIfEmpty(PackageFacts.NoAuthor))
        {
            AddAuthor(text, author);
        }

        text.Append("keywords:\n");
        foreach (string keyword in DataPackage.Keywords)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {Quoted(keyword)}\n");
        }

        text.Append("references:\n")
            .Append("  - type: software\n")
            .Append("    title: \"Zhibiao\"\n");
        if (facts.Version.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"    version: {Quoted(facts.Version)}\n");
        return text.Append("    license: MIT\n    authors:\n      - name: \"The Zhibiao founders\"\n").ToString();
    }

    private static void AddAuthor(StringBuilder text, string author)
    {
        int comma = author.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - name: {Quoted(author.Trim())}\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"  - family-names: {Quoted(author[..comma].Trim())}\n");
        if (author[(comma + 1)..].Trim() is { Length: > 0 } given)
            text.Append(CultureInfo.InvariantCulture, $"    given-names: {Quoted(given)}\n");
    }

    /// <summary>A JSON string, which is a YAML string too.</summary>
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(SafeText.Of(text), System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
