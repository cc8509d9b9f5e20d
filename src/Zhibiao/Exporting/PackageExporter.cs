using System.Collections.Immutable;
using System.Text;
using Zhibiao.Exporting.Scripts;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>
/// Writes what others need to trust, cite and load the tables: <c>datapackage.json</c>, <c>codebook.md</c>, <c>sources.bib</c>,
/// <c>sources.csl.json</c>, <c>CITATION.cff</c> and <c>scripts/</c>.
/// </summary>
public sealed class PackageExporter
{
    /// <summary>What <see cref="Write(string, Dataset, PackageFacts)"/> writes, '/' between names.</summary>
    public static readonly ImmutableArray<string> Files =
        ["datapackage.json", "codebook.md", "sources.bib", "sources.csl.json", "CITATION.cff", .. LoaderScripts.Files];

    private readonly ImmutableArray<TableSchema> tables;

    /// <summary>Makes the exporter for all tables.</summary>
    public PackageExporter()
        : this(DatasetTables.All)
    {
    }

    /// <summary>Makes the exporter.</summary>
    /// <param name="tables">The tables that stand in the folder.</param>
    public PackageExporter(ImmutableArray<TableSchema> tables) => this.tables = tables;

    /// <summary>Writes the files, without anything known beside the dataset.</summary>
    /// <exception cref="StoreException">A CSV file is missing, or a file can't be written.</exception>
    public void Write(string folder, Dataset dataset) => Write(folder, dataset, new PackageFacts());

    /// <summary>Writes the files beside the CSV files and, where there are any, annotations, which <see cref="CsvExporter"/> and <see cref="AnnotationExporter"/> have to have written from the same dataset.</summary>
    /// <exception cref="StoreException">A CSV file is missing, or a file can't be written.</exception>
    public void Write(string folder, Dataset dataset, PackageFacts facts) =>
        Write(folder, dataset, facts, tables.ToDictionary(table => table.Name, table => TableFacts.Of(folder, table, dataset), StringComparer.Ordinal),
            Path.Combine(folder, AnnotationExporter.FileName) is var annotations && File.Exists(annotations) ? FileFacts.Of(annotations) : null);

    /// <summary>Writes the files.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="facts">What is known beside it.</param>
    /// <param name="written">What was found out while its tables were written, by their names.</param>
    /// <param name="annotations">Length and hash of the annotations; null where there are none.</param>
    /// <exception cref="StoreException">A file can't be written.</exception>
    internal void Write(string folder, Dataset dataset, PackageFacts facts, IReadOnlyDictionary<string, TableFacts> written, FileFacts? annotations)
    {
        JsonFile.Write(Path.Combine(folder, "datapackage.json"), json => new DataPackage(tables, facts).Write(json, dataset, table => written[table].File, annotations));
        WriteText(Path.Combine(folder, "codebook.md"), new Codebook(tables).Text(dataset, table => written[table].Columns));
        AsideFile.Write(Path.Combine(folder, "sources.bib"), stream => Bibliography.Write(stream, dataset));
        JsonFile.Write(Path.Combine(folder, "sources.csl.json"), json => CslBibliography.Write(json, dataset));
        WriteText(Path.Combine(folder, "CITATION.cff"), CitationFile.Text(facts));
        foreach ((string name, string text) in new LoaderScripts(tables).Texts())
        {
            WriteText(Path.Combine(folder, name), text);
        }
    }

    internal static void WriteText(string path, string text) =>
        AsideFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(SafeText.Of(text))));
}
