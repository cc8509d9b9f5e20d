using System.Globalization;
using System.Text;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>The documents that observations stand in, as BibTeX (UTF-8; for biber, or bibtex with a Chinese-aware style).</summary>
internal static class Bibliography
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Writes the list, '\n' between lines; one entry a document id, sorted by key.</summary>
    public static void Write(Stream stream, Dataset dataset)
    {
        var text = new StringBuilder();
        foreach ((string key, SourceDocument document) in Cited(dataset))
        {
            Add(text, key, document);
            stream.Write(Encoding.UTF8.GetBytes(SafeText.Of(text.ToString())));
            text.Clear().Append('\n');
        }
    }

    /// <summary>The documents that are cited by their keys, sorted by these.</summary>
    public static IEnumerable<KeyValuePair<string, SourceDocument>> Cited(Dataset dataset) => dataset.Whole is { } rows ? InOrder(rows) : Sorted(Held(dataset));

    private static SortedDictionary<string, SourceDocument> Sorted(IEnumerable<SourceDocument> documents)
    {
        var entries = new SortedDictionary<string, SourceDocument>(StringComparer.Ordinal);
        foreach (SourceDocument document in documents)
        {
            entries.TryAdd(Key(document.DocumentId), document);
        }

        return entries;
    }

    // Plain keys sort as ids do, in whose order the documents come; only the others have to be held.
    private static IEnumerable<KeyValuePair<string, SourceDocument>> InOrder(ITableRows rows)
    {
        var others = new Queue<KeyValuePair<string, SourceDocument>>(Sorted(rows.Cited.Where(document => !IsPlain(document.DocumentId))));
        string last = "";
        foreach (SourceDocument document in rows.Cited.Where(document => IsPlain(document.DocumentId)))
        {
            string key = Key(document.DocumentId);
            if (key == last)
                continue;
            while (others.TryPeek(out KeyValuePair<string, SourceDocument> other) && string.CompareOrdinal(other.Key, key) < 0)
            {
                yield return others.Dequeue();
            }

            yield return KeyValuePair.Create(last = key, document);
        }

        while (others.TryDequeue(out KeyValuePair<string, SourceDocument> other))
        {
            yield return other;
        }
    }

    private static IEnumerable<SourceDocument> Held(Dataset dataset)
    {
        var cited = DatasetTables.Observations.All(dataset).Select(observation => (observation.DocumentId, observation.SourceFile)).ToHashSet();
        return DatasetTables.Documents.All(dataset).Where(document => cited.Contains((document.DocumentId, document.SourceFile)));
    }

    /// <summary>The citation key of a document: its id, where need be with a hash in place of what a key can't hold.</summary>
    internal static string Key(string documentId) => IsPlain(documentId) ? "doc-" + documentId : StableId.Of("doc-x", documentId);

    private static bool IsPlain(string documentId) => documentId.Length is > 0 and <= 64
        && documentId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static void Add(StringBuilder text, string key, SourceDocument document)
    {
        bool isArticle = document.Publication.Length > 0;
        text.Append(CultureInfo.InvariantCulture, $"@{(isArticle ? "article" : "misc")}{{{key},\n");
        IEnumerable<string> authors = Authors(document).Select(author => $"{{{Latex(author)}}}");
        Field(text, "author", string.Join(" and ", authors), isLatex: true);
        Field(text, "title", $"{{{Latex(Title(document))}}}", isLatex: true);
        if (document.Date is PartialDate date)
        {
            Field(text, "date", date.ToString());
            Field(text, "year", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (date.Month is int month)
                text.Append(CultureInfo.InvariantCulture, $"  month = {Months[month - 1]},\n");
        }

        Field(text, "journal", document.Publication);
        Field(text, "pages", document.Page);
        Field(text, "howpublished", isArticle ? "" : document.Book);
        Field(text, "note", Note(document));
        Field(text, "keywords", document.Tags);
        text.Append("}\n");
    }

    /// <summary>Its authors, one by one.</summary>
    public static IEnumerable<string> Authors(SourceDocument document) =>
        document.Author.Split('；', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Its title, Chinese before English; else its file.</summary>
    public static string Title(SourceDocument document) =>
        document.TitleZh.Length > 0 ? document.TitleZh : document.TitleEn.Length > 0 ? document.TitleEn : document.SourceFile;

    /// <summary>The archive's citation, the other title, and the id.</summary>
    public static string Note(SourceDocument document)
    {
        string english = document.TitleZh.Length > 0 && document.TitleEn.Length > 0 ? $"English title: {document.TitleEn}" : "";
        return string.Join("; ", new[] { document.Source, english, $"document {document.DocumentId}" }.Where(part => part.Length > 0));
    }

    private static void Field(StringBuilder text, string name, string value, bool isLatex = false)
    {
        if (value.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{(isLatex ? value : Latex(value))}}},\n");
    }

    /// <summary>Text as LaTeX takes it; braces go by name, because BibTeX counts even escaped ones.</summary>
    internal static string Latex(string text)
    {
        var latex = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            latex.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => "\\" + c,
                _ => char.IsControl(c) ? " " : c.ToString(),
            });
        }

        return latex.ToString();
    }
}
