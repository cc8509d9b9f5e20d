using System.Collections.Immutable;
using Zhibiao.Checking;
using Zhibiao.Model;
using Zhibiao.Pairing;

namespace Zhibiao;

/// <summary>The stages that see the whole collection, over results that are held in memory; the same dataset as <see cref="Composition"/> makes of a shelf.</summary>
internal static class HeldDataset
{
    private static readonly DocumentChecker Metadata = new([]);

    /// <summary>The result of a document that was not read, or that came before.</summary>
    public static DocumentResult Unread(SourceDocument document)
    {
        SourceDocument light = document with { Text = "", Parts = [] };
        return new DocumentResult
        {
            Document = light,
            Checks = Metadata.Check(new DocumentExtraction { Document = light }, []),
            Content = document.Text.Length > 0 ? DocumentChecker.Content(document with { Status = DocumentStatus.Read }) : "",
        };
    }

    /// <summary>The dataset of all documents.</summary>
    /// <param name="results">In the listing's order.</param>
    /// <param name="more">Checks of which the documents know nothing.</param>
    public static Dataset Of(IReadOnlyList<DocumentResult> results, IEnumerable<Check> more)
    {
        var fulfilment = new Fulfilment();
        var checker = new CollectionChecker();
        foreach (DocumentResult result in results)
        {
            fulfilment.Add(result.Document.DocumentId, result.Reports);
            checker.Add(result);
        }

        Observation[] levels = [.. results.SelectMany(result => result.Levels)];
        ImmutableArray<SeriesPoint> series = new SeriesBuilder().Build(levels);
        return new Dataset
        {
            Documents = [.. results.Select(result => result.Document)
                .OrderBy(document => document.DocumentId, StringComparer.Ordinal).ThenBy(document => document.SourceFile, StringComparer.Ordinal)],
            Quantities = [.. results.SelectMany(result => result.Quantities)
                .OrderBy(quantity => quantity.SourceFile, StringComparer.Ordinal).ThenBy(quantity => quantity.Span)],
            Observations = [.. results.SelectMany(result => result.Observations)
                .OrderBy(observation => observation.SourceFile, StringComparer.Ordinal).ThenBy(observation => observation.Span)
                .ThenBy(observation => observation.ObservationId, StringComparer.Ordinal)],
            Targets = [.. results.SelectMany(result => result.Targets).Select(fulfilment.Of).Order(TargetPairing.InOrder)],
            Series = series,
            Checks = [.. results.SelectMany(result => result.Checks.Concat(checker.Misprints(result)))
                .Concat(checker.Repeated()).Concat(CollectionChecker.Disagreements(series, levels)).Concat(more)
                .DistinctBy(check => check.CheckId)
                .OrderBy(check => check.DocumentId, StringComparer.Ordinal)
                .ThenBy(check => check.Kind, StringComparer.Ordinal)
                .ThenBy(check => check.CheckId, StringComparer.Ordinal)],
        };
    }
}
