using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>Sets later reports of other documents against targets. It holds a few numbers a report, not the reports.</summary>
public sealed class Fulfilment
{
    /// <summary>A report counts for a target whose last day is at most so many days away: about three months.</summary>
    private const int SlackDays = 92;

    private const int QuotientDecimals = 4;

    private readonly Dictionary<(string Place, string Thing, string Unit), List<(int Document, int Day, decimal Value)>> _reports = [];
    private readonly Dictionary<string, (int Number, int LastDay)> _documents = new(StringComparer.Ordinal);

    /// <summary>Takes the reports of a document; documents come in the order of the collection, and that of two equally near reports which came first counts.</summary>
    public void Add(string documentId, IReadOnlyList<ReportedLevel> reports)
    {
        if (reports.Count == 0)
        {
            return;
        }

        (int number, int last) = _documents.GetValueOrDefault(documentId, (_documents.Count, DateOnly.MinValue.DayNumber));
        foreach (ReportedLevel report in reports)
        {
            last = Math.Max(last, report.End.DayNumber);
            if (report.Place.Length > 0)
            {
                (string, string, string) key = (report.Place, report.Thing, report.Unit);
                if (!_reports.TryGetValue(key, out List<(int, int, decimal)>? alike))
                {
                    _reports.Add(key, alike = new List<(int, int, decimal)>(1));
                }

                alike.Add((number, report.End.DayNumber, report.Value));
            }
        }

        _documents[documentId] = (number, last);
    }

    /// <summary>The target with the report nearest to its last day; without one where there is none. All documents must have been added before.</summary>
    public Target Of(OpenTarget open)
    {
        Target target = open.Target;
        if (target.TargetValue is not { } goal || target.TargetEnd is not DateOnly end || target.Indicator is null
            || !_reports.TryGetValue((open.Place, open.Thing, open.Unit), out List<(int Document, int Day, decimal Value)>? reports))
        {
            return target;
        }

        (int own, int lastReported) = _documents.GetValueOrDefault(target.DocumentId, (-1, DateOnly.MinValue.DayNumber));
        int known = Math.Max((target.BaselineDate ?? target.TargetStart ?? end).DayNumber, lastReported);
        int nearest = -1;
        for (int i = 0; i < reports.Count; i++)
        {
            if (reports[i].Document != own && reports[i].Day > known && Distance(reports[i].Day) <= SlackDays
                && (nearest < 0 || Distance(reports[i].Day) < Distance(reports[nearest].Day)))
            {
                nearest = i;
            }
        }

        return nearest < 0 ? target : target with
        {
            FulfilledValue = reports[nearest].Value,
            FulfilledDate = DateOnly.FromDayNumber(reports[nearest].Day),
            Fulfilment = goal == 0 ? null : Math.Round(reports[nearest].Value / goal, QuotientDecimals, MidpointRounding.AwayFromZero),
        };

        int Distance(int day) => Math.Abs(day - end.DayNumber);
    }
}
