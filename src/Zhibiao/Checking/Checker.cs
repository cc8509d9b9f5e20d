using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Questions what was read, as a careful reader would.</summary>
public sealed class Checker
{
    private readonly ImmutableArray<IQuestion> _questions =
    [
        new TranslationNumbers(),
        new TranslationPlaces(),
        new TitleYears(),
        new ClaimedGrowth(),
        new PartsAndWhole(),
        new DisagreeingSources(),
        new DoubtfulQuantities(),
        new ImpossibleShares(),
        new Misprints(),
        new UnknownProvinces(),
        new RepeatedDocuments(),
        new ReportedFindings(),
    ];

    /// <summary>All doubts, by document id, kind and check id. Observations that a reviewer rejected raise none.</summary>
    public ImmutableArray<Check> Check(
        IReadOnlyList<DocumentExtraction> documents, IReadOnlyList<Target> targets, IReadOnlyList<SeriesPoint> series)
    {
        var collection = new Collection(documents, targets, series);
        return [.. _questions
            .SelectMany(question => question.Ask(collection))
            .DistinctBy(check => check.CheckId)
            .OrderBy(check => check.DocumentId, StringComparer.Ordinal)
            .ThenBy(check => check.Kind, StringComparer.Ordinal)
            .ThenBy(check => check.CheckId, StringComparer.Ordinal)];
    }
}
