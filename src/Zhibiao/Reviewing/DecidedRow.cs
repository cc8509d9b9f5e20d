using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>One row with its decisions, taken in the order of the log: for each field the last one counts.</summary>
/// <param name="found">The row as the rules made it; null where they make none at this place.</param>
internal sealed class DecidedRow(Observation? found)
{
    private bool _pinned;

    /// <summary>The row as it stands now; null where there is none.</summary>
    public Observation? Row { get; private set; } = found;

    /// <summary>Takes one more decision.</summary>
    public void Take(PlacedDecision placed)
    {
        Decision decision = placed.Decision;
        switch (decision.Kind)
        {
            case DecisionKind.Reject:
                // What the rules no longer make needs no rejecting; what a reviewer brought back does.
                Row = Row is null ? null : Row with { Review = Review.Rejected };
                break;
            case DecisionKind.Accept:
                Row = Whole(placed) is var accepted && Row is { Review: Review.Corrected } before && Fields.Changes(before, accepted).IsEmpty
                    ? accepted with { Review = Review.Corrected }
                    : accepted with { Review = Review.Accepted };
                break;
            case DecisionKind.Add:
                Row = Whole(placed) with { Review = Review.Accepted };
                break;
            case DecisionKind.Edit:
                Observation corrected = Row is { } row && _pinned
                    ? decision.Changes.Aggregate(row, (taken, change) => taken.Take(decision.Row!, change.Field))
                    : Whole(placed);
                Row = corrected with { Review = Review.Corrected };
                break;
        }

        _pinned |= decision.Kind is DecisionKind.Accept or DecisionKind.Add or DecisionKind.Edit;
    }

    /// <summary>The row with every field as the reviewer saw it; brought back from the log where the rules make it no more.</summary>
    private Observation Whole(PlacedDecision placed)
    {
        Decision decision = placed.Decision;
        return Row is { } row
            ? row.TakeAll(decision.Row!)
            : decision.Row! with
            {
                ObservationId = decision.Anchor.ObservationId,
                Span = placed.Span,
                Quote = placed.Quote,
                Sentence = placed.Sentence.Length > 0 ? placed.Sentence : decision.Row!.Sentence,
                PairId = "",
            };
    }
}
