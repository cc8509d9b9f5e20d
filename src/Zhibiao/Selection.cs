using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>What of a dataset is held in memory: all of it where it is small, else what report and charts show.</summary>
/// <param name="Documents">Most documents.</param>
/// <param name="Observations">Most observations.</param>
/// <param name="Targets">Most targets.</param>
/// <param name="Series">Most points of series.</param>
internal sealed record Selection(int Documents = 10_000, int Observations = 30_000, int Targets = 10_000, int Series = 20_000)
{
    // A report says of so many numbers why they were not used, and asks so many questions.
    private int Quantities => Observations;

    private int Checks => Targets;

    /// <summary>The dataset over rows that are read when they are asked for.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="store">The file of the store that they were written to, ended.</param>
    public Dataset Of(ITableRows rows, string store)
    {
        if (rows.Count(DatasetTables.Documents) <= Documents && rows.Count(DatasetTables.Quantities) <= Observations * 4 && rows.Count(DatasetTables.Observations) <= Observations
            && rows.Count(DatasetTables.Targets) <= Targets && rows.Count(DatasetTables.Series) <= Series && rows.Count(DatasetTables.Checks) <= Checks)
        {
            return new Dataset
            {
                Documents = [.. rows.Of(DatasetTables.Documents)],
                Quantities = [.. rows.Of(DatasetTables.Quantities)],
                Observations = [.. rows.Of(DatasetTables.Observations)],
                Targets = [.. rows.Of(DatasetTables.Targets)],
                Series = [.. rows.Of(DatasetTables.Series)],
                Checks = [.. rows.Of(DatasetTables.Checks)],
            };
        }

        HashSet<string> indicators = Indicators(rows);
        ImmutableArray<Target> targets = [.. rows.Of(DatasetTables.Targets).Where(target => indicators.Contains(target.Indicator?.Id ?? "")).Take(Targets)];
        ImmutableArray<SeriesPoint> series = [.. rows.Of(DatasetTables.Series).Where(point => indicators.Contains(point.Indicator.Id)).Take(Series)];
        ImmutableArray<Check> checks = [.. rows.Of(DatasetTables.Checks).Take(Checks)];
        using var chosen = new StoreSelection(store);
        HashSet<string> asked = [.. targets.SelectMany(target => new[] { target.BaselineObservationId, target.TargetObservationId }), .. series.SelectMany(point => point.ObservationIds), .. checks.SelectMany(check => check.ObservationIds)];
        ImmutableArray<Observation> observations = chosen.Surest(asked, Observations);
        HashSet<string> cited = [.. observations.Select(observation => observation.DocumentId), .. targets.Select(target => target.DocumentId)];
        return new Dataset
        {
            Documents = [.. rows.Of(DatasetTables.Documents).Where((document, at) => at < Documents || cited.Contains(document.DocumentId))],
            Quantities = chosen.Unused(Quantities),
            Observations = observations,
            Targets = targets,
            Series = series,
            Checks = checks,
            Whole = rows,
        };
    }

    /// <summary>The indicators of which there is most, as many as fit whole, one at the least; "" stands for targets without one.</summary>
    private HashSet<string> Indicators(ITableRows rows)
    {
        var targets = rows.Of(DatasetTables.Targets).CountBy(target => target.Indicator?.Id ?? "").ToDictionary(StringComparer.Ordinal);
        var series = rows.Of(DatasetTables.Series).CountBy(point => point.Indicator.Id).ToDictionary(StringComparer.Ordinal);
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        int targetsLeft = Targets, pointsLeft = Series;
        foreach (string indicator in targets.Keys.Union(series.Keys)
            .OrderBy(id => id.Length == 0).ThenByDescending(id => targets.GetValueOrDefault(id) + series.GetValueOrDefault(id)).ThenBy(id => id, StringComparer.Ordinal))
        {
            targetsLeft -= targets.GetValueOrDefault(indicator);
            pointsLeft -= series.GetValueOrDefault(indicator);
            if (chosen.Count > 0 && (targetsLeft < 0 || pointsLeft < 0))
                break;
            chosen.Add(indicator);
        }

        return chosen;
    }
}
