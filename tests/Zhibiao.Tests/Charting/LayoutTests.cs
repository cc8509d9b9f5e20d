using Zhibiao.Charting;

namespace Zhibiao.Tests.Charting;

public class LayoutTests
{
    [Fact]
    public void Labels_of_a_column_never_overlap_and_stay_inside()
    {
        double[] wanted = [5, 6, 7, 90, 91, 40, 99, 99];
        double[] heights = [10, 20, 10, 10, 10, 10, 10, 10];
        double[] centres = LabelColumn.Place(wanted, heights, 0, 100);
        (double Top, double Bottom)[] boxes = [.. centres.Select((c, i) => (c - (heights[i] / 2), c + (heights[i] / 2))).OrderBy(b => b.Item1)];
        Assert.True(boxes[0].Top >= -1e-9 && boxes[^1].Bottom <= 100 + 1e-9);
        for (int i = 1; i < boxes.Length; i++)
            Assert.True(boxes[i].Top >= boxes[i - 1].Bottom - 1e-9);
    }

    [Fact]
    public void A_label_with_room_stands_at_its_mark()
    {
        Assert.Equal([20d, 60d], LabelColumn.Place([20, 60], [10, 10], 0, 100));
    }

    [Fact]
    public void Lines_break_between_Chinese_characters_but_not_before_a_closing_mark()
    {
        List<string> lines = TextLines.Wrap("单位：个，一九五三年十一月实有与计划（对数坐标）。", 60, 10);
        Assert.All(lines, l => Assert.True(TextWidths.Of(l, 10) <= 70));
        Assert.All(lines, l => Assert.False("，。）：".Contains(l[0], StringComparison.Ordinal), l));
        Assert.Equal("单位：个，一九五三年十一月实有与计划（对数坐标）。", string.Concat(lines));
    }

    [Fact]
    public void Lines_break_at_spaces_in_English()
    {
        Assert.Equal(["Qiannan Buyi", "and Miao"], TextLines.Wrap("Qiannan Buyi and Miao", 60, 10));
    }

    [Fact]
    public void Ticks_are_round_and_fit()
    {
        Assert.Equal([0d, 25, 50, 75, 100, 125], new AxisScale(false, 0, 142.5, 0, 300).Ticks(7));
        Assert.Equal([100d, 300, 1000, 3000, 10000], new AxisScale(true, 41, 10000, 0, 300).Ticks(6));
        Assert.Equal([100d, 1000, 10000], new AxisScale(true, 41, 10000, 0, 300).Ticks(4));
    }
}
