using System.Collections.Immutable;
using Zhibiao.Exporting;
using Zhibiao.Exporting.Workbook;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Pairing;
using Zhibiao.Sources;
using Zhibiao.Storing;
using Zhibiao.Verifying;

namespace Zhibiao;

/// <summary>Checks a dataset that was written: files and package, cells, keys, places in the sources, and every number that follows from others.</summary>
/// <param name="request">Which dataset.</param>
public sealed class Verification(VerificationRequest request)
{
    private readonly string _folder = Path.GetFullPath(request.DatasetFolder);

    /// <summary>Checks it.</summary>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public VerificationResult Verify(CancellationToken cancellation = default)
    {
        bool restricted = PackageCheck.IsRestricted(_folder);
        ImmutableArray<TableSchema> schemas = restricted ? DatasetTables.Restricted : DatasetTables.All;
        var faults = new List<Fault>();
        List<TableRows> tables = Read(schemas, faults);
        faults.AddRange(PackageCheck.Check(_folder, schemas, tables.ToDictionary(rows => rows.Table.Name, rows => rows.Rows.Length, StringComparer.Ordinal)));
        faults.AddRange(Files(restricted, tables));
        cancellation.ThrowIfCancellationRequested();
        faults.AddRange(tables.SelectMany(new SchemaCheck().Check));
        faults.AddRange(new KeyCheck().Check(tables));
        faults.AddRange(new NumberCheck(tables).Check());
        faults.AddRange(Targets(tables, restricted));
        if (!restricted)
            faults.AddRange(Store(tables));
        cancellation.ThrowIfCancellationRequested();
        int documents = Anchors(tables, faults, cancellation);
        return new VerificationResult { Rows = tables.Sum(rows => rows.Rows.Length), Documents = documents, Faults = faults };
    }

    private List<TableRows> Read(ImmutableArray<TableSchema> schemas, List<Fault> faults)
    {
        var tables = new List<TableRows>();
        foreach (TableSchema table in schemas)
        {
            try
            {
                CsvTable file = CsvTable.Read(Path.Combine(_folder, table.FileName));
                tables.Add(new TableRows(table, file.Columns, file.Rows));
            }
            catch (StoreException e)
            {
                faults.Add(new Fault("file", table.FileName, 0, "", e.InnerException is FileNotFoundException or DirectoryNotFoundException ? "is missing" : e.Message));
            }
        }

        return tables;
    }

    /// <summary>Whether all files are there, and those of a published package as they were published.</summary>
    private IEnumerable<Fault> Files(bool restricted, List<TableRows> tables)
    {
        bool published = File.Exists(Path.Combine(_folder, Checksums.FileName));
        bool large = tables.Any(rows => rows.Table.Name == "observations" && rows.Rows.Length > DatasetCompanions.MostObservations);
        IEnumerable<string> expected = [.. PackageExporter.Files.Where(name => name != PackageCheck.FileName), "run.json", AnnotationExporter.FileName,
            .. published || !large ? new[] { WorkbookExporter.FileName } : []];
        foreach (string name in expected.Where(name => !File.Exists(Path.Combine(_folder, name))))
        {
            yield return new Fault("file", name, 0, "", "is missing");
        }

        if (!File.Exists(Path.Combine(_folder, ReplicationReadme.FileName)) && !File.Exists(Path.Combine(_folder, ReplicationReadme.OtherName)))
            yield return new Fault("file", ReplicationReadme.FileName, 0, "", "is missing");
        foreach (Fault fault in published ? Checksums.Check(_folder) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<Fault> Targets(List<TableRows> tables, bool restricted)
    {
        if (tables.Find(rows => rows.Table.Name == "targets") is not { } targets || tables.Find(rows => rows.Table.Name == "observations") is not { } observations)
            yield break;
        var recheck = new TargetRecheck(RowReading.Observations(observations), hasQuotes: !restricted);
        ImmutableArray<Target> all = RowReading.Targets(targets);
        for (int row = 0; row < all.Length; row++)
        {
            foreach (string wrong in recheck.Wrong(all[row]))
            {
                yield return targets.Fault("number", row, wrong);
            }
        }
    }

    private IEnumerable<Fault> Store(List<TableRows> tables)
    {
        using var store = new StoreCheck(_folder);
        return [.. store.Faults, .. tables.SelectMany(rows => store.Check(rows.Table, rows.Columns, rows.Rows))];
    }

    private int Anchors(List<TableRows> tables, List<Fault> faults, CancellationToken cancellation)
    {
        if (request.Inputs.Count == 0)
            return 0;
        var anchors = new AnchorCheck(tables);
        AnnotationCheck? annotations = Annotations(tables);
        faults.AddRange(annotations?.Faults ?? []);
        int documents = 0;
        foreach (SourceDocument document in DatasetCompanions.Texts(SourceFinder.Find(request.Inputs, _folder)))
        {
            cancellation.ThrowIfCancellationRequested();
            documents++;
            faults.AddRange(anchors.Check(document));
            faults.AddRange(annotations?.Check(document) ?? []);
        }

        faults.AddRange(anchors.Missing());
        return documents;
    }

    private AnnotationCheck? Annotations(List<TableRows> tables)
    {
        if (tables.Find(rows => rows.Table.Name == "observations") is not { } observations || !File.Exists(Path.Combine(_folder, AnnotationExporter.FileName)))
            return null;
        return new AnnotationCheck(_folder, Enumerable.Range(0, observations.Rows.Length).Select(row => observations.Text(row, "observation_id")));
    }
}
