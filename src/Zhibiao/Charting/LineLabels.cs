using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>The labels of lines: each line's name and last value at its end, the other values beside their marks where there is room.</summary>
internal sealed class LineLabels
{
    private const double LineHeight = 12.5;
    private const double Gap = 10;

    /// <summary>With more values than this no room is left beside their marks; only the ends are labelled then.</summary>
    private const int MostValues = 150;
    private readonly IReadOnlyList<LineSeries> _series;
    private readonly DisplayScale _scale;
    private readonly List<List<EndLine>> _ends;
    private readonly List<JsonObject> _leaders = [];

    /// <summary>Breaks the names at the ends into lines.</summary>
    public LineLabels(Frame frame, IReadOnlyList<LineSeries> series, DisplayScale scale)
    {
        _series = series;
        _scale = scale;
        double most = frame.Width * (frame.IsNarrow ? 0.22 : 0.2);
        _ends = [.. series.Select(s => EndLines(s, frame.Labels, most).ToList())];
    }

    /// <summary>Width that the labels at the ends need right of the plot.</summary>
    public double Room => Start + _ends.SelectMany(lines => lines).Max(Width);

    /// <summary>Height of all labels at the ends, one below the other.</summary>
    public double Stack => Enumerable.Range(0, _ends.Count).Sum(Height);

    private double Start => _series.Count > 1 ? Gap + 8 : Gap;

    /// <summary>Rows for the labels at the ends, for the other values, and for lines from a mark to a label that had to move.</summary>
    /// <param name="time">Horizontal axis.</param>
    /// <param name="axis">Vertical axis.</param>
    /// <param name="width">Width of the plot; the labels may stand <see cref="Room"/> right of it.</param>
    /// <param name="height">Its height.</param>
    public (List<JsonObject> Ends, List<JsonObject> Values, List<JsonObject> Leaders) Place(TimeAxis time, AxisScale axis, double width, double height)
    {
        (double X, double Y) At(LinePoint point) => (time.At(point.Date), axis.At(point.Amount.Middle));
        var placer = new LabelPlacer(new(-2, -8, width + Room, height));
        foreach (LineSeries series in _series)
        {
            foreach (LinePoint point in series.Points)
            {
                (double x, double y) = At(point);
                double top = Math.Min(y - 5, axis.At(point.Amount.Most) - (point.Amount.OpenUp ? 16 : 0));
                double bottom = Math.Max(y + 5, axis.At(point.Amount.Least) + (point.Amount.OpenDown ? 16 : 0));
                placer.Take(new(x - 5, top, x + (series.Ended is not null && point == series.Last ? 10 : 5), bottom));
            }

            foreach (LineSegment segment in series.Segments)
            {
                ((double x1, double y1), (double x2, double y2)) = (At(segment.From), At(segment.To));
                placer.TakeLine(x1, y1, x2, y2);
            }
        }

        _leaders.Clear();
        List<JsonObject> ends = [.. Ends(placer, [.. _series.Select(s => At(s.Last))], width, height)];
        List<JsonObject> values = [];
        foreach ((LineSeries series, int index) in _series.Sum(s => s.Points.Count) > MostValues ? [] : _series.Select((s, i) => (s, i)))
        {
            foreach (LinePoint point in series.Points.Where(p => p != series.Last).OrderByDescending(p => p.Date))
            {
                (double x, double y) = At(point);
                var label = new EndLine(point.Amount.Text(_scale), 400, Frame.Label);
                IEnumerable<LabelSpot> spots = point.Amount.IsRange ? LabelPlacer.Around.Where(s => s.Align != "center") : LabelPlacer.Around;
                if (placer.Place(x, y, Width(label) + 3, 10, spots, false) is LabelSpot spot)
                    values.Add(Row(index, label, x + spot.Dx, y + spot.Dy, spot.Align));
            }
        }

        return (ends, values, _leaders);
    }

    private static double Width(EndLine line) => TextWidths.Of(line.Text, line.Size, line.Weight == 600);

