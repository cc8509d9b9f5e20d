using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reviewing;

/// <summary>A field of an observation in words: as decisions.csv has it, as the review shows it, and as <see cref="FieldEditor"/> takes it back.</summary>
public static class FieldText
{
    /// <summary>The field; empty where it is unknown.</summary>
    public static string Of(Observation row, ObservationField field) => field switch
    {
        ObservationField.Value => Value(row.Quantity),
        ObservationField.Unit => row.Quantity.Unit,
        ObservationField.Place => Named(row.PlaceZh, row.PlaceId),
        ObservationField.Indicator => row.Indicator is { } indicator ? Named(indicator.NameZh, indicator.Id) : "",
        ObservationField.Subject => row.Subject,
        ObservationField.Status => Names.Of(row.Stance) is var stance && row.Stance == StanceOf(row.Status) ? Names.Of(row.Status) : $"{Names.Of(row.Status)}, {stance}",
        ObservationField.Measure => Names.Of(row.Measure),
        _ => Period(row.Period),
    };

    /// <summary>The stance that a status has where nothing finer is said.</summary>
    internal static Stance StanceOf(Status status) => status == Status.Actual ? Stance.Report : Stance.Plan;

    private static string Value(Quantity quantity)
    {
        string low = Number(quantity.Low), high = Number(quantity.High);
        return quantity.Modifier switch
        {
            Modifier.Exact => low,
            Modifier.Range => $"{low} to {high}",
            Modifier.Over or Modifier.AtLeast => $"{Names.Of(quantity.Modifier)} {low}",
            _ => $"{Names.Of(quantity.Modifier)} {high}",
        };
    }

    private static string Number(decimal? number) => number is decimal value ? PlainNumber.Text(value) : "";

    private static string Named(string name, string id) => id.Length == 0 ? name : $"{name} ({id})";

    private static string Period(Period? period) => period is null ? ""
        : period.IsDay ? Day(period.Start) : $"{Day(period.Start)} to {Day(period.End)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
