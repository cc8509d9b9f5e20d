using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>
/// The annotations of one document. In their short form, which is kept, a line says what differs from one to the next; in their long form, which is
/// written, each line is a whole W3C Web Annotation. Not safe for several threads.
/// </summary>
internal sealed class AnnotationText
{
    /// <summary>Code units before and behind the words.</summary>
    private const int Around = 32;

    // Neither stands in an escaped text.
    private const byte Between = 0x1f;
    private const byte End = (byte)'\n';

    private readonly ArrayBufferWriter<byte> _short = new(1 << 12);

    /// <summary>The short form of a document's annotations: a line for the document, then one an observation whose words stand in it.</summary>
    /// <param name="document">The document with its text.</param>
    /// <param name="observations">Its observations, in the order of the table.</param>
    /// <param name="written">How many have an annotation.</param>
    /// <returns>Good until it is asked for again.</returns>
    public ReadOnlyMemory<byte> Short(SourceDocument document, IEnumerable<Observation> observations, out int written)
    {
        _short.ResetWrittenCount();
        written = 0;
        Put(string.Join('/', SafeText.Of(document.SourceFile).Split('/').Select(Uri.EscapeDataString)), Between);
        Put(document.Sha256, Between);
        Put(document.Encoding, End);
        string text = document.Text;
        var points = new CodePoints(text);
        foreach (Observation observation in observations)
        {
            TextSpan span = observation.Span;
            if (span.End > text.Length || !text.AsSpan(span.Start, span.Length).SequenceEqual(observation.Quote))
                continue;
            int from = Math.Max(0, span.Start - Around), to = Math.Min(text.Length, span.End + Around);
            from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
            to -= to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
            Put(observation.ObservationId, Between);
            Put(Words(observation), Between);
            Put(text[from..span.Start], Between);
            Put(observation.Quote, Between);
            Put(text[span.End..to], Between);
            Put(points.Before(span.Start), Between);
            Put(points.Before(span.End), End);
            written++;
        }

        return _short.WrittenMemory;
    }

    /// <summary>Adds the long form.</summary>
    /// <param name="lines">The short form.</param>
    /// <param name="annotations">Where to.</param>
    /// <param name="restricted">Whether the words are left out; the positions stay.</param>
    public static void Write(ReadOnlySpan<byte> lines, IBufferWriter<byte> annotations, bool restricted = false)
    {
        ReadOnlySpan<byte> head = Next(ref lines, End);
        ReadOnlySpan<byte> source = Next(ref head, Between), hash = Next(ref head, Between), encoding = head;
        while (lines.Length > 0)
        {
            ReadOnlySpan<byte> line = Next(ref lines, End);
            annotations.Write("{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"zhibiao\":\"urn:zhibiao:\"}],\"id\":\"urn:zhibiao:observation:"u8);
            annotations.Write(Next(ref line, Between));
            annotations.Write("\",\"type\":\"Annotation\",\"motivation\":\"describing\",\"body\":{\"type\":\"TextualBody\",\"format\":\"text/plain\",\"purpose\":\"describing\",\"value\":\""u8);
            annotations.Write(Next(ref line, Between));
            annotations.Write("\"},\"target\":{\"source\":\""u8);
            annotations.Write(source);
            annotations.Write("\",\"state\":{\"type\":\"zhibiao:DigestState\",\"zhibiao:sha256\":\""u8);
            annotations.Write(hash);
            annotations.Write("\",\"zhibiao:encoding\":\""u8);
            annotations.Write(encoding);
            annotations.Write("\"},\"selector\":["u8);
            ReadOnlySpan<byte> before = Next(ref line, Between), exact = Next(ref line, Between), behind = Next(ref line, Between);
            if (!restricted)
            {
                annotations.Write("{\"type\":\"TextQuoteSelector\",\"prefix\":\""u8);
                annotations.Write(before);
                annotations.Write("\",\"exact\":\""u8);
                annotations.Write(exact);
                annotations.Write("\",\"suffix\":\""u8);
                annotations.Write(behind);
                annotations.Write("\"},"u8);
            }

            annotations.Write("{\"type\":\"TextPositionSelector\",\"start\":"u8);
            annotations.Write(Next(ref line, Between));
            annotations.Write(",\"end\":"u8);
            annotations.Write(line);
            annotations.Write("}]}}\n"u8);
        }
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> rest, byte mark)
    {
        int at = rest.IndexOf(mark);
        ReadOnlySpan<byte> part = rest[..at];
        rest = rest[(at + 1)..];
        return part;
    }

    private void Put(string text, byte mark)
    {
        string escaped = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(SafeText.Of(text));
        Span<byte> room = _short.GetSpan((escaped.Length * 3) + 1);
        Close(room, Encoding.UTF8.GetBytes(escaped, room), mark);
    }

    private void Put(int number, byte mark)
    {
        Span<byte> room = _short.GetSpan(12);
        number.TryFormat(room, out int length, default, CultureInfo.InvariantCulture);
        Close(room, length, mark);
    }

    private void Close(Span<byte> room, int length, byte mark)
    {
        room[length] = mark;
        _short.Advance(length + 1);
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
}