    private double Height(int index) => (_ends[index].Count * LineHeight) + 2;

    private IEnumerable<EndLine> EndLines(LineSeries series, ChartLabels labels, double most)
    {
        foreach (string line in Fitting(series.Name, 600, Frame.Label))
            yield return new(line, 600, Frame.Label);
        yield return new(series.Last.Amount.Text(_scale), 400, Frame.Label);
        if (series.Until != Wording.Empty)
        {
            foreach (string line in Fitting(series.Until, 400, Frame.Small))
                yield return new(line, 400, Frame.Small);
        }

        IEnumerable<string> Fitting(Wording words, int weight, double size)
        {
            string inline = words.Inline(labels);
            return TextWidths.Of(inline, size, weight == 600) <= most ? [inline]
                : words.Lines(labels).SelectMany(l => TextLines.Wrap(l, most, size, weight == 600));
        }
    }

    private IEnumerable<JsonObject> Ends(LabelPlacer placer, (double X, double Y)[] last, double width, double height)
    {
        int[] column = [.. Enumerable.Range(0, _series.Count).Where(i => last[i].X >= width * 0.85)];
        double[] centres = LabelColumn.Place([.. column.Select(i => last[i].Y)], [.. column.Select(Height)], -8, height);
        double start = column.Length == 0 ? 0 : column.Max(i => last[i].X) + Start;
        for (int place = 0; place < column.Length; place++)
        {
            int index = column[place];
            placer.Take(new(start, centres[place] - (Height(index) / 2), width + Room, centres[place] + (Height(index) / 2)));
            if (column.Length > 1 && Math.Abs(centres[place] - last[index].Y) > 4)
            {
                _leaders.Add(new()
                {
                    ["x"] = Json.Px(last[index].X + 6), ["y"] = Json.Px(last[index].Y), ["x2"] = Json.Px(start - 2), ["y2"] = Json.Px(centres[place]),
                    ["colour"] = Palette.Lighter(Palette.Of(index)),
                });
            }

            foreach (JsonObject row in Rows(index, start, centres[place], "left"))
                yield return row;
        }

        foreach (int index in Enumerable.Range(0, _series.Count).Except(column))
        {
            (double x, double y) = last[index];
            double h = Height(index) / 2;
            LabelSpot spot = placer.Place(x, y, _ends[index].Max(Width), 2 * h, Spots(h), true)!.Value;
            foreach (JsonObject row in Rows(index, x + spot.Dx, y + spot.Dy, spot.Align))
                yield return row;
        }
    }

    /// <summary>Where the label of a line that ends within the plot may stand: beside its last mark, else further off.</summary>
    /// <param name="half">Half the label's height.</param>
    private static IEnumerable<LabelSpot> Spots(double half)
    {
        foreach (double more in new double[] { 0, 10, 20, 32, 46 })
        {
            yield return new(12 + more, 0, "left");
            yield return new(10, -half - more, "left");
            yield return new(10, half + more, "left");
            yield return new(0, -half - 8 - more, "center");
            yield return new(0, half + 8 + more, "center");
            yield return new(-9, -half - more, "right");
            yield return new(-9, half + more, "right");
        }
    }

    private IEnumerable<JsonObject> Rows(int index, double x, double centre, string align)
    {
        double top = centre - ((_ends[index].Count - 1) * LineHeight / 2);
        return _ends[index].Select((line, at) => Row(index, line, x, top + (at * LineHeight), align));
    }

    private static JsonObject Row(int index, EndLine line, double x, double y, string align) => new()
    {
        ["label"] = line.Text,
        ["x"] = Json.Px(x),
        ["y"] = Json.Px(y),
        ["align"] = align,
        ["weight"] = line.Weight,
        ["size"] = line.Size,
        ["width"] = Json.Px(Width(line)),
        ["colour"] = Palette.Of(index),
    };

    private sealed record EndLine(string Text, int Weight, double Size);
}
