namespace Zhibiao;

/// <summary>What a model is to be trained from.</summary>
public sealed record TrainingRequest
{
    /// <summary>Files, folders and archives with the documents.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Gold files of documents that the rules were not written with: every user's own.</summary>
    public IReadOnlyList<string> Gold { get; init; } = [];

    /// <summary>Gold files of documents that the rules were written with. Rows there are right more often than elsewhere, which the model takes into account.</summary>
    public IReadOnlyList<string> KnownGold { get; init; } = [];

    /// <summary>Logs of reviewers' decisions: accepted and corrected rows count as coded, rejected ones as none, and of other rows nothing is known.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>How the model is trained.</summary>
    public Learning.Training.TrainingOptions Options { get; init; } = new();
}
