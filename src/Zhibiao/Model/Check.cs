using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>What a careful reader would question. One row of checks.csv.</summary>
/// <param name="CheckId">Stable id.</param>
/// <param name="Kind">e.g. <c>translation-number</c>, <c>growth-conflict</c>; dataset.md lists them.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="DocumentId">Document; empty where several.</param>
/// <param name="ObservationIds">Observations concerned, sorted; may be empty.</param>
/// <param name="Message">What is questioned, in plain English.</param>
/// <param name="Evidence">The words of the source that show it.</param>
public sealed record Check(
    string CheckId, string Kind, Severity Severity, string DocumentId, ImmutableArray<string> ObservationIds, string Message, string Evidence);
