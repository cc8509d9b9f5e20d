using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>A decision and the place that was found for it in a document.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Span">Where its quote stands now.</param>
/// <param name="Quote">The words there; they differ from the decision's in white space at most.</param>
/// <param name="Likeness">0 to 1: how alike the surroundings are.</param>
public sealed record PlacedDecision(Decision Decision, TextSpan Span, string Quote, double Likeness)
{
    /// <summary>The sentence around it as it stands now; empty where it is not known.</summary>
    public string Sentence { get; init; } = "";
}
