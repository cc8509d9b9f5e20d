using System.Collections.Concurrent;
using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao;

/// <summary>
/// Lays the log of decisions over a collection: their places are looked for while each document's text is at hand, and settled when all
/// documents are known. One instance serves many threads.
/// </summary>
/// <param name="log">The decisions, undo lines among them, in the order of the log.</param>
internal sealed class Replaying(IReadOnlyList<Decision> log)
{
    private readonly DecisionBook _book = new(log);
    private readonly ConcurrentDictionary<string, DocumentPlacements> _documents = new(StringComparer.Ordinal);

    /// <summary>Decisions that found no place; known once <see cref="Lay"/> has run.</summary>
    public ImmutableArray<UnplacedDecision> Unplaced { get; private set; } = [];

    /// <summary>The decisions of each document by its file; known once <see cref="Lay"/> has run.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<PlacedDecision>> ByFile { get; private set; } = ImmutableDictionary<string, ImmutableArray<PlacedDecision>>.Empty;

    /// <summary>Looks for the places of decisions in a document that still has its text.</summary>
    public void Look(DocumentExtraction extraction)
    {
        if (_book.Live.Length > 0)
            _documents[extraction.Document.SourceFile] = _book.Place(extraction);
    }

    /// <summary>The documents with their decisions laid over them, in the same order.</summary>
    public List<DocumentExtraction> Lay(IEnumerable<DocumentExtraction> extractions)
    {
        (ByFile, Unplaced) = _book.Settle(_documents.Values);
        return [.. extractions.Select(extraction => ByFile.TryGetValue(extraction.Document.SourceFile, out ImmutableArray<PlacedDecision> placed)
            ? DecisionReplay.Lay(extraction, placed) : extraction)];
    }
}
