using System.Globalization;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Model.Tables;

public sealed class CellTests
{
    [Theory]
    [InlineData("66.666666666666666666666666667", "66.6666666667")]
    [InlineData("2242.000", "2242")]
    [InlineData("-16.60", "-16.6")]
    [InlineData("-0.000", "0")]
    [InlineData("0.00000000004", "0")]
    [InlineData("-0.00000000004", "0")]
    [InlineData("300000000", "300000000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_is_written_plainly(string value, string written) =>
        Assert.Equal(written, PlainNumber.Text(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_conversion_that_no_decimal_holds_is_unknown()
    {
        Assert.Null(PlainNumber.Product(decimal.MaxValue, 2));
        Assert.Null(PlainNumber.Product(null, 2));
        Assert.Equal(1.5m, PlainNumber.Product(3, 0.5m));
    }

    [Fact]
    public void Empty_text_and_null_are_the_empty_cell()
    {
        Cell none = (string?)null;
        Cell empty = "";
        Assert.Equal(CellKind.Empty, none.Kind);
        Assert.Equal(none, empty);
        Assert.Equal(CellKind.Empty, ((Cell)double.NaN).Kind);
        Assert.Equal(CellKind.Empty, Cell.List(default).Kind);
    }

    [Fact]
    public void What_no_reader_takes_is_replaced()
    {
        Assert.Equal("a\ufffdb", ((Cell)"a\0b").Text);
        Assert.Equal("a\ufffdb", ((Cell)"a\ud800b").Text);
        Assert.Equal("\ufffd\ufffd", ((Cell)"\udc00\0").Text);
        Assert.Equal("𠮷家", ((Cell)"𠮷家").Text);
    }
}
