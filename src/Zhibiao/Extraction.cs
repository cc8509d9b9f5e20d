using System.Threading.Channels;
using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao;

/// <summary>Reads the documents of a listing one after the other and extracts them on many threads; the result keeps the listing's order.</summary>
internal sealed class Extraction(DocumentExtractor extractor, int workers, IProgress<RunProgress>? progress, long bytes)
{
    // Documents waiting for a worker; bounds the memory that texts take.
    private const int Waiting = 64;

    /// <summary>Looks for the places of reviewers' decisions while the text is at hand; null where there are none.</summary>
    public Replaying? Replaying { get; init; }

    private readonly List<DocumentExtraction?> _done = [];
    private readonly Lock _lock = new();
    private long _bytesDone;
    private int _documents;
    private int _observations;

    /// <summary>Everything that the documents give, in the listing's order, what could not be opened last.</summary>
    public List<DocumentExtraction> Read(SourceListing listing, CancellationToken cancellation)
    {
        var queue = Channel.CreateBounded<(int Order, SourceDocument Document)>(new BoundedChannelOptions(Waiting) { SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task[] all = [Task.Run(() => Feed(listing, queue.Writer, stop.Token), stop.Token),
            .. Enumerable.Range(0, Math.Max(1, workers)).Select(_ => Task.Run(() => Work(queue.Reader, stop), stop.Token))];
        try
        {
            Task.WaitAll(all, cancellation);
        }
        catch (AggregateException failed) when (failed.InnerExceptions.FirstOrDefault(e => e is not OperationCanceledException) is { } cause)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
        }

        cancellation.ThrowIfCancellationRequested();
        return [.. _done.Select(extraction => extraction!)];
    }

    private async Task Feed(SourceListing listing, ChannelWriter<(int, SourceDocument)> writer, CancellationToken stop)
    {
        try
        {
            var reader = new SourceReader();
            var duplicates = new DuplicateDocuments();
            int order = 0;
            foreach (SourceItem item in listing.Items)
            {
                foreach (SourceDocument document in reader.Read(item))
                {
                    await Put(duplicates.Mark(document)).ConfigureAwait(false);
                }

                Interlocked.Add(ref _bytesDone, item.Length);
            }

            foreach (SourceDocument problem in listing.Problems)
            {
                await Put(problem).ConfigureAwait(false);
            }

            writer.Complete();

            async Task Put(SourceDocument document)
            {
                lock (_lock)
                {
                    _done.Add(null);
                }

                await writer.WriteAsync((order++, document), stop).ConfigureAwait(false);
            }
        }
        catch (Exception failed)
        {
            writer.TryComplete(failed);
            throw;
        }
    }

    private async Task Work(ChannelReader<(int Order, SourceDocument Document)> reader, CancellationTokenSource stop)
    {
        try
        {
            await foreach ((int order, SourceDocument document) in reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                DocumentExtraction extraction = extractor.Extract(document);
                Replaying?.Look(extraction);
                lock (_lock)
                {
                    _done[order] = extraction;
                    _documents++;
                    _observations += extraction.Observations.Length;
                }

                progress?.Report(new RunProgress("reading", Interlocked.Read(ref _bytesDone), bytes, _documents, _observations));
            }
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
