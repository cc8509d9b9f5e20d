using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>Two reviewers who decided differently about one row, and nobody settled it.</summary>
/// <param name="First">The decision that stands earlier in the log.</param>
/// <param name="Second">The later one, of another reviewer; it is the one that counts meanwhile.</param>
/// <param name="Fields">Where their rows differ, in words: the first reviewer's as old, the second's as new. Empty where one rejected the row.</param>
public sealed record DecisionConflict(Decision First, Decision Second, ImmutableArray<FieldChange> Fields)
{
    /// <summary>The disagreement in a line of plain English.</summary>
    public string Words => Fields.IsEmpty
        ? $"{First.Reviewer} {Said(First)} the row, {Second.Reviewer} {Said(Second)} it"
        : string.Join("; ", Fields.Select(change => $"{Names.Of(change.Field)}: {First.Reviewer} has '{change.Old}', {Second.Reviewer} has '{change.New}'"));

    private static string Said(Decision decision) => decision.Kind switch
    {
        DecisionKind.Reject => "rejected",
        DecisionKind.Edit => "corrected",
        DecisionKind.Add => "added",
        _ => "accepted",
    };
}
