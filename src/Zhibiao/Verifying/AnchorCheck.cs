using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Verifying;

/// <summary>Whether every row stands in its source: the bytes are those that were read, and the text from start to end is the quote, or has its hash.</summary>
public sealed class AnchorCheck
{
    private const string Quote = "quote";
    private const string Hash = "quote_sha256";

    private readonly Dictionary<string, List<int>> _documents = new(StringComparer.Ordinal);
    private readonly List<(TableRows Rows, Dictionary<string, List<int>> ByFile)> _anchored = [];
    private readonly TableRows? _known;

    /// <summary>Takes the tables.</summary>
    public AnchorCheck(IReadOnlyList<TableRows> tables)
    {
        _known = tables.FirstOrDefault(rows => rows.Table.Name == "documents");
        _documents = _known is null ? [] : ByFile(_known);
        foreach (TableRows rows in tables.Where(rows => (rows.Has(Quote) || rows.Has(Hash)) && rows.Has("start") && rows.Has("end")))
        {
            _anchored.Add((rows, ByFile(rows)));
        }
    }

    /// <summary>What is wrong with the rows of one document. Each document comes once.</summary>
    /// <param name="document">A source, with its text.</param>
    public IEnumerable<Fault> Check(SourceDocument document)
    {
        if (!_documents.Remove(document.SourceFile, out List<int>? known))
            yield break;
        string sha = _known!.Text(known[0], "sha256");
        if (sha != document.Sha256)
        {
            yield return _known.Fault("anchor", known[0], sha.Length == 0
                ? $"{document.SourceFile} has no SHA-256 in the table, though it can be read"
                : $"{document.SourceFile} is not the file that was read: its SHA-256 is {document.Sha256}, the table has {sha}");
        }

        if (document.Status == DocumentStatus.Read && _known.Text(known[0], "document_id") != document.DocumentId)
            yield return _known.Fault("anchor", known[0], $"{document.SourceFile} has the id {document.DocumentId}");
        foreach ((TableRows rows, Dictionary<string, List<int>> byFile) in _anchored)
        {
            foreach (int row in byFile.GetValueOrDefault(document.SourceFile) ?? [])
            {
                if (Wrong(rows, row, document.Text) is { Length: > 0 } wrong)
                    yield return rows.Fault("anchor", row, $"{document.SourceFile}: {wrong}");
            }
        }
    }

    /// <summary>The documents of the table that have not come.</summary>
    public IEnumerable<Fault> Missing() => _documents
        .Where(entry => _known!.Text(entry.Value[0], "sha256").Length > 0)
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => _known!.Fault("anchor", entry.Value[0], $"{entry.Key} is not among the sources; name the files that the run read with --input"));

    private static string Wrong(TableRows rows, int row, string text)
    {
        if (rows.Integer(row, "start") is not int start || rows.Integer(row, "end") is not int end || start < 0 || end < start)
            return "start and end are no place in a text";
        if (end > text.Length)
            return $"the text ends at {text.Length}, before {end}";
        string there = SafeText.Of(text[start..end]);
        return rows.Has(Quote)
            ? there == rows.Text(row, Quote) ? "" : $"from {start} to {end} stands '{there}', not '{rows.Text(row, Quote)}'"
            : TextHash.Of(there) == rows.Text(row, Hash) ? "" : $"what stands from {start} to {end} has another hash";
    }

    private static Dictionary<string, List<int>> ByFile(TableRows rows)
    {
        var files = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int row = 0; row < rows.Rows.Length; row++)
        {
            string file = rows.Text(row, "source_file");
            if (!files.TryGetValue(file, out List<int>? known))
                files.Add(file, known = []);
            known.Add(row);
        }

        return files;
    }
}
