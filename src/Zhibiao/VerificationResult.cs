using Zhibiao.Model;

namespace Zhibiao;

/// <summary>What came of a verification.</summary>
public sealed record VerificationResult
{
    /// <summary>Rows of all tables that were looked at.</summary>
    public int Rows { get; init; }

    /// <summary>Documents whose text was set against the rows; 0 where no sources were named.</summary>
    public int Documents { get; init; }

    /// <summary>Everything that is wrong, file by file.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
