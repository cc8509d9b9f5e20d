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
    private readonly ShelfReading _shelf;
    private readonly SortedRows<Target> _targets;
    private readonly SortedRows<SeriesPoint> _series;
    private readonly SortedRows<Check> _checks;
    private readonly CollectionChecker _checker = new();
    private readonly (int Documents, int Quantities, int Observations) _counts;

    /// <summary>Composes.</summary>
    /// <param name="shelf">The shelf, every document in its place.</param>
    /// <param name="more">Checks of which the documents know nothing.</param>
    /// <param name="cancellation">Stops it.</param>
    public Composition(ResultShelf shelf, IEnumerable<Check> more, CancellationToken cancellation = default)
    {
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
        _shelf.Together(() => Measure(cancellation));
        _shelf.Together(Question);
        Add(more);
    }

    /// <inheritdoc/>
    public DatasetTotals Totals { get; }

    /// <inheritdoc/>
    public int Count(TableSchema table) => table == DatasetTables.Documents ? _counts.Documents
        : table == DatasetTables.Quantities ? _counts.Quantities
        : table == DatasetTables.Observations ? _counts.Observations
        : table == DatasetTables.Targets ? _targets.Count
        : table == DatasetTables.Series ? _series.Count
        : _checks.Count;

    /// <inheritdoc/>
    public IEnumerable<T> Of<T>(TableSchema<T> table) => (IEnumerable<T>)(object)(
        table == (object)DatasetTables.Documents ? _shelf.Documents()
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

    /// <summary>Measures targets by the reports of all documents, and builds the series indicator by indicator.</summary>
    private void Measure(CancellationToken cancellation)
    {
        var fulfilment = new Fulfilment();
        using SortedRows<Observation> levels = _shelf.Sorted<Observation>("levels");
        foreach (DocumentResult result in _shelf.Results())
        {
            cancellation.ThrowIfCancellationRequested();
            fulfilment.Add(result.Document.DocumentId, result.Reports);
            _checker.Add(result);
            foreach (Observation level in result.Levels)
            {
                levels.Add(SortKey.Of(level.Indicator!.Id), level);
            }
        }

        foreach (DocumentResult result in _shelf.Results().Where(result => result.Targets.Length > 0))
        {
            foreach (Target target in result.Targets.Select(fulfilment.Of))
            {
                _targets.Add(TargetKey(target), target);
            }
        }

        var builder = new SeriesBuilder();
        foreach (IReadOnlyList<Observation> indicator in Together(levels.InOrder(), level => level.Indicator!.Id))
        {
            cancellation.ThrowIfCancellationRequested();
            ImmutableArray<SeriesPoint> points = builder.Build(indicator);
            for (int i = 0; i < points.Length; i++)
            {
                _series.Add(SortKey.Of([points[i].Indicator.Id], i, ""), points[i]);
            }

            Add(CollectionChecker.Disagreements(points, indicator));
        }
    }

    private void Question()
    {
        var metadata = new DocumentChecker([]);
        foreach (DocumentResult result in _shelf.Results())
        {
            Add(result.Document.Status == DocumentStatus.Read ? result.Checks : metadata.Check(new DocumentExtraction { Document = result.Document }, []));
            Add(_checker.Misprints(result));
        }

        Add(_checker.Repeated());
    }

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
}
