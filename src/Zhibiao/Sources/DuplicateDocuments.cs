using Zhibiao.Model;

namespace Zhibiao.Sources;

/// <summary>
/// Finds documents that come twice. One instance sees the documents of a run one at a time, in the order of the listing; of two, the earlier stays.
/// It keeps an id and a hash a document, not the documents. Not safe for several threads.
/// </summary>
public sealed class DuplicateDocuments
{
    private readonly Dictionary<string, string> _byContent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);

    /// <summary>
    /// The document as it is, or, where an earlier one has the same content, skipped, or, where an earlier one has its id with other
    /// content, failed. A document that was not read is given back, and neither claims its id nor its content.
    /// </summary>
    /// <returns>A document that is not <see cref="DocumentStatus.Read"/> has no parts: what was found in it is to be dropped.</returns>
    public SourceDocument Mark(SourceDocument document)
    {
        if (document.Status != DocumentStatus.Read)
        {
            return document;
        }

        if (document.Sha256.Length > 0 && !_byContent.TryAdd(document.Sha256, document.SourceFile))
        {
            return Marked(document, DocumentStatus.Skipped,
                $"same content as {_byContent[document.Sha256]}, so it was left out and nothing counts twice. Remove one of the two.");
        }

        return _byId.TryAdd(document.DocumentId, document.SourceFile)
            ? document
            : Marked(document, DocumentStatus.Failed,
                $"its id {document.DocumentId} is already that of {_byId[document.DocumentId]}, which has other content. Give one of the two another id, or remove it.");
    }

    private static SourceDocument Marked(SourceDocument document, DocumentStatus status, string problem) =>
        document with { Status = status, Problem = Problems.In(document.SourceFile, problem), Parts = [] };
}
