using Zhibiao.Model;

namespace Zhibiao.Tests.Model;

public sealed class TextSpanTests
{
    [Fact]
    public void An_end_before_the_start_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(5, 4));

    [Fact]
    public void Neighbours_do_not_overlap() =>
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)));

    [Fact]
    public void The_end_is_not_included()
    {
        var span = new TextSpan(1, 3);
        Assert.Equal("bc", span.Of("abcd"));
        Assert.False(span.Contains(3));
    }
}
