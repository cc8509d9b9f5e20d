using System.Collections.Immutable;
using Zhibiao.Checking;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Pairing;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>The stages that see the whole collection, over results that lie on a shelf: duplicates are told, targets measured, series built, documents compared.</summary>
internal sealed class Composition : ITableRows, IDisposable
{
    private const int MostHeld = 50_000;

    private readonly ShelfReading _shelf;
    private readonly SortedRows<Target> _targets;
    private readonly SortedRows<SeriesPoint> _series;
    private readonly SortedRows<Check> _checks;
    private readonly CollectionChecker _checker = new();
    private readonly (int Documents, int Quantities, int Observations) _counts;
    private readonly int _workers;
    private readonly CancellationToken _cancellation;
    private (SourceDocument Document, bool IsCited)[]? _documents;

    /// <summary>Composes.</summary>
    /// <param name="shelf">The shelf, every document in its place.</param>
    /// <param name="more">Checks of which the documents know nothing.</param>
    /// <param name="writing">Where all rows go on the way.</param>
    /// <param name="workers">How many threads may unpack.</param>
    /// <param name="cancellation">Stops it.</param>
    public Composition(ResultShelf shelf, IEnumerable<Check> more, TableWriting writing, int workers, CancellationToken cancellation = default)
    {
        (_workers, _cancellation) = (workers, cancellation);
        _shelf = new ShelfReading(shelf);
        _targets = _shelf.Sorted<Target>("targets");
        _series = _shelf.Sorted<SeriesPoint>("series");
        _checks = _shelf.Sorted<Check>("checks");
        var duplicates = new DuplicateDocuments();
        _shelf.Judge(kept => duplicates.Mark(new SourceDocument
        {
            DocumentId = kept.DocumentId,
            SourceFile = kept.SourceFile,
            Sha256 = kept.Sha256,
            Status = kept.Status,
        }));
        _counts = _shelf.Counts();
        Totals = _shelf.Totals();
        _shelf.Together(() => Go(writing));
        Add(more);
        writing.Add(DatasetTables.Documents, Documents().Select(pair => pair.Document));
        writing.Add(DatasetTables.Targets, _targets.InOrder());
        writing.Add(DatasetTables.Series, _series.InOrder());
        writing.Add(DatasetTables.Checks, _checks.InOrder());
    }

    /// <inheritdoc/>
    public DatasetTotals Totals { get; }

    /// <inheritdoc/>
    public IEnumerable<SourceDocument> Cited => Documents().Where(pair => pair.IsCited).Select(pair => pair.Document);

    /// <inheritdoc/>
    public int Count(TableSchema table) => table == DatasetTables.Documents ? _counts.Documents
        : table == DatasetTables.Quantities ? _counts.Quantities
        : table == DatasetTables.Observations ? _counts.Observations
        : table == DatasetTables.Targets ? _targets.Count
        : table == DatasetTables.Series ? _series.Count
        : _checks.Count;

    /// <inheritdoc/>
    public IEnumerable<T> Of<T>(TableSchema<T> table) => (IEnumerable<T>)(object)(
        table == (object)DatasetTables.Documents ? Documents().Select(pair => pair.Document)
        : table == (object)DatasetTables.Quantities ? _shelf.Quantities()
        : table == (object)DatasetTables.Observations ? _shelf.Observations()
        : table == (object)DatasetTables.Targets ? _targets.InOrder()
        : table == (object)DatasetTables.Series ? _series.InOrder()
        : _checks.InOrder());

    /// <inheritdoc/>
    public void Dispose()
    {
        _targets.Dispose();
        _series.Dispose();
        _checks.Dispose();
    }

    /// <summary>Goes through the documents once: their rows are written, what the collection has to know of each is noted. Then targets are measured and series built.</summary>
    private void Go(TableWriting writing)
    {
        var fulfilment = new Fulfilment();
        var metadata = new DocumentChecker([]);
        using SortedRows<ImmutableArray<Observation>> levels = _shelf.Sorted<ImmutableArray<Observation>>("levels");
        using SortedRows<OpenTarget> open = _shelf.Sorted<OpenTarget>("open");
        using SortedRows<DocumentResult> doubtful = _shelf.Sorted<DocumentResult>("doubtful");
        foreach (Unpacked[] some in OrderedWork.Each(Batches(), batch => Array.ConvertAll(batch, Unpack), _workers))
        {
            _cancellation.ThrowIfCancellationRequested();
            foreach (Unpacked one in some)
            {
                DocumentResult result = one.Result;
                if (one.Rows is not null)
                    writing.Add(new WrittenRows(one.Rows), one.Annotations);
                fulfilment.Add(result.Document.DocumentId, result.Reports);
                _checker.Add(result);
                Add(result.Document.Status == DocumentStatus.Read ? result.Checks : metadata.Check(new DocumentExtraction { Document = result.Document }, []));
                if (result.PossibleMisprints.Length > 0)
                    doubtful.Add([], new DocumentResult { Document = result.Document, PossibleMisprints = result.PossibleMisprints });
                foreach (OpenTarget target in result.Targets)
                {
                    open.Add([], target);
                }

                foreach ((string indicator, byte[] packed) in one.Kept.Levels())
                {
                    levels.Add(SortKey.Of(indicator), packed);
                }
            }
        }

        if (!_shelf.IsSorted)
            WriteSorted(writing);
        foreach (Target target in open.InOrder().Select(fulfilment.Of))
        {
            _targets.Add(TargetKey(target), target);
        }

        Add(doubtful.InOrder().SelectMany(_checker.Misprints));
        Add(_checker.Repeated());
        Build(levels);
    }

