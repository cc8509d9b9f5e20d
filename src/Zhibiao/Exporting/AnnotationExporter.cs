using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>
/// Writes <c>annotations.jsonl</c>: each observation as a W3C Web Annotation, one a line, so that other programs find its words again. A text quote
/// selector has the words with those around them; a text position selector counts code points; the state names the SHA-256 of the bytes that were read.
/// </summary>
public sealed class AnnotationExporter
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "annotations.jsonl";

    /// <summary>Code units before and behind the words.</summary>
    private const int Around = 32;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly bool restricted;

    /// <summary>Makes the exporter.</summary>
    /// <param name="restricted">Whether the words are left out; the positions stay.</param>
    public AnnotationExporter(bool restricted = false) => this.restricted = restricted;

    /// <summary>Writes the file into the folder.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="documents">The documents with their texts, each once.</param>
    /// <param name="dataset">The observations.</param>
    /// <returns>How many observations are left out, because their document did not come or does not hold their words.</returns>
    /// <exception cref="StoreException">The file can't be written.</exception>
    public int Write(string folder, IEnumerable<SourceDocument> documents, Dataset dataset)
    {
        ILookup<string, Observation> byFile = DatasetTables.Observations.All(dataset).ToLookup(observation => observation.SourceFile, StringComparer.Ordinal);
        int written = 0;
        AsideFile.Write(Path.Combine(folder, FileName), stream =>
        {
            using var json = new Utf8JsonWriter(stream, Options);
            foreach (SourceDocument document in documents.Where(document => document.Status == DocumentStatus.Read))
            {
                var points = new CodePoints(document.Text);
                foreach (Observation observation in byFile[document.SourceFile])
                {
                    if (observation.Span.End > document.Text.Length || !document.Text.AsSpan(observation.Span.Start, observation.Span.Length).SequenceEqual(observation.Quote))
                        continue;
                    Write(json, document, observation, points);
                    json.Flush();
                    json.Reset();
                    stream.WriteByte((byte)'\n');
                    written++;
                }
            }
        });
        return DatasetTables.Observations.Count(dataset) - written;
    }

    private void Write(Utf8JsonWriter json, SourceDocument document, Observation observation, CodePoints points)
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        json.WriteStartObject();
        json.WriteString("zhibiao", "urn:zhibiao:");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("id", "urn:zhibiao:observation:" + observation.ObservationId);
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "describing");
        json.WriteStartObject("body");
        json.WriteString("type", "TextualBody");
        json.WriteString("format", "text/plain");
        json.WriteString("purpose", "describing");
        json.WriteString("value", SafeText.Of(Words(observation)));
        json.WriteEndObject();
        json.WriteStartObject("target");
        json.WriteString("source", Iri(document.SourceFile));
        json.WriteStartObject("state");
        json.WriteString("type", "zhibiao:DigestState");
        json.WriteString("zhibiao:sha256", document.Sha256);
        json.WriteString("zhibiao:encoding", document.Encoding);
        json.WriteEndObject();
        json.WriteStartArray("selector");
        if (!restricted)
            WriteQuote(json, document.Text, observation.Span);
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", points.Before(observation.Span.Start));
        json.WriteNumber("end", points.Before(observation.Span.End));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter json, string text, TextSpan span)
    {
        int from = Math.Max(0, span.Start - Around), to = Math.Min(text.Length, span.End + Around);
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("prefix", SafeText.Of(text[from..span.Start]));
        json.WriteString("exact", SafeText.Of(span.Of(text)));
        json.WriteString("suffix", SafeText.Of(text[span.End..to]));
        json.WriteEndObject();
    }

    /// <summary>What the row says, in a line.</summary>
    private static string Words(Observation observation)
    {
        Quantity quantity = observation.Quantity;
        string low = quantity.Low is decimal least ? PlainNumber.Text(least) : "", high = quantity.High is decimal greatest ? PlainNumber.Text(greatest) : "";
        string number = low == high ? low : $"{low}–{high}";
        string period = observation.Period is { } known ? known.Start == known.End ? Day(known.End) : $"{Day(known.Start)} to {Day(known.End)}" : "";
        return string.Join("; ", new[]
        {
            observation.Indicator?.NameEn is { Length: > 0 } name ? name : observation.Subject,
            observation.PlaceEn.Length > 0 ? observation.PlaceEn : observation.PlaceZh,
            $"{number} {quantity.Unit}".Trim(),
            Names.Of(observation.Measure),
            Names.Of(observation.Status),
            period,
        }.Where(part => part.Length > 0));
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The file as a relative reference.</summary>
    private static string Iri(string sourceFile) => string.Join('/', SafeText.Of(sourceFile).Split('/').Select(Uri.EscapeDataString));
}
