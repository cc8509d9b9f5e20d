using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>Values over time: reported solid and filled, planned dashed and open, ranges as bands, each line named at its end.</summary>
internal sealed class LinesFigure
{
    private const double LineHeight = 12.5;
    private readonly Frame _frame;
    private readonly IReadOnlyList<LineSeries> _series;
    private readonly DisplayScale _scale;
    private readonly List<List<string>> _names;
    private readonly double _left;
    private readonly double _right;
    private readonly double _width;
    private readonly double _height;
    private readonly AxisScale _axis;
    private readonly List<double> _ticks;
    private readonly TimeAxis _time;

    /// <summary>Lays the lines out.</summary>
    public LinesFigure(ChartOptions options, IReadOnlyList<LineSeries> series, DisplayScale scale)
    {
        _frame = new(options);
        _series = series;
        _scale = scale;
        double most = _frame.Width * (_frame.IsNarrow ? 0.22 : 0.2);
        _names = [.. series.Select(s => Name(s.Name, most))];
        _right = 11 + series.Select((s, i) => _names[i].Max(n => TextWidths.Of(n, Frame.Label, true))).Max();
        _right = Math.Max(_right, 11 + series.Max(s => TextWidths.Of(s.Last.Amount.Text(scale), Frame.Label)));
        _height = Math.Max(_frame.IsNarrow ? 165 : _frame.Width * 0.42, (_names.Sum(n => n.Count + 1) * LineHeight * 1.05) + 10);
        List<Amount> amounts = [.. series.SelectMany(s => s.Points).Select(p => p.Amount)];
        bool log = AxisScale.NeedsLog(series.Select(s => s.Points.Max(p => p.Amount.Most))) && amounts.All(a => a.Least > 0);
        double low = log ? (double)amounts.Min(a => a.Least) / 1.25 : Math.Min(0, (double)amounts.Min(a => a.Least));
        double high = (double)amounts.Max(a => a.Most) * (log ? 1.25 : 1);
        if (high <= low)
            high = low + 1;
        double step = AxisScale.Step((high - low) / (_frame.IsNarrow ? 5 : 6));
        _axis = new(log, low, log ? high : Math.Ceiling((high / step) - 1e-9) * step, _height, 0);
        _ticks = _axis.Ticks(log ? 7 : (int)Math.Ceiling(((_axis.Max - low) / step) - 1e-9));
        _left = _ticks.Max(t => TextWidths.Of(scale.Text((decimal)t), Frame.Small)) + 7;
        _width = _frame.Width - _left - _right;
        _time = new(series.SelectMany(s => s.Points).Select(p => p.Date), _width);
    }

    /// <summary>Whether the axis is logarithmic.</summary>
    public bool IsLog => _axis.Log;

    /// <summary>The specification.</summary>
    public JsonObject Specification(FigureText text)
    {
        var plot = new Plot(_left, _width, _height, 6, 20);
        (List<JsonObject> ends, List<JsonObject> values) = Labels();
        return _frame.Around(text, plot, [Values([.. ends, .. values]), _time.Years(_height), LabelLayer("names at the ends", ends), LabelLayer("printed values", values)]);
    }

    private List<string> Name(Wording name, double most)
    {
        string inline = name.Inline(_frame.Labels);
        return TextWidths.Of(inline, Frame.Label, true) <= most ? [inline]
            : [.. name.Lines(_frame.Labels).SelectMany(l => TextLines.Wrap(l, most, Frame.Label, true))];
    }

    private static string Colour(int series, bool reviewed) =>
        reviewed ? Palette.Series[series % Palette.Series.Count] : Palette.Lighter(Palette.Series[series % Palette.Series.Count]);

    private (double X, double Y) At(LinePoint point) => (_time.At(point.Date), _axis.At(point.Amount.Middle));

