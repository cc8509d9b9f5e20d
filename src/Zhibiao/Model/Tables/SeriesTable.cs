using static Zhibiao.Model.Tables.ColumnType;

namespace Zhibiao.Model.Tables;

internal static class SeriesTable
{
    public static TableSchema<SeriesPoint> Make() => new(dataset => dataset.Series,
    [
        new("place_id", Text, "Place of the gazetteer; empty where it lacks the place.", row => row.PlaceId),
        new("place_zh", Text, "Chinese name of the place.", row => row.PlaceZh),
        new("place_en", Text, "English name of the place.", row => row.PlaceEn),
        new("province_id", Text, "The province that the place belongs to.", row => row.ProvinceId),
        new("indicator_id", Text, "Indicator of the vocabulary.", row => row.Indicator.Id) { Required = true, IsCounted = true },
        new("indicator_zh", Text, "Chinese name of the indicator.", row => row.Indicator.NameZh),
        new("indicator_en", Text, "English name of the indicator.", row => row.Indicator.NameEn),
        new("unit", Text, "Unit as written, in one spelling.", row => row.Unit) { IsCounted = true },
        new("date", Date, "The date to plot at: the last day of the period.", row => row.Date) { Required = true },
        new("period_start", Date, "First day that the value holds for.", row => row.PeriodStart) { Required = true },
        new("period_end", Date, "Last day that the value holds for.", row => row.PeriodEnd) { Required = true },
        new("status", Text, "Whether it is said to be so or planned.", row => Names.Of(row.Status)) { Required = true, Categories = Categories.Statuses },
        new("value", Number, "The value that the sources of this row agree on; values that disagree have rows of their own.", row => row.Value) { Unit = "see unit" },
        new("value_low", Number, "Inclusive lower bound; empty where open.", row => row.ValueLow) { Unit = "see unit" },
        new("value_high", Number, "Inclusive upper bound; empty where open.", row => row.ValueHigh) { Unit = "see unit" },
        new("sources", Integer, "How many documents agree on the value.", row => row.Sources) { Required = true, Unit = "documents", Bounds = (0, null) },
        new("spread", Number, "Largest less smallest value that any source gives for the same place, indicator, unit, date and status.", row => row.Spread) { Unit = "see unit" },
        new("observation_ids", Text, "The observations behind it; ';' between several.", row => Cell.List(row.ObservationIds)) { IsList = true },
        new("indicator_dimension", Text, "Dimension of the indicator: count, people, share, mass, area, money and so on.", row => row.Indicator.Dimension) { IsCounted = true },
        new("indicator_group", Text, "Group of the vocabulary that the indicator belongs to.", row => row.Indicator.Subject) { IsCounted = true },
        new("value_si", Number, "The value in unit_si: what to plot where a unit changed its meaning, as 元 did in March 1955; empty where the unit has no certain conversion.", row => PlainNumber.Product(row.Value, row.Si?.Factor)) { Unit = "see unit_si" },
        new("unit_si", Text, "Canonical unit that value_si is in.", row => row.Si?.Unit) { IsCounted = true },
        new("factor_si", Number, "How many unit_si one written unit is at the time of the documents.", row => row.Si?.Factor) { Unit = "unit_si per unit" },
    ])
    {
        Name = "series",
        Description = "The tidy time series: one row a place, indicator, unit, date, status and value.",
        SortKey =
        [
            "indicator_id", "place_id", "place_zh", "unit", "date", "status", "value",
            "value_low", "value_high", "period_start", "factor_si", "observation_ids",
        ],
        LookUps = [["indicator_id", "place_id"]],
    };
}
