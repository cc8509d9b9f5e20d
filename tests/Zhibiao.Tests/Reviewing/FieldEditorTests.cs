using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class FieldEditorTests
{
    private static readonly DateOnly In1953 = new(1953, 11, 28);
    private static readonly FieldEditor Editor = new(ReviewVocabularies.Load());

    [Theory]
    [InlineData("5400", "5400")]
    [InlineData("5,400.50", "5400.5")]
    [InlineData("５４００", "5400")]
    [InlineData("-3", "-3")]
    [InlineData("about 5400", "about 5400")]
    [InlineData("约5400", "about 5400")]
    [InlineData("700 to 800", "700 to 800")]
    [InlineData("700-800", "700 to 800")]
    [InlineData("700–800", "700 to 800")]
    [InlineData("-5--3", "-5 to -3")]
    [InlineData("≥1000", "atleast 1000")]
    [InlineData("over 1,000", "over 1000")]
    [InlineData("at most 20", "atmost 20")]
    [InlineData("near 5000", "near 5000")]
    [InlineData("0.1234567890123", "0.123456789")]
    public void A_value_is_read_exactly_and_said_back(string typed, string said) => Assert.Equal(said, Good("value", typed, ObservationField.Value));

    [Theory]
    [InlineData("value", "", "is no value; it may be a number such as 5400")]
    [InlineData("value", "many", "is no value")]
    [InlineData("value", "1,23", "is no value")]
    [InlineData("value", "1e5", "is no value")]
    [InlineData("value", "NaN", "is no value")]
    [InlineData("value", "800 to 700", "the lower bound 800 lies above the upper bound 700")]
    [InlineData("value", "700 to 700", "a range has a lower and an upper bound that differ")]
    [InlineData("value", "99999999999999999999999999999999", "is no value")]
    [InlineData("value_low", "6000", "the lower bound 6000 lies above the upper bound 5400")]
    [InlineData("value_low", "x", "is no number")]
    [InlineData("modifier", "roughly", "a modifier is exact, about")]
    [InlineData("modifier", "range", "a range has a lower and an upper bound that differ")]
    [InlineData("unit", "foo", "'foo' is no unit of the vocabulary")]
    [InlineData("indicator", "nothing", "is no indicator of the vocabulary")]
    [InlineData("subject", "", "a subject is what is counted")]
    [InlineData("subject", "a\nb", "on one line")]
    [InlineData("status", "maybe", "a status is actual or planned")]
    [InlineData("status", "actual, plan", "what is actual is no plan")]
    [InlineData("measure", "stock", "a measure is level, change, growth or multiple")]
    [InlineData("period", "1954-13", "is no period; it may be 1954")]
    [InlineData("period", "1954-02-30", "is no period")]
    [InlineData("period", "1955 to 1954", "the period ends before it begins")]
    [InlineData("place", "Atlantis", "is no place of the gazetteer")]
    [InlineData("colour", "red", "there is no field 'colour'; there are value,")]
    public void A_wrong_entry_is_refused_with_what_is_accepted(string field, string typed, string problem)
    {
        FieldCheck check = Editor.Check(Samples.Planned, field, typed, In1953);
        Assert.Null(check.Row);
        Assert.Contains(problem, check.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value_high", "6000", "5400 to 6000")]
    [InlineData("value_low", "5000", "5000 to 5400")]
    [InlineData("value_high", "", "atleast 5400")]
    [InlineData("value_low", "", "atmost 5400")]
    [InlineData("modifier", "over", "over 5400")]
    [InlineData("modifier", "near", "near 5400")]
    [InlineData("modifier", "about", "about 5400")]
    public void A_bound_or_modifier_takes_the_rest_of_the_value_with_it(string field, string typed, string value) => Assert.Equal(value, Good(field, typed, ObservationField.Value));

    [Theory]
    [InlineData("1954", "1954-01-01 to 1954-12-31")]
    [InlineData("1954-05", "1954-05-01 to 1954-05-31")]
    [InlineData("1953-11-27", "1953-11-27")]
    [InlineData("1953-11 to 1954-04", "1953-11-01 to 1954-04-30")]
    [InlineData("1953/1954", "1953-01-01 to 1954-12-31")]
    [InlineData("", "")]
    public void A_period_is_a_date_or_two(string typed, string said) => Assert.Equal(said, Good("period", typed, ObservationField.Period));

    [Theory]
    [InlineData("山西", "山西省 (cn-shanxi)")]
    [InlineData("cn-shanxi", "山西省 (cn-shanxi)")]
    [InlineData("山西省 (cn-shanxi)", "山西省 (cn-shanxi)")]
    [InlineData("shanxi", "山西省 (cn-shanxi)")]
    [InlineData("全国", "全国 (cn)")]
    [InlineData("", "")]
    public void A_place_is_known_by_id_and_by_name(string typed, string said) => Assert.Equal(said, Good("place", typed, ObservationField.Place));

    [Fact]
    public void A_place_that_had_ended_on_the_day_is_refused()
    {
        FieldCheck check = Editor.Check(Samples.Planned, "place", "热河省", new DateOnly(1957, 1, 1));
        Assert.Contains("did not exist on 1957-01-01", check.Problem, StringComparison.Ordinal);
        Assert.True(Editor.Check(Samples.Planned, "place", "热河省", In1953).IsGood);
    }

    [Theory]
    [InlineData("apc")]
    [InlineData("农业生产合作社")]
    [InlineData("agricultural producers cooperatives, all kinds")]
    public void An_indicator_is_known_by_id_and_by_name(string typed) => Assert.Equal("农业生产合作社 (apc)", Good("indicator", typed, ObservationField.Indicator));

    [Fact]
    public void A_unit_brings_its_conversion_of_the_day()
    {
        Observation row = Editor.Check(Samples.Planned, "unit", "斤", In1953).Row!;
        Assert.Equal(new UnitValue("kg", 0.5m), row.Quantity.Si);
        Assert.Null(Editor.Check(row, "unit", "", In1953).Row!.Quantity.Si);
    }

    [Theory]
    [InlineData("actual", "actual")]
    [InlineData("forecast", "planned, forecast")]
    [InlineData("estimate", "actual, estimate")]
    [InlineData("Planned", "planned")]
    [InlineData("planned, requirement", "planned, requirement")]
    public void A_status_may_name_its_stance(string typed, string said) => Assert.Equal(said, Good("status", typed, ObservationField.Status));

    [Fact]
    public void What_a_field_says_is_taken_back_unchanged()
    {
        foreach (Observation row in new[] { Samples.Baseline, Samples.Planned, Samples.Growth })
        {
            foreach (ObservationField field in Fields.All)
            {
                Observation? back = Editor.Check(row, Names.Of(field), FieldText.Of(row, field), In1953).Row;
                Assert.NotNull(back);
                Assert.Empty(Fields.Changes(row, back));
            }
        }
    }

    [Fact]
    public void Completion_gives_places_of_the_day_first_and_beginnings_before_middles()
    {
        Assert.Equal("cn-shanxi", Editor.Complete("山西", In1953)[0].Id);
        Assert.Equal("cn-shanxi", Editor.Complete("Shanx", In1953)[0].Id);
        Assert.Contains(Editor.Complete("anx", In1953), place => place.Id == "cn-shanxi");
        Assert.Empty(Editor.Complete(" ", In1953));
        Assert.All(Editor.Complete("热河", In1953).Take(1), place => Assert.True(place.ValidOn(In1953)));
        Assert.True(Editor.Complete("县", In1953).Count <= 20);
    }

    private static string Good(string field, string typed, ObservationField said)
    {
        FieldCheck check = Editor.Check(Samples.Planned, field, typed, In1953);
        Assert.Equal("", check.Problem);
        return FieldText.Of(check.Row!, said);
    }
}
