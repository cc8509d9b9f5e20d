using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>A dataset as it stood after some decision, with what is looked up in it. Lookups are made when first asked for.</summary>
internal sealed class Snapshot(Dataset dataset)
{
    private readonly Lazy<ILookup<string, Check>> _checks = new(() =>
        dataset.Checks.SelectMany(check => check.ObservationIds.Select(id => (id, check))).ToLookup(pair => pair.id, pair => pair.check, StringComparer.Ordinal));

    public Dataset Dataset { get; } = dataset;

    public IEnumerable<Check> ChecksOf(string id) => _checks.Value[id].OrderByDescending(check => check.Severity);

    public Severity? Gravest(string id) => _checks.Value[id].Select(check => (Severity?)check.Severity).Max();

    public int SeriesOf(string id) => Dataset.Series.Count(point => point.ObservationIds.Contains(id));
}
