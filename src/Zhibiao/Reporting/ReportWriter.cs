using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reporting;

/// <summary>Writes <c>report.html</c>: one page with its data, its charts and all that it needs to be read without a network.</summary>
public sealed class ReportWriter
{
    // Escapes <, >, & and the line separators besides what JSON asks for, so that no text of a document ends its script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly IReadOnlyList<string> _library;

    /// <summary>A writer that takes the drawing library from where the build has put it; without it, charts are shown as images.</summary>
    public ReportWriter() : this(ChartLibrary.Find())
    {
    }

    internal ReportWriter(IReadOnlyList<string> library) => _library = library;

    /// <summary>Names of provinces, for those of which only places below them have numbers.</summary>
    public IReadOnlyList<Place> Provinces { get; init; } = [];

    /// <summary>Writes the page over an earlier one. The same dataset and charts give the same bytes.</summary>
    /// <param name="path">The file; its folder is made where missing.</param>
    /// <param name="dataset">What to report on; where it is very large, the page holds a part and says so.</param>
    /// <param name="charts">In the order in which they are to be shown.</param>
    /// <exception cref="StoreException">It can't be written.</exception>
    public void Write(string path, Dataset dataset, IReadOnlyList<ReportChart> charts)
    {
        string[] scripts = charts.Count > 0 ? [.. _library, PageFiles.Script] : [PageFiles.Script];
        var page = new StringBuilder(PageFiles.Markup)
            .Replace("{{policy}}", $"default-src 'none'; script-src {string.Join(' ', scripts.Select(Hash))}; style-src {Hash(PageFiles.Style)}; style-src-attr 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'")
            .Replace("{{style}}", PageFiles.Style);
        string[] parts = page.ToString().Split("{{data}}");
        AsideFile.Write(path, stream =>
        {
            void Add(string text) => stream.Write(Encoding.UTF8.GetBytes(text));
            Add(parts[0] + "<script type=\"application/json\" id=\"data\">");
            Json(stream, new ReportData(dataset, Provinces).Write);
            Add("</script>\n<script type=\"application/json\" id=\"figures-data\">");
            Json(stream, json => WriteCharts(json, charts, _library.Count > 0));
            Add("</script>\n");
            foreach (string script in scripts)
                Add($"<script>{script}</script>\n");
            Add(parts[1]);
        });
    }

    private static void WriteCharts(Utf8JsonWriter json, IReadOnlyList<ReportChart> charts, bool interactive)
    {
        int left = ReportLimits.Charts;
        json.WriteStartArray();
        foreach (ReportChart chart in charts)
        {
            string svg = interactive || chart.Svg.Length == 0 ? "" : Convert.ToBase64String(Encoding.UTF8.GetBytes(chart.Svg));
            (string Name, string Text)[] drawings = !interactive ? [] :
            [
                ("spec", Compact(chart.Specification)), ("specZh", Compact(chart.SpecificationZh)), ("narrow", Compact(chart.Narrow)), ("narrowZh", Compact(chart.NarrowZh)),
            ];
            int length = svg.Length + drawings.Sum(drawing => drawing.Text.Length);
            json.WriteStartObject();
            json.WriteString("name", chart.Name);
            json.WriteString("en", chart.TitleEn);
            json.WriteString("zh", chart.TitleZh);
            json.WriteStartArray("ids");
            foreach (string id in chart.ObservationIds)
                json.WriteStringValue(id);
            json.WriteEndArray();
            if (length <= left)
            {
                left -= length;
                foreach ((string name, string specification) in drawings.Where(drawing => drawing.Text.Length > 0))
                {
                    json.WritePropertyName(name);
                    json.WriteRawValue(specification, skipInputValidation: true);
                }

                if (svg.Length > 0)
                    json.WriteString("svg", svg);
            }

            json.WriteEndObject();
            json.Flush();
        }

        json.WriteEndArray();
    }

    private static string Compact(string specification)
    {
        if (specification.Length == 0)
            return "";
        using var parsed = JsonDocument.Parse(specification);
        return Json(parsed.RootElement.WriteTo);
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        Json(stream, write);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Json(Stream stream, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        write(json);
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
