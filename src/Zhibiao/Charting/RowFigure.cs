using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>One row a place: from a value to another, both printed at their ends, and what follows from them at the right.</summary>
internal sealed class RowFigure
{
    private const double Mark = 5;
    private const double LineHeight = 12.5;
    private readonly Frame _frame;
    private readonly IReadOnlyList<FigureRow> _rows;
    private readonly DisplayScale _scale;
    private readonly Wording _rightHead;
    private readonly double _left;
    private readonly double _right;
    private readonly double _width;
    private readonly double _height;
    private readonly double[] _middles;
    private readonly List<List<string>> _names;
    private readonly List<string[]> _rights;
    private readonly AxisScale _axis;
    private readonly double? _near;

    /// <summary>Lays the rows out; where a value is given to be <paramref name="near"/>, a line marks it, and the axis begins near it where all values stand near it.</summary>
    public RowFigure(ChartOptions options, IReadOnlyList<FigureRow> rows, DisplayScale scale, Wording rightHead, double? near = null)
    {
        _near = near;
        _frame = new(options);
        _rows = rows;
        _scale = scale;
        _rightHead = rightHead;
        double most = _frame.Width * 0.36;
        _names = [.. rows.Select(r => NameLines(r.FullName, most))];
        _left = _names.SelectMany(n => n).Max(n => TextWidths.Of(n, Frame.Label)) + 8;
        string[] heads = [.. HeadLines()];
        _rights = [.. rows.Select(r => RightLines(r.Right))];
        _right = Math.Max(_rights.SelectMany(r => r).Max(r => TextWidths.Of(r, Frame.Label)), heads.Max(h => TextWidths.Of(h, Frame.Small))) + 12;
        _width = _frame.Width - _left - _right;
        double least = _frame.IsNarrow ? 19 : 21;
        _middles = new double[rows.Count];
        for (int index = 0; index < rows.Count; index++)
        {
            double high = Math.Max(least, (Math.Max(_names[index].Count, _rights[index].Length) * LineHeight) + 5);
            _middles[index] = _height + (high / 2);
            _height += high;
        }

        _axis = Axis();
    }

    /// <summary>Whether the axis is logarithmic.</summary>
    public bool IsLog => _axis.Log;

    /// <summary>Whether a linear axis begins at zero.</summary>
    public bool BeginsAtZero => IsLog || _axis.Min <= 0;

    /// <summary>Whether a zero stands at the end of a logarithmic axis, where it does not belong.</summary>
    public bool HasZeroOnLog => IsLog && _rows.SelectMany(r => r.Marks).Any(m => m.Amount.Least == 0);

    /// <summary>The specification.</summary>
    public JsonObject Specification(FigureText text, IEnumerable<KeyEntry> key)
    {
        string[] heads = [.. HeadLines()];
        double headHeight = Math.Max(6, (heads.Length * 12) + 4);
        var keys = new Key(key, _frame, _left);
        var plot = new Plot(_left, _width, _height, keys.Height + headHeight, 20);
        return _frame.Around(text, plot, [Rows(), Heads(heads), .. keys.Layers(headHeight)]);
    }

    private IEnumerable<string> HeadLines() =>
        TextWidths.Of(_rightHead.Inline(_frame.Labels), Frame.Small) <= _frame.Width * 0.14 ? [_rightHead.Inline(_frame.Labels)]
            : _rightHead.Lines(_frame.Labels).SelectMany(l => TextLines.Wrap(l, _frame.Width * 0.2, Frame.Small)).DefaultIfEmpty("");

    private List<string> NameLines(Wording name, double most)
    {
        string inline = name.Inline(_frame.Labels);
        return TextWidths.Of(inline, Frame.Label) <= most ? [inline]
            : [.. name.Lines(_frame.Labels).SelectMany(l => TextLines.Wrap(l, most, Frame.Label))];
    }

    /// <summary>A quotient of two long numbers takes two lines where the figure is narrow.</summary>
    private string[] RightLines(string right) =>
        _frame.IsNarrow && TextWidths.Of(right, Frame.Label) > _frame.Width * 0.2 && right.Split(" / ") is [string above, string below] ? [above + " /", below] : [right];

