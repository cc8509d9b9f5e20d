using Zhibiao.Exporting.Workbook;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Sources;

namespace Zhibiao;

/// <summary>The dataset in a form that takes longer to write than the tables, and so is left to <c>publish</c> where it is large.</summary>
internal static class DatasetCompanions
{
    /// <summary>A run writes the workbook up to so many observations: about a second's work.</summary>
    public const int MostObservations = 20_000;

    /// <summary>Writes the workbook, or takes away that of an earlier, smaller run.</summary>
    /// <exception cref="StoreException">It can't be written.</exception>
    public static void Write(string folder, Dataset dataset)
    {
        if (DatasetTables.Observations.Count(dataset) <= MostObservations)
            new WorkbookExporter().Write(folder, dataset);
        else
            File.Delete(Path.Combine(folder, WorkbookExporter.FileName));
    }

    /// <summary>The documents with their texts, one by one.</summary>
    public static IEnumerable<SourceDocument> Texts(SourceListing listing) => listing.Items.SelectMany(new SourceReader().Read);
}
