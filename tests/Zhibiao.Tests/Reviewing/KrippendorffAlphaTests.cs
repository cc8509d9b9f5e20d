using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

/// <summary>
/// The worked examples A to C and E of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), https://repository.upenn.edu/asc_papers/43; the
/// matrix of C is also in the manual of R's package irr (kripp.alpha). And the computational example of https://en.wikipedia.org/wiki/Krippendorff%27s_alpha.
/// </summary>
public sealed class KrippendorffAlphaTests
{
    private const string FourObservers = """
        1 2 3 3 2 1 4 1 2 . . .
        1 2 3 3 2 2 4 1 2 5 . 3
        . 3 3 3 2 3 4 2 2 5 1 .
        1 2 3 3 2 4 4 1 2 5 1 .
        """;

    private const string ThreeCoders = """
        . . . . . 3 4 1 2 1 1 3 3 . 3
        1 . 2 1 3 3 4 3 . . . . . . .
        . . 2 1 3 4 4 . 2 1 1 3 3 . 4
        """;

    [Theory]
    [InlineData("0 1 0 0 0 0 0 0 1 0\n1 1 1 0 0 1 0 0 0 0", 0.095)]
    [InlineData("a a b b d c c c e d d a\nb a b b b c c c e d d d", 0.692)]
    [InlineData(FourObservers, 0.743)]
    [InlineData(ThreeCoders, 0.691)]
    public void Nominal_alpha_is_as_published(string data, double alpha) => Assert.Equal(alpha, KrippendorffAlpha.Nominal(Units(data))!.Value, 3);

    [Fact]
    public void Interval_alpha_is_as_published()
    {
        Assert.Equal(0.849, KrippendorffAlpha.Interval(Numbers(FourObservers))!.Value, 3);
        Assert.Equal(0.811, KrippendorffAlpha.Interval(Numbers(ThreeCoders))!.Value, 3);
    }

    [Fact]
    public void Ratio_alpha_is_as_published() => Assert.Equal(0.797, KrippendorffAlpha.Ratio(Numbers(FourObservers))!.Value, 3);

    [Theory]
    [InlineData("")]
    [InlineData("a b\n. .")]
    [InlineData("a a\na a")]
    public void Alpha_is_not_defined_where_nothing_varies_or_nothing_is_compared(string data) => Assert.Null(KrippendorffAlpha.Nominal(Units(data)));

    [Fact]
    public void Full_agreement_is_one() => Assert.Equal(1, KrippendorffAlpha.Nominal(Units("a b c\na b c")));

    /// <summary>One unit a column.</summary>
    private static IEnumerable<IReadOnlyList<string>> Units(string data)
    {
        string[][] observers = [.. data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Trim().Split(' '))];
        return observers.Length == 0 ? [] : observers[0].Select((_, unit) => (string[])[.. observers.Select(row => row[unit]).Where(value => value != ".")]);
    }

    private static IEnumerable<IReadOnlyList<double>> Numbers(string data) =>
        Units(data).Select(unit => (double[])[.. unit.Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture))]);
}
