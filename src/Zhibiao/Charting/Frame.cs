using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>What every figure has around its plot: title above, source and note below, and a fixed width.</summary>
internal sealed class Frame
{
    /// <summary>Size of notes and axis labels in pixels: 7.05 pt.</summary>
    public const double Small = 9.4;

    /// <summary>Size of labels in pixels: 7.5 pt.</summary>
    public const double Label = 10;

    private const double Gap = 10;
    private const double Margin = 3;
    private readonly double _title;
    private readonly double _subtitle;

    /// <summary>Makes the frame for one width and language.</summary>
    public Frame(ChartOptions options)
    {
        Labels = options.Labels;
        Width = options.WidthMillimetres switch { 90 => 340, 140 => 529, _ => 718 } - (2 * Margin);
        (_title, _subtitle) = options.WidthMillimetres == 90 ? (12, 9.8) : (14, 10.6);
    }

    /// <summary>Language of the figure.</summary>
    public ChartLabels Labels { get; }

    /// <summary>Width between the margins, in pixels of 1/96 inch.</summary>
    public double Width { get; }

    /// <summary>Whether the figure is a column wide.</summary>
    public bool IsNarrow => Width < 400;

    /// <summary>Puts the frame around marks of a Vega specification, which stand below each other from 0 to <paramref name="height"/>.</summary>
    public JsonObject AroundVega(FigureText text, double height, IEnumerable<JsonObject> marks)
    {
        List<string> title = Wrapped(text.Title, _title, true);
        List<string> subtitle = Wrapped(text.Subtitle, _subtitle, false);
        List<JsonObject> footer = Footer(text, Gap, out double below);
        return new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega/v6.json",
            ["description"] = text.Title.Inline(Labels),
            ["background"] = "white",
            ["autosize"] = "none",
            ["width"] = Json.Px(Width),
            ["height"] = Json.Px(height + below),
            ["padding"] = new JsonObject { ["left"] = Margin, ["right"] = Margin, ["top"] = Json.Px(TitleHeight(title, subtitle) + Gap), ["bottom"] = 0 },
            ["title"] = Title(title, subtitle, 0),
            ["config"] = Config(),
            ["marks"] = Json.Array([.. marks,
                Json.Mark("rule", "rule above the notes", null, $"'stroke': {{'value': '#C4C4C4'}}, 'x2': {{'value': {Json.Px(Width)}}}, 'y': {{'value': {Json.Px(height + Gap)}}}"),
                Json.Mark("text", "source and notes", footer,
                    $"'text': {{'field': 'line'}}, 'y': {{'field': 'dy', 'offset': {Json.Px(height)}}}, 'baseline': {{'value': 'middle'}}, 'fontSize': {{'value': {Small}}}, 'fill': {{'value': '{Palette.Quiet}'}}"),
            ]),
        };
    }

    /// <summary>Puts the frame around a plot.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="plot">Where the plot stands, and how much room it wants above and below for its axes and keys.</param>
    /// <param name="layers">The plot's layers.</param>
    public JsonObject Around(FigureText text, Plot plot, IEnumerable<JsonObject> layers)
    {
        List<string> title = Wrapped(text.Title, _title, true);
        List<string> subtitle = Wrapped(text.Subtitle, _subtitle, false);
        List<JsonObject> footer = Footer(text, plot.Below + Gap, out double below);
        return new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["description"] = text.Title.Inline(Labels),
            ["background"] = "white",
            ["autosize"] = "none",
            ["width"] = Json.Px(plot.Width),
            ["height"] = Json.Px(plot.Height),
            ["padding"] = new JsonObject
            {
                ["left"] = Json.Px(plot.Left + Margin),
                ["right"] = Json.Px(Width - plot.Left - plot.Width + Margin),
                ["top"] = Json.Px(TitleHeight(title, subtitle) + Gap + plot.Above),
                ["bottom"] = Json.Px(below),
            },
            ["title"] = Title(title, subtitle, plot.Left),
            ["config"] = Config(),
            ["layer"] = Json.Array([.. layers, .. FooterLayers(plot, footer)]),
        };
    }

    private double TitleHeight(List<string> title, List<string> subtitle) => (title.Count * (_title + 3)) + 3 + (subtitle.Count * (_subtitle + 3));

    private static JsonObject Title(List<string> title, List<string> subtitle, double left) => new()
    {
        ["text"] = Json.Lines(title),
        ["subtitle"] = Json.Lines(subtitle),
        ["anchor"] = "start",
        ["frame"] = "group",
        ["dx"] = Json.Px(-left),
        ["offset"] = Gap - 2,
    };

    private JsonNode Config() => Json.Piece($$$$"""
        {
          'font': 'Source Sans 3, Noto Sans SC, sans-serif',
          'view': {'stroke': null},
          'title': {
            'fontSize': {{{{_title}}}}, 'fontWeight': 600, 'lineHeight': {{{{_title + 3}}}}, 'color': '{{{{Palette.Text}}}}',
            'subtitleFontSize': {{{{_subtitle}}}}, 'subtitleLineHeight': {{{{_subtitle + 3}}}}, 'subtitleColor': '{{{{Palette.Quiet}}}}', 'subtitlePadding': 3
          },
          'axis': {
            'labelFontSize': {{{{Small}}}}, 'labelColor': '{{{{Palette.Quiet}}}}', 'title': null, 'gridColor': '{{{{Palette.Grid}}}}',
            'domainColor': '{{{{Palette.Axis}}}}', 'tickColor': '{{{{Palette.Axis}}}}', 'tickSize': 4, 'labelOverlap': false, 'labelFlush': false, 'labelBound': false
          },
          'text': {'fontSize': {{{{Label}}}}, 'color': '{{{{Palette.Text}}}}', 'baseline': 'middle'}
        }
        """);

    private List<string> Wrapped(Wording words, double size, bool bold) =>
        [.. words.Lines(Labels).SelectMany(line => TextLines.Wrap(line, Width, size, bold))];

    private List<JsonObject> Footer(FigureText text, double from, out double below)
    {
        List<JsonObject> rows = [];
        double y = from + 9;
        foreach (string line in new[] { text.Source, text.Note, text.Reviewed }.SelectMany(w => Wrapped(w, Small, false)))
        {
            rows.Add(new() { ["line"] = line, ["dy"] = Json.Px(y) });
            y += Small + 3.2;
        }

        below = y - (Small / 2) + 2;
        return rows;
    }

    private IEnumerable<JsonObject> FooterLayers(Plot plot, List<JsonObject> footer)
    {
        // The title stands above everything drawn; this empty area says where that begins.
        yield return new()
        {
            ["name"] = "room above the plot",
            ["data"] = Json.Piece("{'values': [{}]}"),
            ["mark"] = Json.Piece("{'type': 'rect', 'opacity': 0}"),
            ["encoding"] = Json.Piece($$$$"""
                {'x': {'value': {{{{Json.Px(-plot.Left)}}}}}, 'x2': {'value': {{{{Json.Px(Width - plot.Left)}}}}}, 'y': {'value': {{{{Json.Px(-plot.Above)}}}}}, 'y2': {'value': 0}}
                """),
        };
        yield return new()
        {
            ["name"] = "rule above the notes",
            ["data"] = Json.Piece("{'values': [{}]}"),
            ["mark"] = Json.Piece("{'type': 'rule', 'stroke': '#C4C4C4'}"),
            ["encoding"] = Json.Piece($$$$"""
                {'x': {'value': {{{{Json.Px(-plot.Left)}}}}}, 'x2': {'value': {{{{Json.Px(Width - plot.Left)}}}}},
                 'y': {'value': {{{{Json.Px(plot.Height + plot.Below + Gap)}}}}}, 'y2': {'value': {{{{Json.Px(plot.Height + plot.Below + Gap)}}}}}}
                """),
        };
        yield return new()
        {
            ["name"] = "source and notes",
            ["data"] = Json.Data("notes", footer),
            ["mark"] = Json.Piece($$$$"""
                {'type': 'text', 'align': 'left', 'fontSize': {{{{Small}}}}, 'color': '{{{{Palette.Quiet}}}}', 'x': {{{{Json.Px(-plot.Left)}}}}, 'y': {'expr': 'height + datum.dy'}}
                """),
            ["encoding"] = Json.Piece("{'text': {'field': 'line'}}"),
        };
    }
}