    /// <summary>Builds the series indicator by indicator.</summary>
    private void Build(SortedRows<ImmutableArray<Observation>> levels)
    {
        IEnumerable<IReadOnlyList<Observation>> indicators = Together(levels.InOrder().SelectMany(some => some), level => level.Indicator!.Id);
        foreach ((ImmutableArray<SeriesPoint> points, Check[] checks) in OrderedWork.Each(indicators, Made, 1))
        {
            _cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < points.Length; i++)
            {
                _series.Add(SortKey.Of([points[i].Indicator.Id], i, ""), points[i]);
            }

            Add(checks);
        }

        static (ImmutableArray<SeriesPoint>, Check[]) Made(IReadOnlyList<Observation> indicator)
        {
            ImmutableArray<SeriesPoint> points = new SeriesBuilder().Build(indicator);
            return (points, [.. CollectionChecker.Disagreements(points, indicator)]);
        }
    }

    /// <summary>The documents in the listing's order, some at a time; with their rows where these are sorted so too.</summary>
    private IEnumerable<(KeptResult Result, byte[]? Rows)[]> Batches()
    {
        const int Most = 32, Enough = 1 << 18;
        var batch = new List<(KeptResult, byte[]?)>();
        int size = 0;
        foreach (KeptResult result in _shelf.Results())
        {
            byte[]? rows = _shelf.IsSorted && !result.IsLeftOut ? _shelf.Written(result.Number) : null;
            batch.Add((result, rows));
            size += result.Size + (rows?.Length ?? 0);
            if (batch.Count == Most || size > Enough)
            {
                yield return [.. batch];
                batch.Clear();
                size = 0;
            }
        }

        yield return [.. batch];
    }

    private static Unpacked Unpack((KeptResult Kept, byte[]? Rows) one)
    {
        DocumentResult result = one.Kept.Unpacked();
        return result.Document.Status == DocumentStatus.Read && one.Rows is not null
            ? new Unpacked(one.Kept, result, one.Rows, TableWriting.AnnotationsOf(new WrittenRows(one.Rows)))
            : new Unpacked(one.Kept, result, null, default);
    }

    /// <summary>Writes the rows by their files, where the listing has another order: lines and archives.</summary>
    private void WriteSorted(TableWriting writing)
    {
        foreach (long number in _shelf.BySourceFile())
        {
            _cancellation.ThrowIfCancellationRequested();
            var rows = new WrittenRows(_shelf.Written(number));
            writing.Add(rows, TableWriting.AnnotationsOf(rows));
        }
    }

    // They are gone through for each file that names them: some thousands are better held.
    private IEnumerable<(SourceDocument Document, bool IsCited)> Documents() =>
        _counts.Documents > MostHeld ? _shelf.CitedOrNot() : _documents ??= [.. _shelf.CitedOrNot()];

    // A check that comes twice is the same one.
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private void Add(IEnumerable<Check> checks)
    {
        foreach (Check check in checks)
        {
            if (_asked.Add(check.CheckId))
                _checks.Add(SortKey.Of([check.DocumentId, check.Kind], null, check.CheckId), check);
        }
    }

    private static byte[] TargetKey(Target target) => SortKey.Of(
        [target.Indicator?.Id ?? "", target.PlaceId, target.PlaceZh], (target.TargetEnd ?? DateOnly.MinValue).DayNumber, target.TargetId);

    private static IEnumerable<IReadOnlyList<T>> Together<T>(IEnumerable<T> sorted, Func<T, string> key)
    {
        var group = new List<T>();
        foreach (T item in sorted)
        {
            if (group.Count > 0 && key(group[0]) != key(item))
            {
                yield return group;
                group = [];
            }

            group.Add(item);
        }

        if (group.Count > 0)
            yield return group;
    }

    private sealed record Unpacked(KeptResult Kept, DocumentResult Result, byte[]? Rows, ReadOnlyMemory<byte> Annotations);
}
