using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>Shares then and planned: a line a place between two uprights.</summary>
internal sealed class SlopeFigure
{
    private const double LineHeight = 12.5;
    private const double Reach = 12;
    private const double LeastLeft = 72;
    private readonly Frame _frame;
    private readonly IReadOnlyList<FigureRow> _rows;
    private readonly List<List<string>> _names;
    private readonly double _fromWidth;
    private readonly double _toWidth;
    private readonly double _left;
    private readonly double _rightWidth;
    private readonly double _height;
    private readonly AxisScale _axis;

    /// <summary>Lays the lines out.</summary>
    public SlopeFigure(ChartOptions options, IReadOnlyList<FigureRow> rows)
    {
        _frame = new(options);
        _rows = rows;
        double most = _frame.Width * (_frame.IsNarrow ? 0.3 : 0.34);
        _names = [.. rows.Select(r => Name(r.FullName, most))];
        _fromWidth = rows.Max(r => TextWidths.Of(r.From.Text, Frame.Label));
        _toWidth = rows.Max(r => TextWidths.Of(r.To.Text, Frame.Label, true));
        _left = Math.Max(LeastLeft, _names.SelectMany(n => n).Max(n => TextWidths.Of(n, Frame.Label)) + 7 + _fromWidth + Reach + 2);
        _rightWidth = rows.Max(r => TextWidths.Of(r.Right, Frame.Label));
        double labels = _names.Sum(n => LabelHeight(n)) * 1.12;
        _height = Math.Max(_frame.IsNarrow ? 150 : 190, labels);
        double[] bounds = [.. rows.SelectMany(r => r.Marks).SelectMany(m => new[] { (double)m.Amount.Least, (double)m.Amount.Most })];
        double low = bounds.Min(), high = bounds.Max();
        _axis = high > low ? new(false, low, high, _height - 12, 12) : new(false, low - 1, high + 1, _height - 12, 12);
    }

    /// <summary>How far the label farthest from its mark stands, in pixels; beyond two lines a slope is hard to read.</summary>
    public double Crowding => Enumerable.Range(0, _rows.Count).Max(i =>
        Math.Max(Math.Abs(Left[i] - _axis.At(_rows[i].From.Amount.Middle)), Math.Abs(Ends[i] - _axis.At(_rows[i].To.Amount.Middle))));

    private double[] Left => LabelColumn.Place([.. _rows.Select(r => _axis.At(r.From.Amount.Middle))], [.. _names.Select(LabelHeight)], 0, _height);

    private double[] Ends => LabelColumn.Place([.. _rows.Select(r => _axis.At(r.To.Amount.Middle))], [.. _rows.Select(_ => LineHeight + 1.0)], 0, _height);

    /// <summary>The specification.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="then">Head of the left upright.</param>
    /// <param name="planned">Head of the right one.</param>
    /// <param name="difference">Head of the column at the right.</param>
    public JsonObject Specification(FigureText text, Wording then, Wording planned, Wording difference)
    {
        string[] last = [.. difference.Lines(_frame.Labels)];
        double lastWidth = Math.Max(_rightWidth, last.Max(l => TextWidths.Of(l, Frame.Small)));
        double right = Reach + _toWidth + 14 + lastWidth;
        double width = _frame.Width - _left - right;
        double firstWidth = Math.Min((width / 2) - 8, 2 * _left), secondWidth = Math.Min((width / 2) - 8, 2 * (right - lastWidth - 8));
        bool fit = HeadWidth(then) <= firstWidth && HeadWidth(planned) <= secondWidth;
        List<string> first = Head(then, firstWidth, fit), second = Head(planned, secondWidth, fit);
        double above = (Math.Max(Math.Max(first.Count, second.Count), last.Length) * LineHeight) + 6;
        var plot = new Plot(_left, width, _height, above, 2);
        List<JsonObject> heads =
        [
            HeadRow(first, 0, "center", 600, Palette.Text), HeadRow(second, width, "center", 600, Palette.Text),
            HeadRow([.. last], width + right, "right", 400, Palette.Quiet),
        ];
        return _frame.Around(text, plot, [Lines(width, right), HeadLayer(heads)]);
    }

