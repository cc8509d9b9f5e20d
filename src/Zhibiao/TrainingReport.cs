using Zhibiao.Learning;

namespace Zhibiao;

/// <summary>What came of training.</summary>
/// <param name="Model">The model, with its scores.</param>
/// <param name="Messages">Remarks for whoever asked, a line each: documents that are missing and the like.</param>
public sealed record TrainingReport(LearnedModel Model, IReadOnlyList<string> Messages);
