using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Tests.Pairing;

/// <summary>Observations made by hand.</summary>
internal static class Observed
{
    public static readonly Indicator Apc = new("apc", "农业生产合作社", "agricultural producers cooperatives", "count", "coops");

    public static Indicator Indicator(string id) => id == Apc.Id ? Apc
        : id.EndsWith("share", StringComparison.Ordinal) ? new Indicator(id, id, id, "share", "")
        : new Indicator(id, id, id, "count", "");

    /// <summary>农业生产合作社 of 山西省: a reported level at the end of November 1953, or what is made of it.</summary>
    public static Observation Actual(decimal value, string id = "o-1", string on = "1953-11-27") => Of(value, id) with
    {
        Status = Status.Actual,
        Period = Period(on, on),
    };

    /// <summary>The same, planned for the year 1954.</summary>
    public static Observation Planned(decimal value, string id = "o-2", string from = "1954-01-01", string to = "1954-12-31") => Of(value, id) with
    {
        Status = Status.Planned,
        Stance = Stance.Plan,
        Period = Period(from, to),
        Span = new TextSpan(50, 55),
    };

    public static Period Period(string from, string to) =>
        new(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture), "");

    public static Observation Said(this Observation observation, decimal? low, decimal? high, Modifier modifier, string? unit = null) => observation with
    {
        Quantity = observation.Quantity with { Low = low, High = high, Modifier = modifier, Unit = unit ?? observation.Quantity.Unit },
    };

    public static Observation As(this Observation observation, Measure measure, string unit, string quote) => observation with
    {
        Measure = measure,
        Quantity = observation.Quantity with { Unit = unit },
        Quote = quote,
        Span = new TextSpan(80, 80 + quote.Length),
    };

    public static Observation In(this Observation observation, string document) => observation with
    {
        DocumentId = document,
        SourceFile = $"{document}.txt",
    };

    private static Observation Of(decimal value, string id) => new()
    {
        ObservationId = id,
        DocumentId = "d1",
        SourceFile = "d1.txt",
        Span = new TextSpan(10, 15),
        Quote = value.ToString(CultureInfo.InvariantCulture) + "个",
        Quantity = new Quantity { Kind = QuantityKind.Cardinal, Low = value, High = value, Unit = "个" },
        Indicator = Apc,
        Subject = "农业生产合作社",
        PlaceId = "cn-shanxi",
        PlaceZh = "山西省",
        PlaceEn = "Shanxi",
        PlaceLevel = PlaceLevel.Province,
        ProvinceId = "cn-shanxi",
        Confidence = 0.9,
    };
}
