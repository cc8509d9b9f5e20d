using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>Draws how far confidences come true: promised against found, a mark a band, on the diagonal where both agree.</summary>
/// <param name="options">Width and language.</param>
public sealed class ReliabilityChart(ChartOptions options)
{
    private const double Left = 34, Right = 32, Most = 330;

    private static readonly ImmutableArray<string> Columns = ["confidence", "right", "right_low", "right_high", "rows"];

    /// <summary>The chart.</summary>
    /// <param name="points">Bands that hold rows, lowest first.</param>
    /// <param name="error">Expected calibration error.</param>
    /// <param name="brier">Brier score.</param>
    /// <param name="compared">What was compared, e.g. <c>observations.csv against my.gold.csv</c>.</param>
    public Chart Draw(IReadOnlyList<ReliabilityPoint> points, double error, double brier, string compared)
    {
        int rows = points.Sum(point => point.Rows);
        string scores = string.Create(CultureInfo.InvariantCulture, $"{error:0.000}"), squares = string.Create(CultureInfo.InvariantCulture, $"{brier:0.000}");
        var text = new FigureText(
            new("How far confidence comes true", "置信度的可靠性"),
            new("Share of rows that are right (up) by their confidence (across), per cent", "横轴为置信度，纵轴为正确行所占比例，单位：%"),
            new($"Source: {compared}", $"资料来源：{compared}"),
            new($"Expected calibration error {scores}, Brier score {squares}. On the dashed line both agree; bars are 95 % intervals; numbers count rows.",
                $"期望校准误差{scores}，布里尔分数{squares}。虚线上两者相符；竖线为95%区间；数字为行数。"),
            Wording.Empty);
        return new Chart
        {
            Name = "reliability",
            Kind = ChartKind.Reliability,
            Title = text.Title,
            Subtitle = text.Subtitle,
            Source = text.Source,
            Note = text.Note,
            Reviewed = text.Reviewed,
            Drawing = Json.Text(() => Specification(text, points)),
            Columns = Columns,
            Rows = [.. points.Select(point => ImmutableArray.Create(Four(point.Confidence), Four(point.Right), Four(point.Low), Four(point.High), point.Rows.ToString(CultureInfo.InvariantCulture)))],
            Sources = [compared],
            Observations = rows,
            Unreviewed = 0,
        };
    }

    private JsonObject Specification(FigureText text, IReadOnlyList<ReliabilityPoint> points)
    {
        var frame = new Frame(options);
        double side = Math.Min(Most, frame.Width - Left - Right);
        JsonObject[] rows = [.. points.Select(point => new JsonObject
        {
            ["confidence"] = Json.Px(100 * point.Confidence),
            ["right"] = Json.Px(100 * point.Right),
            ["low"] = Json.Px(100 * point.Low),
            ["high"] = Json.Px(100 * point.High),
            ["rows"] = point.Rows.ToString(CultureInfo.InvariantCulture),
        })];
        const string axis = "'type': 'quantitative', 'scale': {'domain': [0, 100], 'nice': false}, 'axis': {'values': [0, 20, 40, 60, 80, 100], 'tickCount': 6";
        return frame.Around(text, new Plot(Left, side, side, 8, 22),
        [
            new JsonObject
            {
                ["name"] = "where both agree",
                ["data"] = Json.Piece("{'values': [{'confidence': 0, 'right': 0}, {'confidence': 100, 'right': 100}]}"),
                ["mark"] = Json.Piece($"{{'type': 'line', 'stroke': '{Palette.Axis}', 'strokeDash': [4, 3], 'strokeWidth': 1}}"),
                ["encoding"] = Json.Piece($"{{'x': {{'field': 'confidence', {axis}, 'grid': false}}}}, 'y': {{'field': 'right', {axis}, 'domain': false, 'ticks': false, 'labelPadding': 6}}}}}}"),
            },
            new JsonObject
            {
                ["name"] = "bands of confidence",
                ["data"] = Json.Data("bands", rows),
                ["encoding"] = Json.Piece("{'x': {'field': 'confidence', 'type': 'quantitative'}}"),
                ["layer"] = Json.Array(
                [
                    Json.Layer("intervals", $"{{'type': 'rule', 'stroke': '{Palette.Bar}', 'strokeWidth': 1.4}}", "{'y': {'field': 'low', 'type': 'quantitative'}, 'y2': {'field': 'high'}}"),
                    Json.Layer("shares", $"{{'type': 'point', 'filled': true, 'fill': '{Palette.Ink}', 'opacity': 1, 'size': 52}}", "{'y': {'field': 'right', 'type': 'quantitative'}}"),
                    Json.Layer("rows", "{'type': 'text', 'align': 'left', 'dx': 6, 'dy': 8}", "{'y': {'field': 'right', 'type': 'quantitative'}, 'text': {'field': 'rows'}}"),
                ]),
            },
        ]);
    }

    private static string Four(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
