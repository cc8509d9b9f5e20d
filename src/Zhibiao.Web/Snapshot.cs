using System.Collections.Frozen;
using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>
/// A dataset as it stood after some decision, with what answers look up in it. It is made off the requests: its order, its keys for the
/// search and its lookups are ready when it is first asked.
/// </summary>
internal sealed class Snapshot
{
    private readonly FrozenDictionary<string, Listed> _byId;
    private readonly ILookup<string, Check> _checks;
    private readonly Dictionary<string, int> _series = new(StringComparer.Ordinal);

    /// <param name="dataset">The dataset.</param>
    /// <param name="version">The count of decisions that it shows at least.</param>
    /// <param name="desk">Knows the order.</param>
    /// <param name="before">An older one, of which unchanged rows keep their keys; may be null.</param>
    public Snapshot(Dataset dataset, int version, ReviewDesk desk, Snapshot? before = null)
    {
        Dataset = dataset;
        Version = version;
        _checks = dataset.Checks.SelectMany(check => check.ObservationIds.Select(id => (id, check))).ToLookup(pair => pair.id, pair => pair.check, StringComparer.Ordinal);
        foreach (string id in dataset.Series.SelectMany(point => point.ObservationIds))
            _series[id] = _series.GetValueOrDefault(id) + 1;
        Order = [.. desk.Queue(dataset).Select(entry => new Listed(entry.Observation, entry.Gravest,
            before?.Find(entry.Observation.ObservationId) is { } known && ReferenceEquals(known.Row, entry.Observation) ? known.Words : Listed.WordsOf(entry.Observation)))];
        _byId = Order.DistinctBy(row => row.Row.ObservationId, StringComparer.Ordinal).ToFrozenDictionary(row => row.Row.ObservationId, StringComparer.Ordinal);
        Targets = [.. dataset.Targets.OrderBy(target => target.BaselineValue is null || target.TargetValue is null)];
        Choices = FilterChoices.Of(dataset.Observations);
    }

    public Dataset Dataset { get; }

    /// <summary>The count of decisions that it shows at least.</summary>
    public int Version { get; }

    /// <summary>All rows, what most needs a look first.</summary>
    public ImmutableArray<Listed> Order { get; }

    /// <summary>All targets, those that have both ends first; what is only claimed (一倍) behind.</summary>
    public ImmutableArray<Target> Targets { get; }

    /// <summary>What the filters offer.</summary>
    public FilterChoices Choices { get; }

    public IEnumerable<Check> ChecksOf(string id) => _checks[id].OrderByDescending(check => check.Severity);

    public Severity? Gravest(string id) => Find(id)?.Gravest;

    public int SeriesOf(string id) => _series.GetValueOrDefault(id);

    private Listed? Find(string id) => _byId.GetValueOrDefault(id);
}
