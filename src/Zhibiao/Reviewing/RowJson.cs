using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reviewing;

/// <summary>A row as compact JSON, so that a decision can bring it back when the rules no longer make it. Names as in observations.csv; what the decision's anchor says is left out.</summary>
internal static class RowJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly NamedValues<Language> Languages = new(Names.Of);
    private static readonly NamedValues<QuantityKind> Kinds = new(Names.Of);
    private static readonly NamedValues<Modifier> Modifiers = new(Names.Of);
    private static readonly NamedValues<PlaceLevel> Levels = new(Names.Of);
    private static readonly NamedValues<Status> Statuses = new(Names.Of);
    private static readonly NamedValues<Stance> Stances = new(Names.Of);
    private static readonly NamedValues<Measure> Measures = new(Names.Of);

    /// <summary>The row on one line.</summary>
    public static string Of(Observation row)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            foreach ((string name, string value) in Texts(row).Where(pair => pair.Value.Length > 0))
            {
                json.WriteString(name, SafeText.Of(value));
            }

            json.WriteNumber("section", row.Section);
            json.WriteNumber("sentence_index", row.SentenceIndex);
            json.WriteNumber("confidence", row.Confidence);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The row; what its cell leaves out comes from the anchor.</summary>
    /// <exception cref="FormatException">The cell is no row.</exception>
    public static Observation Read(string json, DecisionAnchor anchor)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Row(new Fields(document.RootElement), anchor);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException("the cell row is damaged", e);
        }
    }

    private static IEnumerable<(string Name, string Value)> Texts(Observation row) =>
    [
        ("language", Names.Of(row.Language)),
        ("sentence", row.Sentence),
        ("kind", Names.Of(row.Quantity.Kind)),
        ("value_low", Text(row.Quantity.Low)),
        ("value_high", Text(row.Quantity.High)),
        ("modifier", Names.Of(row.Quantity.Modifier)),
        ("unit", row.Quantity.Unit),
        ("unit_si", row.Quantity.Si?.Unit ?? ""),
        ("factor_si", Text(row.Quantity.Si?.Factor)),
        ("indicator_id", row.Indicator?.Id ?? ""),
        ("indicator_zh", row.Indicator?.NameZh ?? ""),
        ("indicator_en", row.Indicator?.NameEn ?? ""),
        ("indicator_dimension", row.Indicator?.Dimension ?? ""),
        ("indicator_group", row.Indicator?.Subject ?? ""),
        ("subject", row.Subject),
        ("place_id", row.PlaceId),
        ("place_zh", row.PlaceZh),
        ("place_en", row.PlaceEn),
        ("place_level", row.PlaceLevel is PlaceLevel level ? Names.Of(level) : ""),
        ("province_id", row.ProvinceId),
        ("status", Names.Of(row.Status)),
        ("stance", Names.Of(row.Stance)),
        ("measure", Names.Of(row.Measure)),
        ("period_start", Text(row.Period?.Start)),
        ("period_end", Text(row.Period?.End)),
        ("period_text", row.Period?.Text ?? ""),
        ("method", row.Method),
        ("inherited", string.Join(';', row.Inherited)),
        ("stated_pair", row.StatedPair),
    ];

    private static Observation Row(Fields row, DecisionAnchor anchor) => new()
    {
        ObservationId = anchor.ObservationId,
        DocumentId = anchor.DocumentId,
        SourceFile = anchor.SourceFile,
        Language = Languages.Of(row.Text("language")),
        Span = new TextSpan(anchor.Start, anchor.End),
        Quote = anchor.Quote,
        Sentence = row.Text("sentence"),
        Quantity = new Quantity
        {
            Kind = Kinds.Of(row.Text("kind")),
            Low = row.Number("value_low"),
            High = row.Number("value_high"),
            Modifier = Modifiers.Of(row.Text("modifier")),
            Unit = row.Text("unit"),
            Si = row.Number("factor_si") is decimal factor ? new UnitValue(row.Text("unit_si"), factor) : null,
            Digits = new TextSpan(anchor.Start, anchor.End),
        },
        Indicator = row.Text("indicator_id") is { Length: > 0 } id
            ? new Indicator(id, row.Text("indicator_zh"), row.Text("indicator_en"), row.Text("indicator_dimension"), row.Text("indicator_group"))
            : null,
        Subject = row.Text("subject"),
        PlaceId = row.Text("place_id"),
        PlaceZh = row.Text("place_zh"),
        PlaceEn = row.Text("place_en"),
        PlaceLevel = row.Text("place_level") is { Length: > 0 } level ? Levels.Of(level) : null,
        ProvinceId = row.Text("province_id"),
        Status = Statuses.Of(row.Text("status")),
        Stance = Stances.Of(row.Text("stance")),
        Measure = Measures.Of(row.Text("measure")),
        Period = row.Date("period_start") is DateOnly start ? new Period(start, row.Date("period_end") ?? start, row.Text("period_text")) : null,
        Confidence = row.Fraction("confidence"),
        Method = row.Text("method"),
        Section = row.Whole("section"),
        SentenceIndex = row.Whole("sentence_index"),
        StatedPair = row.Text("stated_pair"),
        Inherited = [.. row.Text("inherited").Split(';', StringSplitOptions.RemoveEmptyEntries)],
    };

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The members of the object; missing ones are empty, 0 or null.</summary>
    private readonly struct Fields(JsonElement json)
    {
        public string Text(string name) => json.TryGetProperty(name, out JsonElement member) ? member.GetString() ?? "" : "";

        public decimal? Number(string name) => Text(name) is { Length: > 0 } text
            ? decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

        public DateOnly? Date(string name) => Text(name) is { Length: > 0 } text
            ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

        public double Fraction(string name) => json.TryGetProperty(name, out JsonElement member) ? member.GetDouble() : 0;

        public int Whole(string name) => json.TryGetProperty(name, out JsonElement member) ? member.GetInt32() : 0;
    }
}
