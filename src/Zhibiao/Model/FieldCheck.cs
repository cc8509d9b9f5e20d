namespace Zhibiao.Model;

/// <summary>What came of checking a correction.</summary>
/// <param name="Row">The corrected row; null where the correction is refused.</param>
/// <param name="Problem">Why it is refused and what is accepted instead; empty where it is not.</param>
public sealed record FieldCheck(Observation? Row, string Problem)
{
    /// <summary>The same in Chinese.</summary>
    public string ProblemZh { get; init; } = "";

    /// <summary>Whether the correction holds.</summary>
    public bool IsGood => Row is not null;

    internal static FieldCheck Good(Observation row) => new(row, "");

    internal static FieldCheck Refused(string problem, string problemZh) => new(null, problem) { ProblemZh = problemZh };
}
