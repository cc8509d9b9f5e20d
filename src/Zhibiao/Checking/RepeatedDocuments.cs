using System.Text;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Documents with the same words, whatever their ids, headers and line breaks.</summary>
internal sealed class RepeatedDocuments : IQuestion
{
    public IEnumerable<Check> Ask(Collection collection) => collection.Documents
        .Select(document => document.Document)
        .Where(document => document.Status == DocumentStatus.Read)
        .GroupBy(Content)
        .Where(group => group.Key.Length > 0 && group.Count() > 1)
        .Select(group =>
        {
            SourceDocument[] alike = [.. group.OrderBy(document => document.SourceFile, StringComparer.Ordinal)];
            return Doubt.Of(
                "duplicate-document", Severity.Warning, "", [],
                $"{alike.Length} documents have the same text: {string.Join(", ", alike.Select(document => document.DocumentId))}. "
                    + "Their numbers count as different sources.",
                string.Join("; ", alike.Select(document => document.SourceFile)));
        });

    /// <summary>The body without white space; where the text was let go, the hash of the file.</summary>
    private static string Content(SourceDocument document)
    {
        if (document.Text.Length == 0)
        {
            return document.Sha256;
        }

        var words = new StringBuilder(document.Text.Length);
        foreach (DocumentPart part in document.Parts)
        {
            if (part.Role == PartRole.Body && part.Span.End <= document.Text.Length)
            {
                foreach (char c in part.Span.Of(document.Text))
                {
                    if (!char.IsWhiteSpace(c))
                    {
                        words.Append(c);
                    }
                }
            }
        }

        return words.Length == 0 ? "" : StableId.Of("text", words.ToString());
    }
}
