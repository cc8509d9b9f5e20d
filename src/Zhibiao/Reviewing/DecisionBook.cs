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
    }

    /// <summary>The decisions that count, in the order of the log.</summary>
    public ImmutableArray<Decision> Live { get; }

    /// <summary>Whether a decision was made on this document or this file.</summary>
    public bool Touches(string documentId, string sourceFile) => _byDocument.Contains(documentId) || _byFile.Contains(sourceFile);

    /// <summary>What was made on a document or on its file, with the places in its text.</summary>
    /// <param name="document">The document with its text.</param>
    public DocumentPlacements Place(SourceDocument document) => Found(
        document, _byDocument[document.DocumentId].Concat(_byFile[document.SourceFile]).DistinctBy(decision => decision.DecisionId).OrderBy(decision => _order[decision.DecisionId]));

    /// <summary>The places that decisions made elsewhere find by their words alone.</summary>
    /// <param name="document">The document with its text.</param>
    /// <param name="astray">Decisions that find no place where they were made.</param>
    public static DocumentPlacements PlaceElsewhere(SourceDocument document, IEnumerable<Decision> astray) => Found(document, astray.Where(decision =>
        decision.Anchor.DocumentId != document.DocumentId && decision.Anchor.SourceFile != document.SourceFile && document.Text.Contains(decision.Anchor.Quote, StringComparison.Ordinal)));

    private static DocumentPlacements Found(SourceDocument document, IEnumerable<Decision> decisions)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedDecision>();
        var lost = ImmutableArray.CreateBuilder<UnplacedDecision>();
        if (document.Status == DocumentStatus.Read)
        {
            var finder = new AnchorFinder(document.Text);
            foreach (Decision decision in decisions)
            {
                bool own = decision.Anchor.DocumentId == document.DocumentId;
                PlacedDecision? found = finder.Place(decision, out string problem);
                if (found is not null && (own || decision.Anchor.SourceFile == document.SourceFile || found.Likeness >= LikenessElsewhere))
                    placed.Add(found);
                else if (found is null && (own || decision.Anchor.SourceFile == document.SourceFile))
                    lost.Add(new UnplacedDecision(decision, problem));
            }
        }

        return new DocumentPlacements(document.DocumentId, document.SourceFile, placed.ToImmutable(), lost.ToImmutable());
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
}