    private JsonObject Values(IEnumerable<JsonObject> labels)
    {
        List<JsonObject> points = [], segments = [], bands = [];
        for (int index = 0; index < _series.Count; index++)
        {
            foreach (LinePoint point in _series[index].Points)
                points.Add(PointRow(index, point));
            foreach (LineSegment segment in _series[index].Segments)
            {
                bool reviewed = segment.From.Amount.Accepted && segment.To.Amount.Accepted;
                segments.Add(new()
                {
                    ["place"] = _series[index].Name.Inline(ChartLabels.Both),
                    ["status"] = segment.To.Planned ? "planned" : "reported",
                    ["colour"] = Colour(index, reviewed),
                    ["date"] = Cell.Of(segment.From.Date),
                    ["date2"] = Cell.Of(segment.To.Date),
                    ["value"] = segment.From.Amount.Middle,
                    ["value2"] = segment.To.Amount.Middle,
                });
                if (segment.From.Amount.IsRange || segment.To.Amount.IsRange)
                    bands.AddRange([BandRow(index, segments.Count, segment.From), BandRow(index, segments.Count, segment.To)]);
            }
        }

        const string stroke = "'stroke': {'field': 'colour', 'type': 'nominal', 'scale': null}";
        return new()
        {
            ["name"] = "values",
            ["encoding"] = Json.Piece("{'x': {'field': 'date', 'type': 'temporal'}, 'y': {'field': 'value', 'type': 'quantitative'}}"),
            ["layer"] = Json.Array(
            [
                new JsonObject
                {
                    ["name"] = "axes",
                    ["data"] = Json.Data("axes", [new() { ["date"] = Cell.Of(_series[0].Points[0].Date), ["value"] = _axis.Max }]),
                    ["mark"] = Json.Piece("{'type': 'point', 'opacity': 0}"),
                    ["encoding"] = new JsonObject { ["x"] = _time.Encoding(), ["y"] = ValueEncoding() },
                },
                With(Json.Data("bands", bands), Json.Layer("bands", "{'type': 'area', 'opacity': 1}",
                    "{'y': {'field': 'low', 'type': 'quantitative'}, 'y2': {'field': 'high'}, 'detail': {'field': 'band'}, 'fill': {'field': 'colour', 'type': 'nominal', 'scale': null}}")),
                new JsonObject
                {
                    ["name"] = "lines",
                    ["data"] = Json.Data("lines", segments),
                    ["layer"] = Json.Array(
                    [
                        Json.Layer("reported lines", "{'type': 'rule', 'strokeWidth': 1.8}", $"{{'x2': {{'field': 'date2'}}, 'y2': {{'field': 'value2'}}, {stroke}}}", "datum.status == 'reported'"),
                        Json.Layer("planned lines", "{'type': 'rule', 'strokeWidth': 1.8, 'strokeDash': [5, 3]}", $"{{'x2': {{'field': 'date2'}}, 'y2': {{'field': 'value2'}}, {stroke}}}", "datum.status == 'planned'"),
                    ]),
                },
                With(Json.Data("label boxes", labels.Select(LabelBox)), Json.Layer("white behind labels", "{'type': 'rule', 'stroke': 'white', 'strokeWidth': 11, 'opacity': 0.85}",
                    "{'x': {'value': {'expr': 'datum.left'}}, 'x2': {'value': {'expr': 'datum.right'}}, 'y': {'value': {'expr': 'datum.y'}}, 'y2': {'value': {'expr': 'datum.y'}}}")),
                new JsonObject
                {
                    ["name"] = "marks",
                    ["data"] = Json.Data("points", points),
                    ["layer"] = Json.Array(
                    [
                        Json.Layer("open bounds", """
                            {'type': 'point', 'filled': false, 'fill': 'transparent', 'opacity': 1, 'strokeWidth': 1.5, 'size': 100,
                             'shape': {'expr': 'datum.shape == `atleast` ? `M0,0V-3M-0.7,-2L0,-3L0.7,-2` : `M0,0V3M-0.7,2L0,3L0.7,2`'}}
                            """, $"{{{stroke}}}", "datum.shape == 'atleast' || datum.shape == 'atmost'"),
                        Json.Layer("ranges", "{'type': 'bar', 'width': 6, 'strokeWidth': 1.3, 'opacity': 1}", $$$$"""
                            {'y': {'field': 'low', 'type': 'quantitative'}, 'y2': {'field': 'high'}, {{{{stroke}}}},
                             'fill': {'field': 'fill', 'type': 'nominal', 'scale': null}}
                            """, "datum.shape == 'range'"),
                        Json.Layer("points", "{'type': 'point', 'filled': false, 'opacity': 1, 'strokeWidth': 1.6, 'size': 52}",
                            $"{{{stroke}, 'fill': {{'field': 'fill', 'type': 'nominal', 'scale': null}}, 'shape': {{'field': 'symbol', 'type': 'nominal', 'scale': null}}}}", "datum.shape != 'range'"),
                    ]),
                },
            ]),
        };
    }

