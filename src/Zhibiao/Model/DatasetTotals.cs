namespace Zhibiao.Model;

/// <summary>Counts that the lengths of the tables don't tell.</summary>
/// <param name="Read">Documents read.</param>
/// <param name="Skipped">Documents left out.</param>
/// <param name="Failed">Documents that could not be read.</param>
/// <param name="Repeated">Those of the skipped whose content a document that was read has.</param>
/// <param name="Unused">Quantities that are no statistics, and why is said.</param>
public sealed record DatasetTotals(int Read, int Skipped, int Failed, int Repeated, int Unused)
{
    /// <summary>The counts of a dataset that is held whole.</summary>
    internal static DatasetTotals Of(Dataset dataset)
    {
        int Count(DocumentStatus status) => dataset.Documents.Count(document => document.Status == status);
        var read = dataset.Documents.Where(document => document.Status == DocumentStatus.Read).Select(document => document.Sha256).ToHashSet(StringComparer.Ordinal);
        return new DatasetTotals(
            Count(DocumentStatus.Read), Count(DocumentStatus.Skipped), Count(DocumentStatus.Failed),
            dataset.Documents.Count(document => document.Status == DocumentStatus.Skipped && read.Contains(document.Sha256)),
            dataset.Quantities.Count(quantity => quantity.NotUsed.Length > 0));
    }
}
