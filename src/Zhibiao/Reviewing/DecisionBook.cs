using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>The decisions of a log that count, and where they belong in a collection. One instance serves many threads.</summary>
public sealed class DecisionBook
{
    /// <summary>How alike the surroundings in another document than the decision's own have to be.</summary>
    private const double LikenessElsewhere = 0.8;

    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);
    private readonly ILookup<string, Decision> _byDocument;
    private readonly ILookup<string, Decision> _byFile;
    private readonly ILookup<string, Decision> _byQuote;
    private readonly ImmutableArray<Decision> _added;

    /// <summary>Takes the log, undo lines among it, in its order.</summary>
    public DecisionBook(IReadOnlyList<Decision> log)
    {
        Live = LiveDecisions.Of(log);
        foreach (Decision decision in Live)
        {
            _order[decision.DecisionId] = _order.Count;
        }

        _byDocument = Live.ToLookup(decision => decision.Anchor.DocumentId, StringComparer.Ordinal);
        _byFile = Live.ToLookup(decision => decision.Anchor.SourceFile, StringComparer.Ordinal);
        _byQuote = Live.ToLookup(decision => decision.Anchor.Quote, StringComparer.Ordinal);
        _added = [.. Live.Where(decision => decision.Kind == DecisionKind.Add)];
    }

    /// <summary>The decisions that count, in the order of the log.</summary>
    public ImmutableArray<Decision> Live { get; }

    /// <summary>Whether a decision was made on this document or this file.</summary>
    public bool Touches(string documentId, string sourceFile) => _byDocument.Contains(documentId) || _byFile.Contains(sourceFile);

    /// <summary>What of the log may belong to a document: what was made on it, on its file, or on the same words wherever they stood.</summary>
    /// <param name="extraction">What the rules found; the document with its text.</param>
    public DocumentPlacements Place(DocumentExtraction extraction)
    {
        SourceDocument document = extraction.Document;
        var placed = new List<PlacedDecision>();
        var lost = ImmutableArray.CreateBuilder<UnplacedDecision>();
        if (Live.Length == 0 || document.Status != DocumentStatus.Read)
            return new DocumentPlacements(document.DocumentId, document.SourceFile, [], []);

        var finder = new AnchorFinder(document.Text);
        foreach (Decision decision in Candidates(extraction))
        {
            bool own = decision.Anchor.DocumentId == document.DocumentId;
            PlacedDecision? found = finder.Place(decision, out string problem);
            if (found is not null && (own || decision.Anchor.SourceFile == document.SourceFile || found.Likeness >= LikenessElsewhere))
                placed.Add(found);
            else if (own && found is null)
                lost.Add(new UnplacedDecision(decision, problem));
        }

        return new DocumentPlacements(document.DocumentId, document.SourceFile, [.. placed.OrderBy(one => _order[one.Decision.DecisionId])], lost.ToImmutable());
    }

    /// <summary>Gives each decision to the one document where it belongs.</summary>
    /// <param name="documents">What <see cref="Place"/> gave for every document of the collection, in any order.</param>
    /// <returns>The decisions of each document by its file, in the order of the log; and those that found no place.</returns>
    public (IReadOnlyDictionary<string, ImmutableArray<PlacedDecision>> ByFile, ImmutableArray<UnplacedDecision> Unplaced) Settle(IEnumerable<DocumentPlacements> documents)
    {
        var candidates = new Dictionary<string, List<(DocumentPlacements Document, PlacedDecision Placed)>>(StringComparer.Ordinal);
        var lost = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DocumentPlacements document in documents.OrderBy(document => document.SourceFile, StringComparer.Ordinal))
        {
            foreach (PlacedDecision placed in document.Placed)
            {
                if (!candidates.TryGetValue(placed.Decision.DecisionId, out var places))
                    candidates[placed.Decision.DecisionId] = places = [];
                places.Add((document, placed));
            }

            foreach (UnplacedDecision one in document.Lost)
            {
                lost[one.Decision.DecisionId] = one.Reason;
            }
        }

        var byFile = new Dictionary<string, List<PlacedDecision>>(StringComparer.Ordinal);
        var unplaced = ImmutableArray.CreateBuilder<UnplacedDecision>();
        foreach (Decision decision in Live)
        {
            if (candidates.TryGetValue(decision.DecisionId, out var places) && One(decision, places) is var (document, placed))
            {
                if (!byFile.TryGetValue(document.SourceFile, out List<PlacedDecision>? there))
                    byFile[document.SourceFile] = there = [];
                there.Add(placed);
            }
            else
            {
                unplaced.Add(new UnplacedDecision(decision, places is not null ? "its words stand alike in several documents"
                    : lost.GetValueOrDefault(decision.DecisionId, "its document is not among the input, and no other has its words")));
            }
        }

        return (byFile.ToDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal), unplaced.ToImmutable());
    }

    /// <summary>The document that the decision was made on before its file, and that before any other; null where several are as good.</summary>
    private static (DocumentPlacements Document, PlacedDecision Placed)? One(
        Decision decision, List<(DocumentPlacements Document, PlacedDecision Placed)> places)
    {
        int Rank(DocumentPlacements document) =>
            (document.DocumentId == decision.Anchor.DocumentId ? 2 : 0) + (document.SourceFile == decision.Anchor.SourceFile ? 1 : 0);
        var best = places.OrderByDescending(place => Rank(place.Document)).ThenByDescending(place => place.Placed.Likeness).Take(2).ToList();
        bool clear = best.Count == 1
            || Rank(best[0].Document) > Rank(best[1].Document)
            || AnchorFinder.Leads(best[0].Placed.Likeness, best[1].Placed.Likeness);
        return clear ? best[0] : null;
    }

    private IEnumerable<Decision> Candidates(DocumentExtraction extraction)
    {
        SourceDocument document = extraction.Document;
        IEnumerable<Decision> sameWords = extraction.Quantities.Select(quantity => quantity.Quote).Distinct(StringComparer.Ordinal).SelectMany(quote => _byQuote[quote]);
        IEnumerable<Decision> added = _added.Where(decision => document.Text.Contains(decision.Anchor.Quote, StringComparison.Ordinal));
        return _byDocument[document.DocumentId].Concat(_byFile[document.SourceFile]).Concat(sameWords).Concat(added).DistinctBy(decision => decision.DecisionId);
    }
}
