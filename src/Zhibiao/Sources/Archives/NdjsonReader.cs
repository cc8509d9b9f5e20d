using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Zhibiao.Model;
using Zhibiao.Sources.Decoding;
using Zhibiao.Sources.Layouts;

namespace Zhibiao.Sources.Archives;

/// <summary>Reads one JSON document a line. Blank lines are no documents; a bad line is a failed document, and the others go on.</summary>
internal static class NdjsonReader
{
    /// <summary>The documents, in order; a line's source file is the file's with '#' and the 1-based number of the line.</summary>
    /// <param name="stream">The lines; closed at the end.</param>
    /// <param name="sourceFile">The file's name in the tables.</param>
    /// <param name="limits">What is refused.</param>
    public static IEnumerable<SourceDocument> Read(Stream stream, string sourceFile, SourceLimits limits)
    {
        using (stream)
        {
            var lines = new LineSplitter(stream, limits.DocumentBytes);
            while (true)
            {
                string? problem = Step(lines, limits, out bool more);
                if (problem is not null)
                {
                    yield return Problems.Unread(Name(sourceFile, lines.Number + 1), problem);
                    yield break;
                }

                if (!more)
                {
                    yield break;
                }

                if (lines.TooLong)
                {
                    yield return Problems.Unread(Name(sourceFile, lines.Number), Problems.TooLongLine(limits.DocumentBytes));
                }
                else if (lines.Number == 1 && lines.Line.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
                {
                    yield return Problems.Unread(sourceFile, Problems.NotUtf8Lines);
                    yield break;
                }
                else if (!lines.Line.Span.Trim(" \t\r\f\v"u8).IsEmpty)
                {
                    yield return ReadLine(lines.Line, Name(sourceFile, lines.Number));
                }
            }
        }
    }

    private static string Name(string sourceFile, long line) => string.Create(CultureInfo.InvariantCulture, $"{sourceFile}#{line}");

    private static string? Step(LineSplitter lines, SourceLimits limits, out bool more)
    {
        more = false;
        try
        {
            more = lines.MoveNext();
            return null;
        }
        catch (BombException)
        {
            return Problems.Bomb(limits.PackingRatio);
        }
        catch (InvalidDataException e)
        {
            return Problems.DamagedArchive(e.Message);
        }
        catch (IOException e)
        {
            return Problems.NotOpened(e.Message);
        }
    }

    /// <summary>The document of one line.</summary>
    /// <param name="line">The line, not blank.</param>
    /// <param name="sourceFile">Its name in the tables.</param>
    public static SourceDocument ReadLine(ReadOnlyMemory<byte> line, string sourceFile)
    {
        var origin = new Origin(sourceFile, "", Convert.ToHexStringLower(SHA256.HashData(line.Span)), "utf-8");
        if (Utf8.IsValid(line.Span))
        {
            return LayoutReader.ReadJson(origin, line);
        }

        DecodedText decoded = TextDecoder.Decode(line.Span);
        return decoded.Text is { } text
            ? LayoutReader.ReadJson(origin with { Encoding = decoded.Encoding }, Encoding.UTF8.GetBytes(text))
            : (origin with { Encoding = "" }).Refused(decoded.Problem);
    }
}
