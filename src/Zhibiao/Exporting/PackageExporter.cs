using System.Collections.Immutable;
using System.Text;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Writes what others need to trust and cite the tables: <c>datapackage.json</c>, <c>codebook.md</c> and <c>sources.bib</c>.</summary>
public sealed class PackageExporter
{
    private readonly ImmutableArray<TableSchema> tables = DatasetTables.All;

    /// <summary>Writes the three files beside the CSV files, which <see cref="CsvExporter"/> has to have written from the same dataset.</summary>
    /// <exception cref="StoreException">A CSV file is missing, or a file can't be written.</exception>
    public void Write(string folder, Dataset dataset)
    {
        JsonFile.Write(Path.Combine(folder, "datapackage.json"), json => new DataPackage(tables).Write(json, folder, dataset));
        WriteText(Path.Combine(folder, "codebook.md"), new Codebook(tables).Text(dataset));
        WriteText(Path.Combine(folder, "sources.bib"), Bibliography.Text(dataset));
    }

    private static void WriteText(string path, string text) =>
        AsideFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(SafeText.Of(text))));
}
