using System.Globalization;
using Zhibiao.Cli.Writing;

namespace Zhibiao.Tests.Cli.Writing;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("2242", "2242", "2,242")]
    [InlineData("700", "800", "700–800")]
    [InlineData("1000", null, "≥ 1,000")]
    [InlineData(null, "300", "≤ 300")]
    [InlineData(null, null, "")]
    [InlineData("66.6666666667", "66.6666666667", "66.67")]
    [InlineData("-20", "-10", "-20–-10")]
    public void Bounds_are_shown_as_said(string? low, string? high, string shown) =>
        Assert.Equal(shown, Figures.Bounds(Number(low), Number(high), Figures.Of));

    [Theory]
    [InlineData("1954-01-01", "1954-12-31", "1954")]
    [InlineData("1953-11-27", "1953-11-27", "1953-11-27")]
    [InlineData("1953-11-01", "1954-05-31", "1953-11-01 to 1954-05-31")]
    [InlineData(null, "1954-05-31", "1954-05-31")]
    [InlineData(null, null, "")]
    public void A_whole_year_is_its_number(string? start, string? end, string shown) => Assert.Equal(shown, Figures.Days(Day(start), Day(end)));

    [Fact]
    public void Numbers_keep_their_thousands_apart_and_things_their_plural()
    {
        Assert.Equal("1 document", Figures.Count(1, "document"));
        Assert.Equal("2,000 documents", Figures.Count(2000, "document"));
        Assert.Equal("×2.41", Figures.Multiple(2.4085638m));
        Assert.Equal("1.5 MB", Figures.Size(1024 * 1536));
        Assert.Equal("0.000000015", Figures.Exact(0.000000015m));
    }

    [Theory]
    [InlineData(0.2, "less than a second")]
    [InlineData(1.4, "1 second")]
    [InlineData(125, "2 minutes, 5 seconds")]
    public void Durations_are_words(double seconds, string shown) => Assert.Equal(shown, Figures.Duration(TimeSpan.FromSeconds(seconds)));

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
