using System.Security.Cryptography;
using Zhibiao.Model;
using Zhibiao.Sources.Archives;
using Zhibiao.Sources.Layouts;

namespace Zhibiao.Sources;

/// <summary>Reads documents that come one a line, as JSON objects. What a line gives hangs on the line alone: neither on its number, nor on the lines before it.</summary>
/// <param name="limits">What is refused; the usual limits where null.</param>
public sealed class DocumentLines(SourceLimits? limits = null)
{
    // Stands where a document's file would, and is taken out again: a line has no name.
    private const string Here = "line";

    private readonly SourceLimits _limits = limits ?? new SourceLimits();

    /// <summary>One document for each line, in order; a line that can't be read is a failed document that says why. Its source file is its id.</summary>
    /// <param name="stream">Read no further than the lines asked for; stays open.</param>
    public IEnumerable<SourceDocument> Read(Stream stream)
    {
        var lines = new LineSplitter(stream, _limits.DocumentBytes);
        while (lines.MoveNext())
        {
            SourceDocument document = lines.TooLong ? Problems.Unread(Here, Problems.TooLongLine(_limits.DocumentBytes)) with { DocumentId = "" } : ReadLine(lines.Line);
            string problem = Problems.In(Here, "");
            yield return document with
            {
                SourceFile = document.DocumentId,
                Problem = document.Problem.StartsWith(problem, StringComparison.Ordinal) ? document.Problem[problem.Length..] : document.Problem,
            };
        }
    }

    private static SourceDocument ReadLine(ReadOnlyMemory<byte> line)
    {
        if (line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            line = line[3..];
        }

        return line.Span.Trim(" \t\r\f\v"u8).IsEmpty
            ? new Origin(Here, "", Convert.ToHexStringLower(SHA256.HashData(line.Span))).Refused(Problems.BlankLine)
            : NdjsonReader.ReadLine(line, Here);
    }
}
