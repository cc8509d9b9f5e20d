namespace Zhibiao.Learning.Training;

/// <summary>What a head said of a row of a document that it had not learned from.</summary>
/// <param name="Row">The row.</param>
/// <param name="Class">The likeliest class.</param>
/// <param name="Probability">Its probability.</param>
/// <param name="Second">For two classes, the probability of the second.</param>
internal readonly record struct HeldBack(LabelledRow Row, int Class, double Probability, double Second);
