using System.Security.Cryptography;
using Zhibiao.Model;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>What the run before left in the output folder: where nothing has changed since, there is nothing to do.</summary>
/// <param name="shelf">The shelf of the output folder.</param>
/// <param name="options">What is asked for now.</param>
/// <param name="listing">What there is to read now.</param>
/// <param name="decisions">What tells the log of decisions from others.</param>
internal sealed class EarlierRun(ResultShelf shelf, RunOptions options, SourceListing listing, string decisions)
{
    /// <summary>Name of the note that tells it.</summary>
    public const string Name = "run";

    // File systems date to two seconds at the coarsest: what was written so short a time ago may be written again under the same date.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    // A folder that was copied without its dates is known by its hashes; large files would take longer to hash than all else does.
    private const long MostHashed = 1 << 22;

    private readonly DateTime _start = DateTime.UtcNow;

    /// <summary>The report of the earlier run, where it read the same files with the same options and all that it wrote is still there whole; else null.</summary>
    public RunReport? Report()
    {
        if (options.Recheck || options.Store.Length > 0 || shelf.Note<KeptRun>(Name) is not { } kept || kept.Asked != Asked() || !SameFiles() || kept.Report.Messages.Count > 0)
            return null;
        foreach (OutputFile file in kept.Files)
        {
            if (!IsWhole(file))
                return null;
        }

        return kept.Report with { OutputFolder = options.OutputFolder, Changes = new ChangeSummary { Same = kept.Report.Observations } };
    }

    /// <summary>The files of this run, dated where their date can be believed.</summary>
    public IEnumerable<KeptItem> Items() => listing.Items.Select(item =>
        new KeptItem(item.SourceFile, item.Length, _start - new DateTime(item.Modified, DateTimeKind.Utc) > Settled ? item.Modified : 0));

    /// <summary>Keeps the report for the next run.</summary>
    public void Keep(RunReport report) =>
        shelf.Note(Name, new KeptRun(Asked(), report, [.. report.Files.Select(Measured).OfType<OutputFile>()]));

    /// <summary>A hash of when the files were last written; empty where one was written so short a time ago that its date can't be believed.</summary>
    public static string Dates(SourceListing listing)
    {
        DateTime now = DateTime.UtcNow;
        return listing.Items.Any(item => now - new DateTime(item.Modified, DateTimeKind.Utc) <= Settled) ? ""
            : StableId.Of("dates", string.Join(' ', listing.Items.Select(item => item.Modified)));
    }

    private bool SameFiles()
    {
        int at = 0;
        foreach (KeptItem kept in shelf.Items())
        {
            if (at == listing.Items.Length || listing.Items[at] is var item && (kept.SourceFile != item.SourceFile || kept.Length != item.Length || kept.Modified != item.Modified || kept.Modified == 0))
                return false;
            at++;
        }

        return at == listing.Items.Length;
    }

    private string Asked() => string.Join('\n',
    [
        FormattableString.Invariant($"{options.Charts} {options.Labels} {options.WidthMillimetres} {options.Dpi} {string.Join(',', options.Formats)} {decisions}"),
        .. listing.Problems.Select(problem => problem.Problem),
    ]);

    private bool IsWhole(OutputFile kept)
    {
        FileInfo file = At(kept.Path);
        return file.Exists && file.Length == kept.Length && (file.LastWriteTimeUtc.Ticks == kept.Modified || (kept.Sha256.Length > 0 && Hash(file) == kept.Sha256));
    }

    private OutputFile? Measured(string name) => At(name) is { Exists: true } file
        ? new OutputFile(name, file.Length, file.LastWriteTimeUtc.Ticks, file.Length <= MostHashed ? Hash(file) : "") : null;

    private FileInfo At(string name) => new(Path.Combine(options.OutputFolder, name));

    private static string Hash(FileInfo file)
    {
        using FileStream stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <param name="Asked">The options that change the output, and what could not be listed.</param>
    /// <param name="Report">The report.</param>
    /// <param name="Files">What was written.</param>
    private sealed record KeptRun(string Asked, RunReport Report, IReadOnlyList<OutputFile> Files);

    /// <param name="Path">Below the output folder.</param>
    /// <param name="Length">Bytes.</param>
    /// <param name="Modified">When it was written, in ticks of UTC.</param>
    /// <param name="Sha256">Hex digits; empty where the file is large, and only its date says that it is the same.</param>
    private sealed record OutputFile(string Path, long Length, long Modified, string Sha256);
}
