using System.Text;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>Bytes of one document to the document, by the layout that takes them.</summary>
internal static class LayoutReader
{
    /// <summary>In the order of asking; the last takes everything.</summary>
    private static readonly ITextLayout[] TextLayouts = [new ArchiveTextLayout(), new BilingualLayout(), new PlainTextLayout()];

    private static readonly IJsonLayout[] JsonLayouts = [new ArchiveJsonLayout(), new SimpleJsonLayout()];

    /// <summary>Reads a whole file or member of an archive.</summary>
    /// <param name="origin">Its origin, without encoding.</param>
    /// <param name="bytes">Its bytes.</param>
    public static SourceDocument Read(Origin origin, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return origin.Refused(Problems.Empty, DocumentStatus.Skipped);
        }

        DecodedText decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is not { } text)
        {
            return origin.Refused(decoded.Problem);
        }

        origin = origin with { Encoding = decoded.Encoding };
        return string.IsNullOrWhiteSpace(text) ? origin.Refused(Problems.OnlyBlanks, DocumentStatus.Skipped)
            : IsJson(origin.FileName, text) ? ReadJson(origin, Encoding.UTF8.GetBytes(text))
            : Array.Find(TextLayouts, layout => layout.Takes(text))!.Read(origin, text);
    }

    /// <summary>Reads a JSON object.</summary>
    /// <param name="origin">Its origin.</param>
    /// <param name="json">UTF-8 without byte order mark; not used after the call.</param>
    public static SourceDocument ReadJson(Origin origin, ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? Array.Find(JsonLayouts, layout => layout.Takes(root))!.Read(origin, root)
                : origin.Refused(Problems.NoJsonObject);
        }
        catch (JsonException e)
        {
            return origin.Refused(Explain(e, json.Span));
        }
        catch (InvalidOperationException)
        {
            return origin.Refused(Problems.BadJsonString);
        }
    }

    private static bool IsJson(string fileName, string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start[0] == '{' && (start[1..].TrimStart() is ['"' or '}', ..])
            || fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
    }

    private static string Explain(JsonException e, ReadOnlySpan<byte> json)
    {
        long line = e.LineNumber ?? 0;
        long column = e.BytePositionInLine ?? 0;
        int at = 0;
        for (long i = 0; i < line; i++)
        {
            at += json[at..].IndexOf((byte)'\n') + 1;
        }

        bool atEnd = at + column >= json.TrimEnd(" \t\r\n"u8).Length;
        return atEnd ? Problems.TruncatedJson(line + 1, column + 1)
            : SecondObject(json, (int)Math.Min(json.Length, at + column)) ? Problems.ManyJson
            : Problems.BrokenJson(line + 1, column + 1);
    }

    /// <summary>Whether what stands before the place is one whole value, and an object begins there.</summary>
    private static bool SecondObject(ReadOnlySpan<byte> json, int at)
    {
        if (json[at] != '{')
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(json[..at]);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
