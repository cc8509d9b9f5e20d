using Zhibiao.Exporting;
using Zhibiao.Exporting.Workbook;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Sources;

namespace Zhibiao;

/// <summary>The files of a run that give its observations in other forms: the workbook and the annotations.</summary>
internal static class DatasetCompanions
{
    /// <summary>
    /// A run writes them up to so many observations: beyond, they would cost more time than all tables together, and a workbook would be too heavy
    /// to open. A package that is published has them always.
    /// </summary>
    public const int MostObservations = 20_000;

    /// <summary>Writes them, or takes away those of an earlier run.</summary>
    /// <param name="folder">The output.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="listing">The sources, which annotations are made from; null where only their results are at hand.</param>
    /// <returns>A remark for the user, or empty. A large run has none: a run with remarks is never taken for unchanged.</returns>
    /// <exception cref="Model.Tables.StoreException">A file can't be written.</exception>
    public static string Write(string folder, Dataset dataset, SourceListing? listing)
    {
        if (DatasetTables.Observations.Count(dataset) > MostObservations)
        {
            File.Delete(Path.Combine(folder, WorkbookExporter.FileName));
            File.Delete(Path.Combine(folder, AnnotationExporter.FileName));
            return "";
        }

        Task workbook = Task.Run(() => new WorkbookExporter().Write(folder, dataset));
        if (listing is null)
        {
            File.Delete(Path.Combine(folder, AnnotationExporter.FileName));
        }
        else
        {
            new AnnotationExporter().Write(folder, Texts(listing), dataset);
        }

        workbook.GetAwaiter().GetResult();
        return listing is null ? $"{AnnotationExporter.FileName} is left out, since the documents themselves are not at hand; zhibiao publish writes it" : "";
    }

    /// <summary>The documents with their texts, one by one.</summary>
    public static IEnumerable<SourceDocument> Texts(SourceListing listing) => listing.Items.SelectMany(new SourceReader().Read);
}
