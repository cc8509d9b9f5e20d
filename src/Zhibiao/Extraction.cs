using System.Threading.Channels;
using Zhibiao.Model;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>
/// Reads the documents of a listing one after the other, makes their results on many threads, and lets one writer put them on a shelf. What lies there from an
/// earlier run is not made again. However many documents there are, only a few are held at a time.
/// </summary>
/// <param name="extractor">Asked for once a document has to be read.</param>
/// <param name="shelf">Where results go.</param>
/// <param name="options">Workers, shard, and whether dates of files are believed.</param>
/// <param name="progress">Told of the way; may be null.</param>
internal sealed class Extraction(Lazy<DocumentExtractor> extractor, ResultShelf shelf, RunOptions options, IProgress<RunProgress>? progress) : IDisposable
{
    // Bounds of what waits for a worker: documents, and code units of text; one document alone may be larger.
    private const int Waiting = 64;
    private const long WaitingText = 8 << 20;

    private const int BetweenSaves = 500;

    /// <summary>Reviewers' decisions with their places.</summary>
    public required Replaying Replaying { get; init; }

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _drained = new(0);
    private long _bytes;
    private long _bytesDone;
    private long _textWaiting;
    private int _documents;
    private int _observations;

    /// <summary>Puts the result of every document of the listing in its place. Files that could not be opened come last.</summary>
    public void Fill(SourceListing listing, CancellationToken cancellation)
    {
        _bytes = listing.Items.Sum(item => item.Length);
        var toRead = Channel.CreateBounded<Placed<SourceDocument>>(new BoundedChannelOptions(Waiting) { SingleWriter = true });
        var toWrite = Channel.CreateBounded<Placed<PackedResult>>(new BoundedChannelOptions(Waiting) { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task[] workers = [.. Enumerable.Range(0, Math.Max(1, options.Workers)).Select(_ => Guarded(() => Work(toRead.Reader, toWrite.Writer, stop.Token), stop))];
        Task[] all =
        [
            Guarded(() => Feed(listing, toRead.Writer, stop.Token), stop),
            .. workers,
            Guarded(() => Write(toWrite.Reader, stop.Token), stop),
            Task.WhenAll(workers).ContinueWith(_ => toWrite.Writer.TryComplete(), TaskScheduler.Default),
        ];
        try
        {
            Task.WaitAll(all, CancellationToken.None);
        }
        catch (AggregateException failed)
        {
            cancellation.ThrowIfCancellationRequested();
            Exception cause = failed.InnerExceptions.FirstOrDefault(e => e is not OperationCanceledException) ?? failed.InnerExceptions[0];
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _drained.Dispose();

    /// <summary>Runs a part of the work on a thread of its own; where it fails, the others stop.</summary>
    private static Task Guarded(Func<Task> part, CancellationTokenSource stop) => Task.Run(async () =>
    {
        try
        {
            await part().ConfigureAwait(false);
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    });

    private async Task Feed(SourceListing listing, ChannelWriter<Placed<SourceDocument>> writer, CancellationToken stop)
    {
        var reader = new SourceReader();
        for (int ordinal = 0; ordinal < listing.Items.Length; ordinal++)
        {
            SourceItem item = listing.Items[ordinal];
            if (!options.Recheck && item.Modified != 0 && shelf.Item(item.SourceFile) is { } kept && kept.Length == item.Length && kept.Modified == item.Modified
                && shelf.Documents(item.SourceFile).All(document => document.Decisions == Replaying.Key(document.SourceFile)))
            {
                stop.ThrowIfCancellationRequested();
                Again(item, ordinal);
            }
            else if (Mine(ordinal, 0) || item.Kind != SourceKind.Document)
            {
                int position = 0;
                foreach (SourceDocument document in reader.Read(item))
                {
                    await Put(document, ordinal, position++, item.SourceFile).ConfigureAwait(false);
                }
            }

            Interlocked.Add(ref _bytesDone, item.Length);
        }

        for (int i = 0; i < listing.Problems.Length; i++)
        {
            await Put(listing.Problems[i], listing.Items.Length + i, 0, listing.Problems[i].SourceFile).ConfigureAwait(false);
        }

        writer.Complete();

        async Task Put(SourceDocument document, int ordinal, int position, string item)
        {
            if (!Mine(ordinal, position))
                return;
            if (shelf.Find(document, Replaying.Key(document.SourceFile)) is long known)
            {
                shelf.Place(ordinal, position, item, known);
                Count(0);
                return;
            }

            while (Interlocked.Read(ref _textWaiting) is var waiting and > 0 && waiting + document.Text.Length > WaitingText)
            {
                await _drained.WaitAsync(stop).ConfigureAwait(false);
            }

            Interlocked.Add(ref _textWaiting, document.Text.Length);
            await writer.WriteAsync(new Placed<SourceDocument>(ordinal, position, item, document), stop).ConfigureAwait(false);
        }
    }

    private void Again(SourceItem item, int ordinal)
    {
        int position = 0;
        foreach (KeptDocument document in shelf.Documents(item.SourceFile))
        {
            shelf.Place(ordinal, position++, item.SourceFile, document.Result);
            Count(0);
        }
    }

    private async Task Work(ChannelReader<Placed<SourceDocument>> reader, ChannelWriter<Placed<PackedResult>> writer, CancellationToken stop)
    {
        var rows = new RowMaker();
        await foreach ((int ordinal, int position, string item, SourceDocument document) in reader.ReadAllAsync(stop).ConfigureAwait(false))
        {
            DocumentResult result = extractor.Value.Result(document, Replaying.Of(document.SourceFile));
            var packed = new PackedResult(result, rows.Make(result, document), Replaying.Key(document.SourceFile));
            Interlocked.Add(ref _textWaiting, -document.Text.Length);
            _drained.Release();
            await writer.WriteAsync(new Placed<PackedResult>(ordinal, position, item, packed), stop).ConfigureAwait(false);
        }
    }

    private async Task Write(ChannelReader<Placed<PackedResult>> reader, CancellationToken stop)
    {
        int added = 0;
        await foreach ((int ordinal, int position, string item, PackedResult result) in reader.ReadAllAsync(stop).ConfigureAwait(false))
        {
            shelf.Place(ordinal, position, item, shelf.Add(result));
            if (++added % BetweenSaves == 0)
                shelf.Save();
            Count(result.ObservationCount);
        }
    }

    private bool Mine(int ordinal, int position) => options.Shard?.Has(ordinal, position) ?? true;

    private void Count(int observations)
    {
        RunProgress now;
        lock (_lock)
        {
            _documents++;
            _observations += observations;
            now = new RunProgress("reading", Interlocked.Read(ref _bytesDone), _bytes, _documents, _observations);
        }

        progress?.Report(now);
    }

    private readonly record struct Placed<T>(int Ordinal, int Position, string Item, T Thing);
}
