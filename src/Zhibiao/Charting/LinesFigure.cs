using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>Values over time: reported solid and filled, planned dashed and open, ranges as bands, each line named at its end.</summary>
internal sealed class LinesFigure
{
    private readonly Frame _frame;
    private readonly IReadOnlyList<LineSeries> _series;
    private readonly DisplayScale _scale;
    private readonly LineLabels _labels;
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
        _labels = new(_frame, series, scale);
        _right = _labels.Room;
        _height = Math.Max(_frame.IsNarrow ? 165 : _frame.Width * 0.42, (_labels.Stack * 1.05) + 10);
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
        (List<JsonObject> ends, List<JsonObject> values, List<JsonObject> leaders) = _labels.Place(_time, _axis, _width, _height);
        return _frame.Around(text, plot,
            [Values([.. ends, .. values]), _time.Years(_height), Leaders(leaders), LabelLayer("names at the ends", ends), LabelLayer("printed values", values)]);
    }

    private static string Colour(int series, bool reviewed) =>
        reviewed ? Palette.Of(series) : Palette.Lighter(Palette.Of(series));

    private JsonObject Values(IEnumerable<JsonObject> labels)
    {
        List<JsonObject> points = [], segments = [], bands = [], closed = [];
        for (int index = 0; index < _series.Count; index++)
        {
            foreach (LinePoint point in _series[index].Points)
                points.Add(PointRow(index, point));
            if (_series[index].Ended is not null)
                closed.Add(PointRow(index, _series[index].Last));
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
                With(Json.Data("closed lines", closed), Json.Layer("closed lines", "{'type': 'point', 'shape': 'M0,-1V1', 'size': 400, 'strokeWidth': 1.8, 'opacity': 1, 'xOffset': 7}", $"{{{stroke}}}")),
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
        double width = label["width"]!.GetValue<double>();
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

    private static JsonObject Leaders(IEnumerable<JsonObject> rows) => With(Json.Data("leaders", rows), Json.Layer("leaders", "{'type': 'rule', 'strokeWidth': 0.7}",
        "{'x': {'value': {'expr': 'datum.x'}}, 'x2': {'value': {'expr': 'datum.x2'}}, 'y': {'value': {'expr': 'datum.y'}}, 'y2': {'value': {'expr': 'datum.y2'}}, 'stroke': {'field': 'colour', 'type': 'nominal', 'scale': null}}"));

    private static JsonObject LabelLayer(string name, IEnumerable<JsonObject> rows) => new()
    {
        ["name"] = name,
        ["data"] = Json.Data(name, rows),
        ["mark"] = Json.Piece("{'type': 'text', 'align': {'expr': 'datum.align'}, 'fontWeight': {'expr': 'datum.weight'}, 'fontSize': {'expr': 'datum.size'}}"),
        ["encoding"] = Json.Piece("{'x': {'value': {'expr': 'datum.x'}}, 'y': {'value': {'expr': 'datum.y'}}, 'text': {'field': 'label'}, 'color': {'field': 'colour', 'type': 'nominal', 'scale': null}}"),
    };
}