    private static string Centred(string field) =>
        $"'lineHeight': {LineHeight}, 'dy': {{'expr': '-(isArray(datum.{field}) ? length(datum.{field}) - 1 : 0) * {LineHeight / 2}'}}";

    private AxisScale Axis()
    {
        List<decimal> values = [.. _rows.SelectMany(r => r.Marks).SelectMany(m => new[] { m.Amount.Least, m.Amount.Most })];
        bool log = AxisScale.NeedsLog(values);
        double min = log ? (double)values.Where(v => v > 0).Min() : Math.Min(0, (double)values.Min());
        double max = (double)values.Max();
        if (_near is double near && (double)values.Min() >= near / 2)
        {
            // All stand near the value marked: what differs is shown, over a tenth of it at least.
            double low = (double)values.Min(), room = Math.Max((max - low) * 0.1, ((near / 10) - (max - low)) / 2);
            (min, max) = (low - room, max + room);
        }

        if (max <= min)
            max = min + 1;
        var axis = new AxisScale(log, min, max, 8, _width - 8);
        for (int round = 0; round < 12; round++)
        {
            double over = 0, under = 0;
            foreach ((double x, double width) in _rows.SelectMany(r => Ends(r, axis)))
            {
                under = Math.Max(under, width < 0 ? -(x + width) : 0);
                over = Math.Max(over, width > 0 ? x + width - _width : 0);
            }

            if (over <= 0.01 && under <= 0.01)
                break;
            axis = axis with { From = axis.From + under, To = axis.To - over };
        }

        return axis;
    }

    private static IEnumerable<(double At, double Width)> Ends(FigureRow row, AxisScale axis)
    {
        foreach (RowMark mark in row.Marks)
        {
            bool left = IsLeft(row, mark);
            double width = LabelGap(mark, left) + TextWidths.Of(mark.Text, Frame.Label, mark.Planned) + 1;
            yield return left ? (axis.At(mark.Amount.Least), -width) : (axis.At(mark.Amount.Most), width);
        }
    }

    private static bool IsLeft(FigureRow row, RowMark mark)
    {
        bool falls = row.To.Amount.Middle < row.From.Amount.Middle;
        return ReferenceEquals(mark, row.From) != falls;
    }

    private static double LabelGap(RowMark mark, bool left) =>
        mark.Amount.IsRange ? 5 : (left ? mark.Amount.OpenDown : mark.Amount.OpenUp) ? 19 : Mark + 4;

    private JsonObject Rows()
    {
        List<JsonObject> rows = [], marks = [];
        foreach ((FigureRow row, int index) in _rows.Select((r, i) => (r, i)))
        {
            string id = $"{index + 1}";
            double end = Ends(row, _axis).Where(e => e.Width < 0).Min(e => e.At + e.Width);
            rows.Add(new()
            {
                ["row"] = id,
                ["y"] = Json.Px(_middles[index]),
                ["name"] = Json.Lines(_names[index]),
                ["from"] = row.From.Amount.Middle,
                ["to"] = row.To.Amount.Middle,
                ["right"] = Json.Lines(_rights[index]),
                ["guide"] = Json.Px(end - 2),
            });
            marks.AddRange(row.Marks.Select(mark => MarkRow(id, _middles[index], row, mark)));
        }

        return new()
        {
            ["name"] = "rows",
            ["data"] = Json.Data("rows", rows),
            ["encoding"] = Json.Piece("{'y': {'field': 'y', 'type': 'quantitative', 'scale': null, 'axis': null}}"),
            ["layer"] = Json.Array([.. RowLayers(), .. MarkLayers(Json.Data("marks", marks))]),
        };
    }

