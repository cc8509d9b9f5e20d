using System.Globalization;

namespace Zhibiao.Model.Scoring;

/// <summary>Fields as a reader sees them.</summary>
public static class FieldText
{
    /// <summary>A field as people coded it, alternatives with <c>or</c> between; empty where it is.</summary>
    public static string Of(GoldRow row, Field name) => name switch
    {
        Field.Value => Bounds(row.Low, row.High),
        Field.Unit => string.Join(" or ", row.Units),
        Field.Place => string.Join(" or ", row.Places),
        Field.Indicator => string.Join(" or ", row.Indicators),
        Field.Status => string.Join(" or ", row.Statuses),
        Field.Measure => string.Join(" or ", row.Measures),
        _ => Days(row.From, row.To),
    };

    /// <summary>A field as read; empty where it is.</summary>
    public static string Of(ScoredRow row, Field name) => name switch
    {
        Field.Value => Bounds(row.Low, row.High),
        Field.Unit => row.Unit,
        Field.Place => row.PlaceZh,
        Field.Indicator => row.IndicatorId,
        Field.Status => row.Status,
        Field.Measure => row.Measure,
        _ => Days(row.PeriodStart, row.PeriodEnd),
    };

    private static string Bounds(double? low, double? high) => (low, high) switch
    {
        (null, null) => "",
        (double least, null) => $"≥ {Number(least)}",
        (null, double most) => $"≤ {Number(most)}",
        (double least, double most) => Number(least) == Number(most) ? Number(least) : $"{Number(least)}–{Number(most)}",
    };

    private static string Number(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Days(DateOnly? from, DateOnly? to)
    {
        string first = Day(from ?? to), last = Day(to ?? from);
        return first == last ? first : $"{first} to {last}";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
