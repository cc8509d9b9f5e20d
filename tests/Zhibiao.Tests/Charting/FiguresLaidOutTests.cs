using System.Globalization;

namespace Zhibiao.Tests.Charting;

/// <summary>Lays out every kind of chart over hard data, in every language and at the outer widths, with the widths of the real faces.</summary>
public sealed class FiguresLaidOutTests(LaidOutFigures figures) : IClassFixture<LaidOutFigures>
{
    /// <summary>7 pt in pixels of 1/96 inch.</summary>
    private const double LeastSize = 7 * 96 / 72.0;

    [Fact]
    public void Every_kind_is_there() =>
        Assert.Equal(LaidOutFigures.Kinds, figures.Charts.Select(chart => chart.Kind).Distinct().Order());

    [Fact]
    public void No_text_overlaps_another() => Assert.Empty(
        from figure in figures.All
        from pair in figure.Texts.SelectMany((text, index) => figure.Texts.Skip(index + 1).Select(other => (text, other)))
        where pair.text.Overlap(pair.other) is { Width: > 0.5, Height: > 0.5 }
        select $"{figure.Name}: “{pair.text.Words}” and “{pair.other.Words}”");

    [Fact]
    public void No_text_is_cut_off() => Assert.Empty(
        from figure in figures.All
        from text in figure.Texts
        where text.Left < -0.5 || text.Top < -0.5 || text.Right > figure.Width + 0.5 || text.Bottom > figure.Height + 0.5
        select string.Create(CultureInfo.InvariantCulture, $"{figure.Name}: “{text.Words}” at {text.Left},{text.Top} to {text.Right},{text.Bottom} of {figure.Width}×{figure.Height}"));

    [Fact]
    public void No_text_is_smaller_than_seven_points() => Assert.Empty(
        from figure in figures.All
        from text in figure.Texts
        where text.Size < LeastSize
        select $"{figure.Name}: “{text.Words}”");

    [Fact]
    public void In_rows_slopes_and_panels_no_mark_covers_a_text() => Assert.Empty(
        from figure in figures.All
        where !figure.Name.Contains("/lines-", StringComparison.Ordinal)
        from text in figure.Texts
        from mark in figure.Marks
        where text.Overlap(mark) is { Width: > 1.5, Height: > 2 }
        select $"{figure.Name}: “{text.Words}” under {mark.Words}");

    [Fact]
    public void In_lines_a_mark_covers_no_more_than_the_edge_of_a_text() => Assert.Empty(
        from figure in figures.All
        where figure.Name.Contains("/lines-", StringComparison.Ordinal)
        from text in figure.Texts
        from mark in figure.Marks
        where text.Overlap(mark) is { Width: > 5, Height: > 3 }
        select $"{figure.Name}: “{text.Words}” under {mark.Words}");
}
