using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>One bar of a panel.</summary>
/// <param name="Date">What stands below it.</param>
/// <param name="Amount">What is drawn.</param>
/// <param name="Planned">Outlined where planned, solid where reported.</param>
internal sealed record PanelBar(string Date, Amount Amount, bool Planned);

/// <summary>One indicator of a place.</summary>
internal sealed record Panel(Wording Name, Wording Unit, DisplayScale Scale, IReadOnlyList<PanelBar> Bars);

/// <summary>A panel an indicator, each with its own scale and unit. Written in Vega, for the panels must stand at fixed places in a fixed width.</summary>
internal sealed class MultiplesFigure
{
    private const double Between = 22;
    private const double LineHeight = 12.5;
    private const double HeadGap = 18;
    private readonly Frame _frame;
    private readonly IReadOnlyList<Panel> _panels;
    private readonly int _columns;
    private readonly double _left;
    private readonly double _width;
    private readonly double _height;

    /// <summary>Lays the panels out.</summary>
    public MultiplesFigure(ChartOptions options, IReadOnlyList<Panel> panels)
    {
        _frame = new(options);
        _panels = panels;
        _columns = _frame.IsNarrow ? 1 : _frame.Width > 600 && panels.Count > 4 ? 3 : 2;
        _left = panels.Max(p => Axis(p).Ticks.Max(t => TextWidths.Of(p.Scale.Text((decimal)t), Frame.Small))) + 8;
        _width = ((_frame.Width - (Between * (_columns - 1))) / _columns) - _left;
        _height = 96;
    }

    /// <summary>How many bars a panel of a figure has room for.</summary>
    public static int MostBars(ChartOptions options) => options.WidthMillimetres == 90 ? 6 : 5;

    /// <summary>The specification.</summary>
    public JsonObject Specification(FigureText text)
    {
        List<JsonObject> groups = [];
        double y = 0;
        foreach (Panel[] row in _panels.Chunk(_columns))
        {
            List<string>[] heads = [.. row.Select(Head)];
            double head = (heads.Max(h => h.Count) * LineHeight) + LineHeight + HeadGap;
            bool plans = row.Any(p => p.Bars.Any(b => b.Planned));
            for (int column = 0; column < row.Length; column++)
                groups.Add(Group(row[column], heads[column], groups.Count + 1, (column * (_left + _width + Between)) + _left, y + head));
            y += head + _height + 16 + (plans ? LineHeight : 0) + 12;
        }

        return _frame.AroundVega(text, y - 12, groups);
    }

    private static (AxisScale Scale, List<double> Ticks) Axis(Panel panel)
    {
        double high = (double)panel.Bars.Max(b => b.Amount.Most), low = Math.Min(0, (double)panel.Bars.Min(b => b.Amount.Least));
        if (high <= low)
            high = low + 1;
        double step = AxisScale.Step((high - low) / 3.2);
        var axis = new AxisScale(false, Math.Floor(low / step) * step, Math.Ceiling((high / step) - 1e-9) * step, 0, 1);
        return (axis, axis.Ticks((int)Math.Round((axis.Max - axis.Min) / step)));
    }

    private List<string> Head(Panel panel) =>
        [.. panel.Name.Lines(_frame.Labels).SelectMany(l => TextLines.Wrap(l, _width + _left, Frame.Label, true))];

