using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Vocabularies;

public sealed class LunarMonthsTests
{
    [Fact]
    public void A_leap_month_prolongs_the_month_of_its_number() =>
        Assert.Equal((new DateOnly(1957, 8, 25), new DateOnly(1957, 10, 22)), new LunarMonths().Month(1957, 8));

    [Fact]
    public void Outside_the_table_nothing_is_known() => Assert.Null(new LunarMonths().Month(1970, 1));
}
