using System.Security.Cryptography;
using System.Text;

namespace Zhibiao.Model;

/// <summary>Where a decision belongs, said so that the place is found again in a text that grew, moved or was corrected nearby.</summary>
public sealed record DecisionAnchor
{
    /// <summary>How many code units of the text are kept on either side of the quote, at most.</summary>
    public const int Around = 32;

    /// <summary>The document when the decision was made.</summary>
    public string DocumentId { get; init; } = "";

    /// <summary>Its file then.</summary>
    public string SourceFile { get; init; } = "";

    /// <summary>The row's id then.</summary>
    public string ObservationId { get; init; } = "";

    /// <summary>Where the quote began then, in UTF-16 code units.</summary>
    public int Start { get; init; }

    /// <summary>Where it ended then; the code unit here no longer belonged to it.</summary>
    public int End { get; init; }

    /// <summary>The number expression.</summary>
    public string Quote { get; init; } = "";

    /// <summary>SHA-256 of the quote in UTF-8, 64 lower-case hex digits.</summary>
    public string QuoteHash { get; init; } = "";

    /// <summary>The text just before the quote.</summary>
    public string Before { get; init; } = "";

    /// <summary>The text just behind it.</summary>
    public string After { get; init; } = "";

    /// <summary>The anchor of a stretch of a document's text.</summary>
    /// <param name="document">The document with its text.</param>
    /// <param name="span">The quote.</param>
    /// <param name="observationId">The row's id.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text is shorter.</exception>
    public static DecisionAnchor Of(SourceDocument document, TextSpan span, string observationId)
    {
        string text = document.Text;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length);
        string quote = span.Of(text);
        return new DecisionAnchor
        {
            DocumentId = document.DocumentId,
            SourceFile = document.SourceFile,
            ObservationId = observationId,
            Start = span.Start,
            End = span.End,
            Quote = quote,
            QuoteHash = HashOf(quote),
            Before = Whole(text[Math.Max(0, span.Start - Around)..span.Start]),
            After = Whole(text[span.End..Math.Min(text.Length, span.End + Around)]),
        };
    }

    /// <summary>The hash of a quote as <see cref="QuoteHash"/> has it.</summary>
    public static string HashOf(string quote) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(quote)));

    /// <summary>The text without a half of a surrogate pair at either end.</summary>
    private static string Whole(string text)
    {
        int from = text.Length > 0 && char.IsLowSurrogate(text[0]) ? 1 : 0;
        int to = text.Length > from && char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length;
        return text[from..to];
    }
}
