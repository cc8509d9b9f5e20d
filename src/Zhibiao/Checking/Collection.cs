using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>All that the questions look at.</summary>
internal sealed class Collection
{
    private readonly Lazy<Dictionary<string, Observation>> _observations;

    public Collection(IReadOnlyList<DocumentExtraction> documents, IReadOnlyList<Target> targets)
    {
        Documents = [.. documents.Select(WithoutRejected)];
        Targets = targets;
        _observations = new(() => Documents.SelectMany(document => document.Observations)
            .DistinctBy(observation => observation.ObservationId, StringComparer.Ordinal)
            .ToDictionary(observation => observation.ObservationId, StringComparer.Ordinal));
    }

    /// <summary>The documents, without the observations that a reviewer rejected.</summary>
    public ImmutableArray<DocumentExtraction> Documents { get; }

    public IReadOnlyList<Target> Targets { get; }

    /// <summary>The observation of an id, or null.</summary>
    public Observation? Observation(string id) => _observations.Value.GetValueOrDefault(id);

    /// <summary>The document without the observations that a reviewer rejected.</summary>
    public static DocumentExtraction WithoutRejected(DocumentExtraction document) =>
        document.Observations.Any(observation => observation.Review == Review.Rejected)
            ? document with { Observations = [.. document.Observations.Where(observation => observation.Review != Review.Rejected)] }
            : document;
}
