using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>Lays reviewers' decisions over what the rules found in a document.</summary>
public static class DecisionReplay
{
    /// <summary>Finds the place of each decision in the document's text, and lays them over it.</summary>
    /// <param name="extraction">What the rules found; the document with its text.</param>
    /// <param name="decisions">The decisions of this document, undo lines among them, in the order of the log.</param>
    public static ReplayResult Apply(DocumentExtraction extraction, IReadOnlyList<Decision> decisions)
    {
        var finder = new AnchorFinder(extraction.Document.Text);
        var placed = new List<PlacedDecision>();
        var unplaced = ImmutableArray.CreateBuilder<UnplacedDecision>();
        foreach (Decision decision in LiveDecisions.Of(decisions))
        {
            if (finder.Place(decision, out string problem) is { } one)
                placed.Add(one);
            else
                unplaced.Add(new UnplacedDecision(decision, problem));
        }

        return new ReplayResult(Lay(extraction, placed), unplaced.ToImmutable());
    }

    /// <summary>Lays decisions over a document whose text may have been let go.</summary>
    /// <param name="extraction">What the rules found.</param>
    /// <param name="placed">Decisions that count, with their places, in the order of the log.</param>
    public static DocumentExtraction Lay(DocumentExtraction extraction, IReadOnlyList<PlacedDecision> placed)
    {
        if (placed.Count == 0)
            return extraction;
        var rows = new RowsOfDocument(extraction, placed);
        foreach (PlacedDecision decision in placed)
        {
            rows.Of(decision).Take(decision);
        }

        ImmutableArray<Observation> observations = rows.Result();
        HashSet<TextSpan> used = [.. observations.Where(row => row.Review is Review.Accepted or Review.Corrected).Select(row => row.Span)];
        return extraction with
        {
            Observations = observations,
            Quantities = [.. extraction.Quantities.Select(quantity => quantity.NotUsed.Length > 0 && used.Contains(quantity.Span) ? quantity with { NotUsed = "" } : quantity)],
        };
    }
}
