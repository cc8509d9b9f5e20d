namespace Zhibiao.Model.Scoring;

/// <summary>What the comparison with the gold made of one statistic.</summary>
/// <param name="Gold">The statistic as coded; null where nobody coded the row.</param>
/// <param name="Row">The row that answers it; null where none does.</param>
/// <param name="Fields">Which fields are right; null unless both are there.</param>
public sealed record Match(GoldRow? Gold, ScoredRow? Row, Comparison? Fields)
{
    /// <summary>Whether the row is there and no field of it is wrong.</summary>
    public bool Right => Fields is { AllRight: true };
}
