using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Questions what was read in one document, as a careful reader would.</summary>
/// <param name="names">Chinese names of things that are counted, in which misprints are looked for.</param>
public sealed class DocumentChecker(IEnumerable<string> names)
{
    private readonly DoubledNames _doubled = new(names);

    private readonly ImmutableArray<IQuestion> _questions =
    [
        new TranslationNumbers(),
        new TranslationPlaces(),
        new TitleYears(),
        new ClaimedGrowth(),
        new PartsAndWhole(),
        new DoubtfulQuantities(),
        new ImpossibleShares(),
        new Misprints(),
        new UnknownProvinces(),
        new ReportedFindings(),
    ];

    /// <summary>The doubts that the document raises by itself, each once. Observations that a reviewer rejected raise none.</summary>
    /// <param name="document">The document, with its text where it was read.</param>
    /// <param name="targets">Its targets.</param>
    public ImmutableArray<Check> Check(DocumentExtraction document, IReadOnlyList<Target> targets)
    {
        var alone = new Collection([document], targets);
        return [.. _questions.SelectMany(question => question.Ask(alone)).DistinctBy(check => check.CheckId)];
    }

    /// <summary>Words that are misprints if the collection speaks of what they would stand for, in text order.</summary>
    public ImmutableArray<PossibleMisprint> PossibleMisprints(DocumentExtraction document) => [.. _doubled.In(Collection.WithoutRejected(document))];

    /// <summary>The names in which misprints are looked for that the document's observations have, each once.</summary>
    public static ImmutableArray<string> Named(DocumentExtraction document) =>
    [
        .. Collection.WithoutRejected(document).Observations
            .Select(observation => observation.Indicator?.NameZh ?? "")
            .Where(name => name.Length >= DoubledNames.ShortestName)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The same for documents with the same words, whatever their ids, headers and line breaks; empty for one that was not read.</summary>
    public static string Content(SourceDocument document) => document.Status == DocumentStatus.Read ? RepeatedDocuments.Content(document) : "";
}
