using Zhibiao.Model;

namespace Zhibiao;

/// <summary>What came of a publication.</summary>
public sealed record PublicationResult
{
    /// <summary>What is wrong with the dataset; where there is anything, nothing was written.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Files of the package, relative to its folder, '/' between names, sorted.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
