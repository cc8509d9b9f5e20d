using Zhibiao.Model.Scoring;

namespace Zhibiao.Tests.Model.Scoring;

public sealed class ReliabilityTests
{
    [Fact]
    public void Errors_are_those_worked_out_by_hand()
    {
        // 0.9–1.0: promised 0.95, came 0.5; 0.2–0.3: promised 0.25, came 1.
        var reliability = Reliability.Of([(0.95, true), (0.95, false), (0.25, true)]);
        Assert.Equal(((2 * 0.45) + 0.75) / 3, reliability.Error, 12);
        Assert.Equal(((0.05 * 0.05) + (0.95 * 0.95) + (0.75 * 0.75)) / 3, reliability.Brier, 12);
        Assert.Equal(2 / 3.0, reliability.Right, 12);
        Assert.Equal([2, 9], reliability.Bands.Select((band, i) => (band, i)).Where(band => band.band.Rows > 0).Select(band => band.i));
    }

    [Fact]
    public void A_full_confidence_stands_in_the_last_band() => Assert.Equal(1, Reliability.Of([(1, true)]).Bands[9].Rows);

    [Fact]
    public void Without_rows_nothing_is_wrong() => Assert.Equal((0, 0.0), (Reliability.Of([]).Rows, Reliability.Of([]).Error));
}