    private List<string> Name(Wording name, double most)
    {
        string inline = name.Inline(_frame.Labels);
        return TextWidths.Of(inline, Frame.Label) <= most ? [inline]
            : [.. name.Lines(_frame.Labels).SelectMany(l => TextLines.Wrap(l, most, Frame.Label))];
    }

    private double HeadWidth(Wording words) => TextWidths.Of(words.InlinePhrase(_frame.Labels), Frame.Label, true);

    /// <summary>Both heads on one line, or both with a line a language.</summary>
    private List<string> Head(Wording words, double most, bool fit) =>
        fit ? [words.InlinePhrase(_frame.Labels)] : [.. words.Lines(_frame.Labels).SelectMany(l => TextLines.Wrap(l, most, Frame.Label, true))];

    private static double LabelHeight(List<string> lines) => (lines.Count * LineHeight) + 1.5;

    private static JsonObject HeadRow(List<string> lines, double x, string align, int weight, string colour) => new()
    {
        ["head"] = Json.Lines(lines),
        ["x"] = Json.Px(x),
        ["y"] = Json.Px(-6 - ((lines.Count - 1) * LineHeight)),
        ["align"] = align,
        ["weight"] = weight,
        ["colour"] = colour,
    };

    private static JsonObject HeadLayer(List<JsonObject> heads) => new()
    {
        ["name"] = "heads",
        ["data"] = Json.Data("heads", heads),
        ["mark"] = Json.Piece($$$$"""
            {'type': 'text', 'baseline': 'bottom', 'lineHeight': {{{{LineHeight}}}}, 'x': {'expr': 'datum.x'}, 'y': {'expr': 'datum.y'}, 'align': {'expr': 'datum.align'},
             'fontWeight': {'expr': 'datum.weight'}, 'color': {'expr': 'datum.colour'}}
            """),
        ["encoding"] = Json.Piece("{'text': {'field': 'head'}}"),
    };

