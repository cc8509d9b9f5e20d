namespace Zhibiao;

/// <summary>A dataset that is to be verified.</summary>
public sealed record VerificationRequest
{
    /// <summary>The folder that a run or <c>publish</c> has written.</summary>
    public required string DatasetFolder { get; init; }

    /// <summary>The files, folders and archives that the run read; without them whether rows stand in their sources is not asked.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];
}
