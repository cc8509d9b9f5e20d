using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Verifying;

/// <summary>Whether every point of the series is what its observations say, and counts and spreads are right.</summary>
internal sealed class SeriesCheck
{
    private static readonly string[] Shared = ["place_id", "indicator_id", "status", "period_start", "period_end", "value_low", "value_high"];

    private readonly TableRows _series;
    private readonly TableRows _observations;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    public SeriesCheck(TableRows series, TableRows observations)
    {
        (_series, _observations) = (series, observations);
        for (int row = 0; row < observations.Rows.Length; row++)
        {
            _rows.TryAdd(observations.Text(row, "observation_id"), row);
        }
    }

    public IEnumerable<Fault> Check()
    {
        int[] all = [.. Enumerable.Range(0, _series.Rows.Length)];
        Dictionary<string, (decimal? Least, decimal? Greatest)> ranges = all.GroupBy(Group, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => (group.Min(row => _series.Number(row, "value")), group.Max(row => _series.Number(row, "value"))), StringComparer.Ordinal);
        foreach (int row in all)
        {
            int[] behind = [.. _series.Text(row, "observation_ids").Split(';').Where(_rows.ContainsKey).Select(id => _rows[id])];
            (decimal? least, decimal? greatest) = ranges[Group(row)];
            IEnumerable<string> wrong =
            [
                behind.Length == 0 ? "no observation stands behind it" : "",
                NumberCheck.Differs("value", _series.Number(row, "value"), NumberCheck.Middle(_series.Number(row, "value_low"), _series.Number(row, "value_high"))),
                NumberCheck.Differs("value_si", _series.Number(row, "value_si"), PlainNumber.Product(_series.Number(row, "value"), _series.Number(row, "factor_si"))),
                NumberCheck.Differs("spread", _series.Number(row, "spread"), greatest - least),
                NumberCheck.Differs("sources", _series.Number(row, "sources"), behind.Select(at => _observations.Text(at, "document_id")).Distinct(StringComparer.Ordinal).Count()),
                _series.Text(row, "date") == _series.Text(row, "period_end") ? "" : "date is not the last day of the period",
                .. behind.SelectMany(at => Unlike(row, at)),
            ];
            foreach (string one in wrong.Where(one => one.Length > 0))
            {
                yield return _series.Fault("number", row, one);
            }
        }
    }

    private IEnumerable<string> Unlike(int row, int at) =>
        from column in Shared
        where _series.Text(row, column) != _observations.Text(at, column)
        select $"{column} is '{_series.Text(row, column)}', but its observation {_observations.Text(at, "observation_id")} has '{_observations.Text(at, column)}'";

    /// <summary>What the statements have in common that are compared with each other.</summary>
    private string Group(int row)
    {
        string place = _series.Text(row, "place_id") is { Length: > 0 } id ? id : _series.Text(row, "place_zh");
        return string.Join('\u001f', place, _series.Text(row, "indicator_id"), _series.Text(row, "unit"), _series.Text(row, "unit_si"), _series.Text(row, "factor_si"), _series.Text(row, "date"), _series.Text(row, "status"));
    }
}