    private JsonObject Lines(double width, double right)
    {
        double[] left = Left, ends = Ends;
        List<JsonObject> marks = [];
        for (int index = 0; index < _rows.Count; index++)
        {
            FigureRow row = _rows[index];
            bool reviewed = row.Marks.All(m => m.Amount.Accepted);
            marks.Add(MarkRow(index, row, row.From, "then", left[index], reviewed));
            marks.Add(MarkRow(index, row, row.To, "planned", ends[index], reviewed));
        }

        string stroke = $$$$"""'stroke': {'condition': {'test': '!datum.reviewed', 'value': '{{{{Palette.Light}}}}'}, 'value': '{{{{Palette.Ink}}}}'}""";
        return new()
        {
            ["name"] = "shares",
            ["data"] = Json.Data("shares", marks),
            ["encoding"] = new JsonObject
            {
                ["x"] = Json.Piece("{'field': 'when', 'type': 'nominal', 'sort': null, 'axis': null, 'scale': {'type': 'point', 'padding': 0}}"),
                ["y"] = Json.Piece($"{{'field': 'value', 'type': 'quantitative', 'axis': null, 'scale': {{'domain': [{_axis.Min}, {_axis.Max}], 'range': [{Json.Px(_axis.From)}, {Json.Px(_axis.To)}], 'zero': false, 'nice': false}}}}"),
            },
            ["layer"] = Json.Array(
            [
                Json.Layer("uprights", $"{{'type': 'rule', 'stroke': '{Palette.Axis}'}}", $"{{'y': {{'value': 0}}, 'y2': {{'value': {Json.Px(_height)}}}}}"),
                Json.Layer("from reported to planned", "{'type': 'line', 'strokeWidth': 1.8, 'strokeDash': [5, 3], 'opacity': 1}",
                    $$$$"""{'detail': {'field': 'row'}, 'stroke': {'condition': {'test': '!datum.both_reviewed', 'value': '{{{{Palette.Light}}}}'}, 'value': '{{{{Palette.Ink}}}}'}}"""),
                Json.Layer("open bounds", """
                    {'type': 'point', 'filled': false, 'fill': 'transparent', 'opacity': 1, 'strokeWidth': 1.5, 'size': 100,
                     'shape': {'expr': 'datum.shape == `atleast` ? `M0,0V-3M-0.7,-2L0,-3L0.7,-2` : `M0,0V3M-0.7,2L0,3L0.7,2`'}}
                    """, $"{{{stroke}}}", "datum.shape == 'atleast' || datum.shape == 'atmost'"),
                Json.Layer("ranges", "{'type': 'bar', 'width': 7, 'strokeWidth': 1.3, 'opacity': 1}", $$$$"""
                    {'y': {'field': 'low', 'type': 'quantitative'}, 'y2': {'field': 'high'}, {{{{stroke}}}},
                     'fill': {'condition': {'test': 'datum.when == `planned`', 'value': 'white'}, 'value': '{{{{Palette.Bar}}}}'}}
                    """, "datum.shape == 'range'"),
                Json.Layer("points", "{'type': 'point', 'filled': false, 'opacity': 1, 'strokeWidth': 1.8, 'size': 62}", $$$$"""
                    {{{{{stroke}}}}, 'fill': {'condition': [{'test': 'datum.when == `planned`', 'value': 'white'}, {'test': '!datum.reviewed', 'value': '{{{{Palette.Light}}}}'}], 'value': '{{{{Palette.Ink}}}}'}}
                    """, "datum.shape != 'range'"),
                Json.Layer("leaders", "{'type': 'rule', 'stroke': '#B0B0B0', 'strokeWidth': 0.7}", $$$$"""
                    {'y': {'field': 'value', 'type': 'quantitative'}, 'y2': {'value': {'expr': 'datum.label_y'}},
                     'x': {'value': {'expr': 'datum.when == `then` ? -5 : {{{{Json.Px(width + 5)}}}}'}}, 'x2': {'value': {'expr': 'datum.when == `then` ? {{{{Json.Px(1 - Reach)}}}} : {{{{Json.Px(width + Reach - 1)}}}}'}}}
                    """, "abs(datum.offset) > 3"),
                Text("places", $"'align': 'right', 'lineHeight': {LineHeight}, 'dy': {{'expr': '-(isArray(datum.name) ? length(datum.name) - 1 : 0) * {LineHeight / 2}'}}", -Reach - _fromWidth - 7, "name", "then"),
                Text("reported values", "'align': 'right'", -Reach, "label", "then"),
                Text("planned values", "'align': 'left', 'fontWeight': 600", width + Reach, "label", "planned"),
                Text("differences", "'align': 'right'", width + right, "right", "planned"),
            ]),
        };
    }

    private static JsonObject Text(string name, string mark, double x, string field, string when) =>
        Json.Layer(name, $"{{'type': 'text', {mark}}}",
            $"{{'y': {{'value': {{'expr': 'datum.label_y'}}}}, 'x': {{'value': {Json.Px(x)}}}, 'text': {{'field': '{field}'}}}}", $"datum.when == '{when}'");

    private JsonObject MarkRow(int index, FigureRow row, RowMark mark, string when, double labelY, bool both) => new()
    {
        ["row"] = $"{index + 1}",
        ["name"] = Json.Lines(_names[index]),
        ["place"] = row.FullName.Inline(ChartLabels.Both),
        ["when"] = when,
        ["shape"] = mark.Amount.Shape,
        ["reviewed"] = mark.Amount.Accepted,
        ["both_reviewed"] = both,
        ["value"] = mark.Amount.Middle,
        ["low"] = mark.Amount.Least,
        ["high"] = mark.Amount.Most,
        ["label"] = mark.Text,
        ["right"] = row.Right,
        ["label_y"] = Json.Px(labelY),
        ["offset"] = Json.Px(labelY - _axis.At(mark.Amount.Middle)),
    };
}