    private static JsonObject MarkRow(string id, double y, FigureRow row, RowMark mark)
    {
        bool left = IsLeft(row, mark);
        double gap = LabelGap(mark, left);
        return new()
        {
            ["row"] = id,
            ["y"] = Json.Px(y),
            ["place"] = row.FullName.Inline(ChartLabels.Both),
            ["status"] = mark.Planned ? "planned" : "reported",
            ["shape"] = mark.Amount.Shape,
            ["reviewed"] = mark.Amount.Accepted,
            ["value"] = mark.Amount.Middle,
            ["low"] = mark.Amount.Least,
            ["high"] = mark.Amount.Most,
            ["label"] = mark.Text,
            ["label_at"] = left ? mark.Amount.Least : mark.Amount.Most,
            ["side"] = left ? "left" : "right",
            ["gap"] = Json.Px(left ? -gap : gap),
            ["label_end"] = Json.Px((left ? -1 : 1) * (gap + 1 + TextWidths.Of(mark.Text, Frame.Label, mark.Planned))),
        };
    }

    private IEnumerable<JsonObject> RowLayers()
    {
        yield return new()
        {
            ["name"] = "axis",
            ["mark"] = Json.Piece("{'type': 'point', 'opacity': 0}"),
            ["encoding"] = new JsonObject { ["x"] = AxisEncoding() },
        };
        yield return Json.Layer("axis line", $$$$"""
            {'type': 'rule', 'stroke': '{{{{Palette.Axis}}}}'}
            """, Across(0, $"{Json.Px(_width)}", _height, _height));
        yield return Json.Layer("guides", $$$$"""
            {'type': 'rule', 'stroke': '{{{{Palette.Grid}}}}'}
            """, "{'x': {'value': 0}, 'x2': {'value': {'expr': 'max(0, datum.guide)'}}}");
        if (_near is double at)
        {
            yield return Json.Layer("reference", $$$$"""
                {'type': 'rule', 'stroke': '{{{{Palette.Quiet}}}}', 'strokeDash': [1, 2]}
                """, Across(_axis.At(at), $"{Json.Px(_axis.At(at))}", 0, _height));
        }

        yield return Json.Layer("from reported to planned", $$$$"""
            {'type': 'rule', 'stroke': '#8C97A0', 'strokeWidth': 1.8, 'strokeDash': [5, 3]}
            """, "{'x': {'field': 'from', 'type': 'quantitative'}, 'x2': {'field': 'to'}}");
        yield return Json.Layer("places", $$$$"""
            {'type': 'text', 'align': 'right', 'x': -8, {{{{Centred("name")}}}}}
            """, "{'text': {'field': 'name'}}");
        yield return Json.Layer("at the right", $$$$"""
            {'type': 'text', 'align': 'right', 'x': {{{{Json.Px(_width + _right)}}}}, {{{{Centred("right")}}}}}
            """, "{'text': {'field': 'right'}}");
    }

    private static string Across(double x, string x2, double y, double y2) =>
        $"{{'x': {{'value': {Json.Px(x)}}}, 'x2': {{'value': {x2}}}, 'y': {{'value': {Json.Px(y)}}}, 'y2': {{'value': {Json.Px(y2)}}}}}";

    private JsonObject AxisEncoding()
    {
        double room = _axis.To - _axis.From;
        double widest = _axis.Ticks(4).Max(t => TextWidths.Of(_scale.Text((decimal)t), Frame.Small));
        int most = (int)Math.Clamp(room / (widest + 16), 2, 7);
        List<double> ticks = Enumerable.Range(most, 3).Select(_axis.Ticks).FirstOrDefault(t => t.Count > 1) ?? _axis.Ticks(most);
        return new()
        {
            ["field"] = "from",
            ["type"] = "quantitative",
            ["scale"] = new JsonObject
            {
                ["type"] = _axis.Log ? "log" : "linear",
                ["domain"] = new JsonArray(_axis.Min, _axis.Max),
                ["range"] = new JsonArray(Json.Px(_axis.From), Json.Px(_axis.To)),
                ["nice"] = false,
                [_axis.Log ? "clamp" : "zero"] = _axis.Log,
            },
            ["axis"] = new JsonObject
            {
                ["values"] = Json.Array(ticks.Select(t => (JsonNode?)JsonValue.Create(t))),
                ["tickCount"] = ticks.Count,
                ["labelExpr"] = $"format(datum.value / {_scale.Divisor}, ',~r')",
                ["domain"] = false,
                ["ticks"] = true,
            },
        };
    }

