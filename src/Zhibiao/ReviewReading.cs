using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao;

/// <summary>Reads and extracts the documents of a review, which are held with their texts.</summary>
internal sealed class ReviewReading(DocumentExtractor extractor, int workers, IProgress<RunProgress>? progress)
{
    /// <summary>What the rules find in every document, in the listing's order, what could not be opened last.</summary>
    public IReadOnlyList<DocumentExtraction> Read(SourceListing listing, CancellationToken cancellation)
    {
        long bytes = listing.Items.Sum(item => item.Length);
        var reader = new SourceReader();
        var duplicates = new DuplicateDocuments();
        SourceDocument[] documents = [.. listing.Items.SelectMany(reader.Read).Select(duplicates.Mark), .. listing.Problems];
        var found = new DocumentExtraction[documents.Length];
        int done = 0, observations = 0;
        Parallel.For(0, documents.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, workers), CancellationToken = cancellation }, i =>
        {
            found[i] = extractor.Extract(documents[i]);
            int count = Interlocked.Increment(ref done), rows = Interlocked.Add(ref observations, found[i].Observations.Length);
            progress?.Report(new RunProgress("reading", bytes * count / documents.Length, bytes, count, rows));
        });
        return found;
    }
}
