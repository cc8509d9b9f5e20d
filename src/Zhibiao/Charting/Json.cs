using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>Pieces of specifications.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A piece written as text; an apostrophe stands for the quotation mark, a backquote for the apostrophe of an expression.</summary>
    public static JsonNode Piece(string text) => JsonNode.Parse(text.Replace('\'', '"').Replace('`', '\''))!;

    /// <summary>The values given, as an array.</summary>
    public static JsonArray Array(IEnumerable<JsonNode?> values) => new([.. values]);

    /// <summary>Lines of a text: one string, or an array that Vega sets line by line.</summary>
    public static JsonNode Lines(IReadOnlyList<string> lines) =>
        lines.Count == 1 ? JsonValue.Create(lines[0])! : Array(lines.Select(l => (JsonNode?)JsonValue.Create(l)));

    /// <summary>Pixels, to two decimals.</summary>
    public static double Px(double value) => Math.Round(value, 2) + 0.0;

    /// <summary>Inline data.</summary>
    public static JsonObject Data(string name, IEnumerable<JsonObject> rows) =>
        new() { ["name"] = name, ["values"] = Array(rows) };

    /// <summary>A layer with its own data: mark and encoding are pieces, see <see cref="Piece"/>.</summary>
    public static JsonObject Layer(string name, string mark, string encoding, string? filter = null)
    {
        var layer = new JsonObject { ["name"] = name };
        if (filter is not null)
            layer["transform"] = new JsonArray(new JsonObject { ["filter"] = filter });
        layer["mark"] = Piece(mark);
        layer["encoding"] = Piece(encoding);
        return layer;
    }

    /// <summary>A mark of a Vega specification with its own rows, or one item where it has none.</summary>
    public static JsonObject Mark(string type, string name, IEnumerable<JsonObject>? rows, string encoding)
    {
        var mark = new JsonObject { ["type"] = type, ["name"] = name };
        if (rows is not null)
            mark["from"] = new JsonObject { ["data"] = name + " rows" };
        mark["encode"] = Piece($"{{'update': {{{encoding}}}}}");
        return rows is null ? mark : new JsonObject { ["type"] = "group", ["data"] = new JsonArray(Data(name + " rows", rows)), ["marks"] = new JsonArray(mark) };
    }

    /// <summary>The file's text, with a line feed at its end; made when it is first asked for.</summary>
    public static Lazy<string> Text(Func<JsonNode> make) => new(() => Invariant(() => make().ToJsonString(Written) + "\n"));

    /// <summary>What is made with the decimal mark of JSON, whatever the user's is: specifications are put together as text.</summary>
    public static T Invariant<T>(Func<T> make)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
