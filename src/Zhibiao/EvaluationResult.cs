using Zhibiao.Model.Scoring;

namespace Zhibiao;

/// <summary>What came of an evaluation.</summary>
/// <param name="Evaluation">The scores.</param>
/// <param name="Files">Names of the files written, in the folder asked for.</param>
/// <param name="Messages">Remarks, a line each.</param>
public sealed record EvaluationResult(Evaluation Evaluation, IReadOnlyList<string> Files, IReadOnlyList<string> Messages);
