using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao;

/// <summary>One document under review: what the rules found, the decisions on it, and what comes of both.</summary>
internal sealed class ReviewedDocument
{
    private readonly DocumentExtraction _found;
    private readonly DocumentExtractor _extractor;
    private readonly List<Decision> _decisions;
    private readonly Dictionary<string, PlacedDecision> _placed = new(StringComparer.Ordinal);

    /// <param name="found">What the rules found; the document with its text.</param>
    /// <param name="decisions">The decisions on it in the order of the log, undo lines and what they undo among them.</param>
    /// <param name="placed">The places of those that count.</param>
    /// <param name="extractor">Pairs and checks.</param>
    public ReviewedDocument(DocumentExtraction found, IEnumerable<Decision> decisions, ImmutableArray<PlacedDecision> placed, DocumentExtractor extractor)
    {
        _extractor = extractor;
        _found = found;
        _decisions = [.. decisions];
        foreach (PlacedDecision one in placed)
        {
            _placed[one.Decision.DecisionId] = one;
        }

        Lay();
    }

    /// <summary>The document with its decisions laid over it; its rows know their targets.</summary>
    public DocumentExtraction Now { get; private set; } = null!;

    /// <summary>What it brings to the dataset.</summary>
    public DocumentResult Result { get; private set; } = null!;

    /// <summary>The targets of the document alone, without what other documents report of them.</summary>
    public ImmutableArray<Target> Targets { get; private set; }

    /// <summary>Ids of the decisions that disagree about a row and wait to be settled.</summary>
    public ImmutableArray<string> Standing(Observation row) => DecisionConflicts.Standing(_decisions, row.ObservationId);

    /// <summary>Takes one more decision. The document's own text is searched for its place.</summary>
    public void Take(Decision decision)
    {
        _decisions.Add(decision);
        Lay();
    }

    /// <summary>The targets as one more decision would leave them; nothing is kept.</summary>
    public ImmutableArray<Target> TargetsWith(Decision decision) =>
        [.. _extractor.Result(DecisionReplay.Lay(_found, Placed([.. _decisions, decision]))).Targets.Select(open => open.Target)];

    private void Lay()
    {
        DocumentExtraction laid = DecisionReplay.Lay(_found, Placed(_decisions));
        Result = _extractor.Result(laid);
        Now = laid with { Observations = Result.Observations };
        Targets = [.. Result.Targets.Select(open => open.Target)];
    }

    private List<PlacedDecision> Placed(IReadOnlyList<Decision> decisions)
    {
        AnchorFinder? finder = null;
        var placed = new List<PlacedDecision>();
        foreach (Decision decision in LiveDecisions.Of(decisions))
        {
            if (!_placed.TryGetValue(decision.DecisionId, out PlacedDecision? one))
            {
                finder ??= new AnchorFinder(_found.Document.Text);
                if (finder.Place(decision, out _) is not { } found)
                    continue;
                one = found;
                if (decision.DecisionId.Length > 0)
                    _placed[decision.DecisionId] = one;
            }

            placed.Add(one);
        }

        return placed;
    }
}