    private JsonObject ValueEncoding() => new()
    {
        ["field"] = "value",
        ["type"] = "quantitative",
        ["scale"] = new JsonObject
        {
            ["type"] = _axis.Log ? "log" : "linear",
            ["domain"] = new JsonArray(_axis.Min, _axis.Max),
            ["nice"] = false,
        },
        ["axis"] = new JsonObject
        {
            ["values"] = Json.Array(_ticks.Select(t => (JsonNode?)JsonValue.Create(t))),
            ["tickCount"] = _ticks.Count,
            ["labelExpr"] = $"format(datum.value / {_scale.Divisor}, ',~r')",
            ["domain"] = false,
            ["ticks"] = false,
            ["labelPadding"] = 6,
        },
    };

    private static JsonObject With(JsonObject data, JsonObject layer)
    {
        layer.Insert(1, "data", data);
        return layer;
    }

    private static JsonObject LabelBox(JsonObject label)
    {
        double x = label["x"]!.GetValue<double>();
        double width = TextWidths.Of(label["label"]!.GetValue<string>(), Frame.Label, label["weight"]!.GetValue<int>() == 600);
        string align = label["align"]!.GetValue<string>();
        double left = x - (align == "right" ? width : align == "center" ? width / 2 : 0);
        return new() { ["left"] = Json.Px(left - 1), ["right"] = Json.Px(left + width + 1), ["y"] = label["y"]!.GetValue<double>() };
    }

    private JsonObject PointRow(int index, LinePoint point) => new()
    {
        ["place"] = _series[index].Name.Inline(ChartLabels.Both),
        ["date"] = Cell.Of(point.Date),
        ["status"] = point.Planned ? "planned" : "reported",
        ["shape"] = point.Amount.Shape,
        ["reviewed"] = point.Amount.Accepted,
        ["value"] = point.Amount.Middle,
        ["low"] = point.Amount.Least,
        ["high"] = point.Amount.Most,
        ["symbol"] = Palette.Shapes[index % Palette.Shapes.Count],
        ["colour"] = Colour(index, point.Amount.Accepted),
        ["fill"] = point.Planned ? "white" : Colour(index, point.Amount.Accepted),
    };

    private static JsonObject BandRow(int index, int band, LinePoint point) => new()
    {
        ["band"] = $"{band}",
        ["date"] = Cell.Of(point.Date),
        ["low"] = point.Amount.Least,
        ["high"] = point.Amount.Most,
        ["colour"] = Palette.Band(Colour(index, true)),
    };

    private (List<JsonObject> Ends, List<JsonObject> Values) Labels()
    {
        var placer = new LabelPlacer(new(-2, -8, _width + _right, _height));
        foreach (LineSeries series in _series)
        {
            foreach (LinePoint point in series.Points)
            {
                (double x, double y) = At(point);
                double top = Math.Min(y - 5, _axis.At(point.Amount.Most) - (point.Amount.OpenUp ? 16 : 0));
                double bottom = Math.Max(y + 5, _axis.At(point.Amount.Least) + (point.Amount.OpenDown ? 16 : 0));
                placer.Take(new(x - 5, top, x + 5, bottom));
            }

            foreach (LineSegment segment in series.Segments)
            {
                ((double x1, double y1), (double x2, double y2)) = (At(segment.From), At(segment.To));
                placer.TakeLine(x1, y1, x2, y2);
            }
        }

        List<JsonObject> ends = [.. Ends(placer)];
        List<JsonObject> values = [];
        foreach ((LineSeries series, int index) in _series.Select((s, i) => (s, i)))
        {
            foreach (LinePoint point in series.Points.Where(p => p != series.Last).OrderByDescending(p => p.Date))
            {
                (double x, double y) = At(point);
                string label = point.Amount.Text(_scale);
                bool isRange = point.Amount.IsRange;
                IEnumerable<LabelSpot> spots = isRange ? LabelPlacer.Around.Where(s => s.Align != "center") : LabelPlacer.Around;
                if (placer.Place(x, y, TextWidths.Of(label, Frame.Label) + 3, 10, spots, false) is LabelSpot spot)
                    values.Add(LabelRow(index, [label], x + spot.Dx, y + spot.Dy, spot.Align));
            }
        }

        return (ends, values);
    }

