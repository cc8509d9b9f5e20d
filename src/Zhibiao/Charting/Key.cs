using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>One entry of the key above a plot.</summary>
/// <param name="Symbol"><c>reported</c>, <c>planned</c>, <c>reported range</c> or <c>planned range</c>.</param>
/// <param name="Words">What it stands for.</param>
/// <param name="Light">Drawn as unreviewed marks are, where the figure has no others.</param>
internal sealed record KeyEntry(string Symbol, Wording Words, bool Light);

/// <summary>The line above a plot that says what its marks are, where no label can stand at them.</summary>
internal sealed class Key
{
    private const double Line = 16;
    private readonly List<JsonObject> _rows = [];

    /// <summary>Sets the entries side by side, on as many lines as the figure's width asks for.</summary>
    public Key(IEnumerable<KeyEntry> entries, Frame frame, double left)
    {
        double x = 0;
        double room = frame.Width - left;
        double start = -left;
        List<(KeyEntry Entry, string Words, double Width)> all =
            [.. entries.Select(e => (e, e.Words.InlinePhrase(frame.Labels))).Select(e => (e.e, e.Item2, SymbolWidth(e.e) + TextWidths.Of(e.Item2, Frame.Label) + 16))];
        if (all.Sum(e => e.Width) <= room)
            (start, x) = (0, 0);
        else
            room = frame.Width;
        int line = 0;
        foreach ((KeyEntry entry, string words, double width) in all)
        {
            if (x > 0 && x + width - 16 > room)
                (x, line) = (0, line + 1);
            _rows.Add(new()
            {
                ["symbol"] = entry.Symbol,
                ["words"] = words,
                ["colour"] = entry.Light ? Palette.Light : Palette.Ink,
                ["x"] = Json.Px(start + x + (SymbolWidth(entry) / 2)),
                ["line"] = line,
                ["dx"] = Json.Px((SymbolWidth(entry) / 2) + 3),
            });
            x += width;
        }

        Height = _rows.Count == 0 ? 0 : (line + 1) * Line;
    }

    /// <summary>How high it is, in pixels.</summary>
    public double Height { get; }

    /// <summary>Its layers.</summary>
    /// <param name="above">Pixels from its lower edge down to the plot.</param>
    public IEnumerable<JsonObject> Layers(double above)
    {
        if (_rows.Count == 0)
            return [];
        foreach (JsonObject row in _rows)
            row["y"] = Json.Px(-above - Height + (row["line"]!.GetValue<int>() * Line) + (Line / 2));
        return
        [
            new()
            {
                ["name"] = "key",
                ["data"] = Json.Data("key", _rows),
                ["layer"] = Json.Array(
                [
                    Json.Layer("key symbols", $$$$"""
                        {'type': 'point', 'filled': false, 'strokeWidth': 1.7, 'opacity': 1, 'x': {'expr': 'datum.x'}, 'y': {'expr': 'datum.y'},
                         'shape': {'expr': 'indexof(datum.symbol, `range`) >= 0 ? `M-1,-0.36H1V0.36H-1Z` : `circle`'},
                         'size': {'expr': 'indexof(datum.symbol, `range`) >= 0 ? 324 : 56'}}
                        """, $$$$"""
                        {'stroke': {'field': 'colour', 'type': 'nominal', 'scale': null},
                         'fill': {'condition': [{'test': 'indexof(datum.symbol, `planned`) >= 0', 'value': 'white'}, {'test': 'datum.symbol == `reported range`', 'value': '{{{{Palette.Bar}}}}'}],
                          'field': 'colour', 'type': 'nominal', 'scale': null}}
                        """),
                    Json.Layer("key words", "{'type': 'text', 'align': 'left', 'x': {'expr': 'datum.x'}, 'y': {'expr': 'datum.y'}, 'dx': {'expr': 'datum.dx'}}", "{'text': {'field': 'words'}}"),
                ]),
            },
        ];
    }

    private static double SymbolWidth(KeyEntry entry) => entry.Symbol.EndsWith("range", StringComparison.Ordinal) ? 20 : 10;
}
