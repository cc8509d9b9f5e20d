using Zhibiao.Model;

namespace Zhibiao.Tests.Model;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData(1953, null, null, "1953", "year")]
    [InlineData(1953, 11, null, "1953-11", "month")]
    [InlineData(1953, 11, 8, "1953-11-08", "day")]
    public void Is_written_as_far_as_it_is_known(int year, int? month, int? day, string written, string precision)
    {
        var date = new PartialDate(year, month, day);
        Assert.Equal(written, date.ToString());
        Assert.Equal(precision, date.Precision);
    }

    [Theory]
    [InlineData(1953, 13, 40)]
    [InlineData(1953, 2, 29)]
    [InlineData(1953, null, 3)]
    public void A_date_that_does_not_exist_is_refused(int year, int? month, int? day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day));

    [Fact]
    public void A_month_ends_on_its_last_day() =>
        Assert.Equal(new DateOnly(1956, 2, 29), new PartialDate(1956, 2).Last);
}
