using Zhibiao.Model;

namespace Zhibiao.Storing;

/// <summary>Where the result of a document lies, and what tells it from others.</summary>
/// <param name="Result">Number of its result on the shelf.</param>
/// <param name="SourceFile">Its name in the tables.</param>
/// <param name="DocumentId">Its id.</param>
/// <param name="Sha256">Of its bytes; empty where they could not be read.</param>
/// <param name="Status">As it was read by itself; duplicates are not told yet.</param>
public sealed record KeptDocument(long Result, string SourceFile, string DocumentId, string Sha256, DocumentStatus Status)
{
    /// <summary>What tells the reviewers' decisions that the result was made with from others; empty where there are none.</summary>
    public string Decisions { get; init; } = "";
}