    private IEnumerable<JsonObject> Ends(LabelPlacer placer)
    {
        double edge = _width * 0.85;
        double Height(int index) => ((_names[index].Count + 1) * LineHeight) + 2;
        int[] column = [.. Enumerable.Range(0, _series.Count).Where(i => At(_series[i].Last).X >= edge)];
        double[] centres = LabelColumn.Place([.. column.Select(i => At(_series[i].Last).Y)], [.. column.Select(Height)], -8, _height);
        double start = column.Length == 0 ? 0 : column.Max(i => At(_series[i].Last).X) + 10;
        for (int place = 0; place < column.Length; place++)
        {
            int index = column[place];
            placer.Take(new(start, centres[place] - (Height(index) / 2), _width + _right, centres[place] + (Height(index) / 2)));
            foreach (JsonObject row in EndRows(index, start, centres[place], "left"))
                yield return row;
        }

        foreach (int index in Enumerable.Range(0, _series.Count).Except(column))
        {
            (double x, double y) = At(_series[index].Last);
            string value = _series[index].Last.Amount.Text(_scale);
            double width = Math.Max(_names[index].Max(n => TextWidths.Of(n, Frame.Label, true)), TextWidths.Of(value, Frame.Label));
            double h = Height(index) / 2;
            LabelSpot[] spots = [new(10, 0, "left"), new(9, -h, "left"), new(9, h, "left"), new(0, -h - 7, "center"), new(0, h + 7, "center"), new(-9, -h, "right"), new(-9, h, "right")];
            LabelSpot spot = placer.Place(x, y, width, 2 * h, spots, true)!.Value;
            foreach (JsonObject row in EndRows(index, x + spot.Dx, y + spot.Dy, spot.Align))
                yield return row;
        }
    }

    private IEnumerable<JsonObject> EndRows(int index, double x, double centre, string align)
    {
        double top = centre - (_names[index].Count * LineHeight / 2);
        foreach ((string line, int at) in _names[index].Append(_series[index].Last.Amount.Text(_scale)).Select((l, i) => (l, i)))
        {
            JsonObject row = LabelRow(index, [line], x, top + (at * LineHeight), align);
            row["weight"] = at == _names[index].Count ? 400 : 600;
            yield return row;
        }
    }

    private static JsonObject LabelRow(int index, IReadOnlyList<string> lines, double x, double y, string align) => new()
    {
        ["label"] = Json.Lines(lines),
        ["x"] = Json.Px(x),
        ["y"] = Json.Px(y),
        ["align"] = align,
        ["weight"] = 400,
        ["colour"] = Colour(index, true),
    };

    private static JsonObject LabelLayer(string name, IEnumerable<JsonObject> rows) => new()
    {
        ["name"] = name,
        ["data"] = Json.Data(name, rows),
        ["mark"] = Json.Piece("{'type': 'text', 'align': {'expr': 'datum.align'}, 'fontWeight': {'expr': 'datum.weight'}}"),
        ["encoding"] = Json.Piece("{'x': {'value': {'expr': 'datum.x'}}, 'y': {'value': {'expr': 'datum.y'}}, 'text': {'field': 'label'}, 'color': {'field': 'colour', 'type': 'nominal', 'scale': null}}"),
    };
}