    private static IEnumerable<JsonObject> MarkLayers(JsonObject data)
    {
        string stroke = $$$$"""
            'stroke': {'condition': {'test': '!datum.reviewed', 'value': '{{{{Palette.Light}}}}'}, 'value': '{{{{Palette.Ink}}}}'}
            """;
        yield return new()
        {
            ["name"] = "values",
            ["data"] = data,
            ["layer"] = Json.Array(
            [
                Json.Layer("open bounds", """
                    {'type': 'point', 'filled': false, 'opacity': 1, 'strokeWidth': 1.5, 'size': 100, 'clip': false,
                     'shape': {'expr': 'datum.shape == `atleast` ? `M0,0H3M2,-0.7L3,0L2,0.7` : `M0,0H-3M-2,-0.7L-3,0L-2,0.7`'}, 'fill': 'transparent'}
                    """, $$$$"""{'x': {'field': 'value', 'type': 'quantitative'}, {{{{stroke}}}}}""", "datum.shape == 'atleast' || datum.shape == 'atmost'"),
                Json.Layer("ranges", "{'type': 'rect', 'strokeWidth': 1.3, 'opacity': 1}", $$$$"""
                    {'x': {'field': 'low', 'type': 'quantitative'}, 'x2': {'field': 'high'}, 'y': {'value': {'expr': 'datum.y - 3.5'}}, 'y2': {'value': {'expr': 'datum.y + 3.5'}}, {{{{stroke}}}},
                     'fill': {'condition': {'test': 'datum.status == `planned`', 'value': 'white'}, 'value': '{{{{Palette.Bar}}}}'}}
                    """, "datum.shape == 'range'"),
                Json.Layer("points", "{'type': 'point', 'filled': false, 'opacity': 1, 'strokeWidth': 1.8, 'size': 62}", $$$$"""
                    {'x': {'field': 'value', 'type': 'quantitative'}, {{{{stroke}}}},
                     'fill': {'condition': [{'test': 'datum.status == `planned`', 'value': 'white'}, {'test': '!datum.reviewed', 'value': '{{{{Palette.Light}}}}'}], 'value': '{{{{Palette.Ink}}}}'}}
                    """, "datum.shape != 'range'"),
                Json.Layer("white behind labels", "{'type': 'rule', 'stroke': 'white', 'strokeWidth': 11}", """
                    {'x': {'value': {'expr': 'scale(`x`, datum.label_at) + datum.gap'}}, 'x2': {'value': {'expr': 'scale(`x`, datum.label_at) + datum.label_end'}}}
                    """),
                Json.Layer("labels", """
                    {'type': 'text', 'align': {'expr': 'datum.side == `left` ? `right` : `left`'}, 'dx': {'expr': 'datum.gap'},
                     'fontWeight': {'expr': 'datum.status == `planned` ? 600 : 400'}}
                    """, "{'x': {'field': 'label_at', 'type': 'quantitative'}, 'text': {'field': 'label'}}"),
            ]),
        };
    }

    private JsonObject Heads(string[] lines) => new()
    {
        ["name"] = "head at the right",
        ["data"] = Json.Data("head", [new() { ["line"] = Json.Lines(lines) }]),
        ["mark"] = Json.Piece($$$$"""
            {'type': 'text', 'align': 'right', 'baseline': 'bottom', 'fontSize': {{{{Frame.Small}}}}, 'lineHeight': 12, 'color': '{{{{Palette.Quiet}}}}',
             'x': {{{{Json.Px(_width + _right)}}}}, 'y': {{{{-4 - ((lines.Length - 1) * 12)}}}}}
            """),
        ["encoding"] = Json.Piece("{'text': {'field': 'line'}}"),
    };
}
