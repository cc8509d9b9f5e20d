using System.Collections.Immutable;
using Zhibiao.Exporting;
using Zhibiao.Exporting.Workbook;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>Makes a package that can be passed on of a dataset that a run has written. It is verified before and after; where anything is wrong, nothing is written.</summary>
/// <param name="request">Which dataset, and where to.</param>
public sealed class PackagePublisher(PublicationRequest request)
{
    private const string Part = ".part";

    /// <summary>Files of a run that go into the package as they are where the documents' words may be passed on.</summary>
    private static readonly string[] WithWords = ["report.html"];

    /// <summary>Makes the package.</summary>
    /// <param name="cancellation">Stops it; what was written goes.</param>
    /// <exception cref="StoreException">The dataset can't be read, or the package can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public PublicationResult Publish(CancellationToken cancellation = default)
    {
        string from = Path.GetFullPath(request.DatasetFolder), to = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.To));
        VerificationResult before = Verified(from, cancellation);
        if (before.Faults.Count > 0)
            return new PublicationResult { Faults = before.Faults };
        string part = to + Part;
        try
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
            Write(from, part);
            VerificationResult after = Verified(part, cancellation);
            if (after.Faults.Count > 0)
                return new PublicationResult { Faults = after.Faults };
            if (Directory.Exists(to))
                Directory.Delete(to);
            Directory.Move(part, to);
            return new PublicationResult { Files = Checksums.Names(to) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(to, e);
        }
        finally
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
        }
    }

    private VerificationResult Verified(string folder, CancellationToken cancellation) =>
        new Verification(new VerificationRequest { DatasetFolder = folder, Inputs = request.Inputs }).Verify(cancellation);

    private void Write(string from, string folder)
    {
        Dataset dataset = new DatasetStore().Read(Path.Combine(from, StoreCheck.FileName), withQuantities: true);
        SourceListing listing = SourceFinder.Find(request.Inputs, from);
        ImmutableArray<TableSchema> tables = request.Restricted ? DatasetTables.Restricted : DatasetTables.All;
        var facts = new PackageFacts
        {
            Version = Pipeline.Version,
            IsRestricted = request.Restricted,
            Authors = [.. request.Authors],
            InputBytes = listing.Items.Sum(item => item.Length),
        };
        Directory.CreateDirectory(folder);
        new CsvExporter(tables).Write(folder, dataset);
        new AnnotationExporter(request.Restricted).Write(folder, DatasetCompanions.Texts(listing), dataset);
        new PackageExporter(tables).Write(folder, dataset, facts);
        new WorkbookExporter(tables).Write(folder, dataset);
        foreach (string name in Checksums.Names(from).Where(name => name == "run.json" || name.StartsWith("charts/", StringComparison.Ordinal) || (!request.Restricted && WithWords.Contains(name))))
        {
            string copy = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(from, name), copy);
        }

        if (!request.Restricted)
            new DatasetStore().Write(Path.Combine(folder, StoreCheck.FileName), dataset);
        new ReplicationReadme(tables, facts).Write(folder, dataset);
        Checksums.Write(folder);
    }
}
