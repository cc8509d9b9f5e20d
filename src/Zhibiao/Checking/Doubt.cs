using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Makes checks, so that each kind says its place and evidence in the same way.</summary>
internal static class Doubt
{
    private const int Around = 12;

    /// <param name="kind">As dataset.md lists them.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="documentId">Document; empty where several.</param>
    /// <param name="observationIds">Observations concerned, in any order.</param>
    /// <param name="message">Plain English.</param>
    /// <param name="evidence">The words of the source.</param>
    /// <param name="at">What tells two doubts of the same words apart: a position.</param>
    public static Check Of(
        string kind, Severity severity, string documentId, IEnumerable<string> observationIds, string message, string evidence, string at = "")
    {
        ImmutableArray<string> observations = [.. observationIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new Check(
            StableId.Of("c", kind, documentId, evidence, at, string.Join(',', observations)),
            kind, severity, documentId, observations, message, evidence);
    }

    /// <summary>Ids of the observations whose number stands in the span.</summary>
    public static IEnumerable<string> At(DocumentExtraction document, TextSpan span) => document.Observations
        .Where(observation => observation.Span.Overlaps(span))
        .Select(observation => observation.ObservationId);

    /// <summary>The words of a span with some words around it, on one line; empty where the text was let go.</summary>
    public static string Words(string text, TextSpan span)
    {
        if (span.End > text.Length)
        {
            return "";
        }

        int start = Math.Max(0, span.Start - Around);
        int end = Math.Min(text.Length, span.End + Around);
        return text[start..end].Replace('\r', ' ').Replace('\n', ' ').Trim();
    }

    /// <summary>The same from the sentence of an observation there, where the text was let go.</summary>
    public static string Words(DocumentExtraction document, TextSpan span)
    {
        string words = Words(document.Document.Text, span);
        return words.Length > 0
            ? words
            : document.Observations.FirstOrDefault(observation => observation.Span.Overlaps(span))?.Sentence ?? "";
    }
}