    private JsonObject Group(Panel panel, List<string> head, int number, double x, double y)
    {
        (AxisScale axis, List<double> ticks) = Axis(panel);
        string data = $"panel {number}";
        string plan = new Wording("plan", "计划").Inline(_frame.Labels);
        IEnumerable<JsonObject> rows = panel.Bars.Select((b, i) => new JsonObject
        {
            ["bar"] = $"{i + 1}",
            ["date"] = b.Planned ? Json.Lines([b.Date, plan]) : b.Date,
            ["status"] = b.Planned ? "planned" : "reported",
            ["shape"] = b.Amount.Shape,
            ["reviewed"] = b.Amount.Accepted,
            ["low"] = b.Amount.Least,
            ["high"] = b.Amount.Most,
            ["label"] = b.Amount.Text(panel.Scale),
            ["half"] = Json.Px(TextWidths.Of(b.Amount.Text(panel.Scale), Frame.Label) / 2),
        });
        double top = -HeadGap - LineHeight - ((head.Count - 1) * LineHeight);
        IEnumerable<JsonObject> heads = head.Append(panel.Unit.InlinePhrase(_frame.Labels)).Select((line, i) => new JsonObject
        {
            ["line"] = line,
            ["y"] = Json.Px(top + (i * LineHeight)),
            ["unit"] = i == head.Count,
        });
        const string centre = "'scale': 'x', 'field': 'bar', 'band': 0.5";
        string stroke = $"'stroke': [{{'test': '!datum.reviewed', 'value': '{Palette.Light}'}}, {{'value': '{Palette.Ink}'}}]";
        return new()
        {
            ["type"] = "group",
            ["name"] = $"group {number}",
            ["encode"] = Json.Piece($"{{'update': {{'x': {{'value': {Json.Px(x)}}}, 'y': {{'value': {Json.Px(y)}}}, 'width': {{'value': {Json.Px(_width)}}}, 'height': {{'value': {_height}}}}}}}"),
            ["data"] = new JsonArray(Json.Data(data, rows)),
            ["scales"] = new JsonArray(
                Json.Piece($"{{'name': 'x', 'type': 'band', 'domain': {{'data': '{data}', 'field': 'bar'}}, 'range': [0, {Json.Px(_width)}], 'paddingInner': 0.45, 'paddingOuter': 0.25}}"),
                Json.Piece($"{{'name': 'y', 'type': 'linear', 'domain': [{axis.Min}, {axis.Max}], 'range': [{_height}, 0], 'nice': false, 'zero': false}}")),
            ["axes"] = new JsonArray(new JsonObject
            {
                ["scale"] = "y",
                ["orient"] = "left",
                ["grid"] = true,
                ["gridScale"] = "x",
                ["domain"] = false,
                ["ticks"] = false,
                ["labelPadding"] = 6,
                ["tickCount"] = ticks.Count,
                ["values"] = Json.Array(ticks.Select(t => (JsonNode?)JsonValue.Create(t))),
                ["encode"] = Json.Piece($"{{'labels': {{'update': {{'text': {{'signal': 'format(datum.value / {panel.Scale.Divisor}, `,~r`)'}}}}}}}}"),
            }),
            ["marks"] = Json.Array(
            [
                Part("rect", "bars", data, $$$$"""
                    'x': {'scale': 'x', 'field': 'bar'}, 'width': {'scale': 'x', 'band': 1}, 'y': {'scale': 'y', 'field': 'low'}, 'y2': {'scale': 'y', 'value': 0}, {{{{stroke}}}},
                    'fill': [{'test': 'datum.status == `planned`', 'value': 'white'}, {'test': '!datum.reviewed', 'value': '{{{{Palette.Light}}}}'}, {'value': '{{{{Palette.Ink}}}}'}],
                    'strokeWidth': {'value': 1.4}, 'strokeDash': {'signal': 'datum.status == `planned` ? [4, 2.5] : []'}
                    """),
                Part("rule", "ranges", data, $$$$"""
                    'x': {{{{{centre}}}}}, 'y': {'scale': 'y', 'field': 'low'}, 'y2': {'scale': 'y', 'field': 'high'}, 'strokeWidth': {'value': 1.6}, {{{{stroke}}}},
                    'opacity': {'signal': 'datum.shape == `range` ? 1 : 0'}
                    """),
                Part("symbol", "ends of ranges and open bounds", data, $$$$"""
                    'x': {{{{{centre}}}}}, 'y': {'scale': 'y', 'field': 'high'}, 'size': {'value': 100}, 'strokeWidth': {'value': 1.6}, 'fill': {'value': 'transparent'}, {{{{stroke}}}},
                    'shape': {'signal': 'datum.shape == `range` ? `M-0.9,0H0.9` : datum.shape == `atleast` ? `M0,0V-2.4M-0.7,-1.5L0,-2.4L0.7,-1.5` : `M0,0V2.4M-0.7,1.5L0,2.4L0.7,1.5`'},
                    'opacity': {'signal': 'datum.shape == `point` ? 0 : 1'}
                    """),
                Part("rule", "white behind values", data, $$$$"""
                    'x': {{{{{centre}}}}, 'offset': {'signal': '-datum.half'}}, 'x2': {{{{{centre}}}}, 'offset': {'signal': 'datum.half'}}, 'strokeWidth': {'value': 10}, 'stroke': {'value': 'white'},
                    'y': {'scale': 'y', 'field': 'high', 'offset': {'signal': 'datum.shape == `atleast` ? -20.5 : -9.5'}}
                    """),
                Part("text", "values", data, $$$$"""
                    'x': {{{{{centre}}}}}, 'y': {'scale': 'y', 'field': 'high'}, 'dy': {'signal': 'datum.shape == `atleast` ? -15 : -4'}, 'align': {'value': 'center'}, 'baseline': {'value': 'bottom'},
                    'text': {'field': 'label'}, 'fontSize': {'value': {{{{Frame.Label}}}}}, 'fill': {'value': '{{{{Palette.Text}}}}'}
                    """),
                Part("text", "dates", data, $$$$"""
                    'x': {{{{{centre}}}}}, 'y': {'value': {{{{_height + 5}}}}}, 'align': {'value': 'center'}, 'baseline': {'value': 'top'}, 'lineHeight': {'value': 12},
                    'text': {'field': 'date'}, 'fontSize': {'value': {{{{Frame.Small}}}}}, 'fill': {'value': '{{{{Palette.Quiet}}}}'}
                    """),
                Json.Mark("rule", $"zero {number}", null, $"'stroke': {{'value': '{Palette.Axis}'}}, 'x2': {{'value': {Json.Px(_width)}}}, 'y': {{'scale': 'y', 'value': 0}}"),
                Json.Mark("text", $"head {number}", heads, $$$$"""
                    'x': {'value': {{{{Json.Px(-_left)}}}}}, 'y': {'field': 'y'}, 'text': {'field': 'line'}, 'baseline': {'value': 'middle'}, 'fontSize': {'signal': 'datum.unit ? {{{{Frame.Small}}}} : {{{{Frame.Label}}}}'},
                    'fontWeight': {'signal': 'datum.unit ? 400 : 600'}, 'fill': {'signal': 'datum.unit ? `{{{{Palette.Quiet}}}}` : `{{{{Palette.Text}}}}`'}
                    """),
            ]),
        };
    }

    private static JsonObject Part(string type, string name, string data, string encoding) => new()
    {
        ["type"] = type,
        ["name"] = $"{name} of {data}",
        ["from"] = new JsonObject { ["data"] = data },
        ["encode"] = Json.Piece($"{{'update': {{{encoding}}}}}"),
    };
}
