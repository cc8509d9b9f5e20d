using System.Buffers;
using System.Text;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Documents with the same words, whatever their ids, headers and line breaks.</summary>
internal sealed class RepeatedDocuments
{
    private static readonly SearchValues<char> White = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace)]);

    // Of most contents there is one document only; a list is made for those that come again.
    private readonly Dictionary<string, (string DocumentId, string SourceFile)> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string DocumentId, string SourceFile)>> _again = new(StringComparer.Ordinal);

    /// <summary>Takes a document with its content; an empty one is passed over.</summary>
    public void Add(string content, SourceDocument document)
    {
        (string, string SourceFile) one = (document.DocumentId, document.SourceFile);
        if (content.Length == 0 || _first.TryAdd(content, one))
        {
            return;
        }

        if (!_again.TryGetValue(content, out List<(string, string)>? alike))
        {
            _again.Add(content, alike = [_first[content]]);
        }

        alike.Add(one);
    }

    public IEnumerable<Check> Ask() => _again.Values.Select(group =>
    {
        (string DocumentId, string SourceFile)[] alike = [.. group.OrderBy(document => document.SourceFile, StringComparer.Ordinal)];
        return Doubt.Of(
            "duplicate-document", Severity.Warning, "", [],
            $"{alike.Length} documents have the same text: {string.Join(", ", alike.Select(document => document.DocumentId))}. "
                + "Their numbers count as different sources.",
            string.Join("; ", alike.Select(document => document.SourceFile)));
    });

    /// <summary>The body without white space; where the text was let go, the hash of the file.</summary>
    public static string Content(SourceDocument document)
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
                ReadOnlySpan<char> rest = document.Text.AsSpan(part.Span.Start, part.Span.Length);
                while (rest.IndexOfAny(White) is var at and >= 0)
                {
                    words.Append(rest[..at]);
                    rest = rest[(at + 1)..];
                }

                words.Append(rest);
            }
        }

        return words.Length == 0 ? "" : StableId.Of("text", words.ToString());
    }
}
