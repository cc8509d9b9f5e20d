using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>How far reviewers agree, over the rows that at least two of them decided about.</summary>
public static class Agreement
{
    /// <summary>One line a field, the verdict (is it a statistic at all) first.</summary>
    /// <param name="logs">The log of each reviewer or of several; what was undone doesn't count, nor do flags, nor decisions that settle a disagreement: they were made knowing both sides.</param>
    public static ImmutableArray<FieldAgreement> Of(params IReadOnlyList<IReadOnlyList<Decision>> logs)
    {
        // A reviewer's last word on a row; the same line in two logs is one.
        List<IGrouping<(string, string), Decision>> rows = [.. logs
            .SelectMany(log => LiveDecisions.Of(log)).Where(decision => decision.Kind != DecisionKind.Flag && decision.Settles.IsEmpty)
            .DistinctBy(decision => decision.DecisionId, StringComparer.Ordinal)
            .GroupBy(decision => (decision.Reviewer, Row: DecisionConflicts.RowOf(decision))).Select(own => own.Last())
            .GroupBy(DecisionConflicts.RowOf).Where(row => row.Count() > 1)];
        List<Decision[]> kept = [.. rows.Select(row => row.Where(decision => decision.Kind != DecisionKind.Reject).ToArray()).Where(row => row.Length > 1)];
        return
        [
            Nominal("verdict", rows.Select(row => row.Select(decision => decision.Kind == DecisionKind.Reject ? "no statistic" : "statistic"))),
            .. Fields.All.Select(field => field == ObservationField.Value
                ? Values(kept)
                : Nominal(Names.Of(field), kept.Select(row => row.Select(decision => FieldText.Of(decision.Row!, field))))),
        ];
    }

    private static FieldAgreement Nominal(string field, IEnumerable<IEnumerable<string>> rows)
    {
        string[][] units = [.. rows.Select(row => row.ToArray())];
        return new FieldAgreement(field, units.Length, Percent(units), KrippendorffAlpha.Nominal(units), "nominal");
    }

    /// <summary>Agreement counts what is said word for word; alpha takes into account how far the numbers lie apart, as shares of their sum.</summary>
    private static FieldAgreement Values(List<Decision[]> rows)
    {
        string[][] said = [.. rows.Select(row => row.Select(decision => FieldText.Of(decision.Row!, ObservationField.Value)).ToArray())];
        double[][] numbers = [.. rows.Select(row => row.Select(decision => decision.Row!.Quantity.Value).OfType<decimal>().Select(value => (double)value).ToArray())];
        return new FieldAgreement(Names.Of(ObservationField.Value), rows.Count, Percent(said), KrippendorffAlpha.Ratio(numbers), "ratio");
    }

    /// <summary>The share of pairs of reviewers who say the same, each row counting once; null without rows.</summary>
    private static double? Percent(string[][] units) => units.Length == 0 ? null : 100 * units.Average(unit =>
    {
        int pairs = unit.Length * (unit.Length - 1) / 2;
        int same = unit.GroupBy(value => value, StringComparer.Ordinal).Sum(alike => alike.Count() * (alike.Count() - 1) / 2);
        return (double)same / pairs;
    });
}
