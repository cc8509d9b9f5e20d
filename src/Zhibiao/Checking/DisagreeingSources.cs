using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Two documents that give different values of one thing at one date. Plans are revised, so that plans which differ are only worth knowing.</summary>
internal static class DisagreeingSources
{
    private const decimal About = 0.1m;

    public static IEnumerable<Check> Ask(IEnumerable<SeriesPoint> series, IEnumerable<Observation> levels)
    {
        var observations = new Dictionary<string, Observation>(StringComparer.Ordinal);
        foreach (Observation level in levels)
        {
            observations.TryAdd(level.ObservationId, level);
        }

        foreach (IGrouping<object, SeriesPoint> group in series
            .GroupBy(point => (object)(
                point.PlaceId.Length > 0 ? point.PlaceId : point.PlaceZh, point.Indicator.Id, point.Unit, point.Si, point.PeriodStart, point.PeriodEnd, point.Status)))
        {
            List<Statement> statements = [.. group.SelectMany(point => point.ObservationIds)
                .Select(id => observations.GetValueOrDefault(id))
                .OfType<Observation>()
                .Select(observation => new Statement(observation))];
            List<Statement> disagreeing = [.. statements
                .Where(one => statements.Exists(other => one.Document != other.Document && !one.Meets(other)))
                .OrderBy(one => one.Observation.Quantity.Value)
                .ThenBy(one => one.Document, StringComparer.Ordinal)];
            if (disagreeing.Count > 0)
            {
                yield return Question(group.First(), disagreeing);
            }
        }
    }

    private static Check Question(SeriesPoint point, List<Statement> statements)
    {
        string values = string.Join("; ", statements.Select(one => $"{one.Observation.Quote} ({one.Observation.SourceFile})"));
        string date = point.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Doubt.Of(
            "series-conflict", point.Status == Status.Actual ? Severity.Warning : Severity.Info, "",
            statements.Select(one => one.Observation.ObservationId),
            $"{Names.Of(point.Status)} {point.Indicator.NameEn}, {(point.PlaceEn.Length > 0 ? point.PlaceEn : point.PlaceZh)}, {date}: documents disagree.",
            values);
    }

    private sealed record Statement(Observation Observation)
    {
        public string Document => Observation.DocumentId;

        private decimal Slack => Observation.Quantity.Modifier == Modifier.About ? About * Math.Abs(Observation.Quantity.Value ?? 0) : 0;

        public bool Meets(Statement other) =>
            !(Observation.Quantity.Low - Slack > other.Observation.Quantity.High + other.Slack)
            && !(other.Observation.Quantity.Low - other.Slack > Observation.Quantity.High + Slack);
    }
}
