using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Reviewing;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>Reads one shard of the documents into a file that <see cref="Pipeline.Merge"/> takes. The file is written aside and renamed once it is whole.</summary>
internal sealed class ShardRun(Lazy<DocumentExtractor> extractor, RunOptions options, Shard shard, DecisionLog log, IProgress<RunProgress>? progress)
{
    private readonly Fingerprint _rules = Fingerprint.Of(options);

    public RunReport Run(SourceListing listing, CancellationToken cancellation)
    {
        string path = Path.Combine(options.OutputFolder, shard.FileName);
        var note = new ShardNote(shard.Number, shard.Of, ShardSet.Hash(listing, log.Sha256), EarlierRun.Dates(listing));
        if (Kept(path, note) is { } earlier)
            return earlier;
        var replaying = Replaying.Over(log, listing, cancellation);
        RunReport report;
        using (var file = new AsideFile(path))
        {
            ResultShelf.Clear(file.PartPath);
            using (ResultShelf shelf = ResultShelf.Open(file.PartPath, _rules.All))
            using (var extraction = new Extraction(extractor, shelf, options, progress) { Replaying = replaying })
            {
                shelf.Begin();
                extraction.Fill(listing, cancellation);
                shelf.Finish(listing.Items.Select(item => new KeptItem(item.SourceFile, item.Length, 0)));
                report = Report(shelf, listing);
                shelf.Note(DecisionNote.Name, replaying.Note);
                shelf.Note(ShardNote.Name, note);
                shelf.Note(EarlierRun.Name, report);
            }

            file.Commit();
        }

        return report;
    }

    /// <summary>The report of the shard where it stands there whole already, as after a job was started twice; else null.</summary>
    private RunReport? Kept(string path, ShardNote note)
    {
        if (!File.Exists(path) || options.Recheck || note.Dates.Length == 0)
            return null;
        using ResultShelf? shelf = ResultShelf.Look(path);
        return shelf?.Rules == _rules.All && shelf.Note<ShardNote>(ShardNote.Name) == note && shelf.Note<RunReport>(EarlierRun.Name) is { } report ? report with { OutputFolder = options.OutputFolder } : null;
    }

    private RunReport Report(ResultShelf shelf, SourceListing listing)
    {
        var reading = new ShelfReading(shelf);
        reading.Judge(kept => new SourceDocument { DocumentId = kept.DocumentId, SourceFile = kept.SourceFile, Status = kept.Status });
        (_, int quantities, int observations) = reading.Counts();
        DatasetTotals totals = reading.Totals();
        return new RunReport
        {
            Read = totals.Read,
            Skipped = totals.Skipped,
            Failed = totals.Failed,
            Quantities = quantities,
            Observations = observations,
            Problems = [.. reading.Documents().Where(document => document.Status != DocumentStatus.Read).Take(Pipeline.MostProblems)],
            OutputFolder = options.OutputFolder,
            Files = [shard.FileName],
            Messages = [FormattableString.Invariant($"This is shard {shard.Number} of {shard.Of}. Once all are read, put them together with merge.")],
            Bytes = listing.Items.Where((_, ordinal) => shard.Has(ordinal, 0)).Sum(item => item.Length),
        };
    }
}
