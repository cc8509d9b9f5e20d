using Zhibiao.Model;

namespace Zhibiao.Segmenting;

/// <summary>A line of a part, white space at both ends left out.</summary>
/// <param name="Start">First code unit that is not white; equal to the end for a blank line.</param>
/// <param name="End">Behind the last code unit that is not white.</param>
/// <param name="Indent">Count of white code units before it.</param>
internal readonly record struct TextLine(int Start, int End, int Indent)
{
    // Of the white space of Unicode the full-width space comes last; the test is dear, and hanzi stand behind.
    private const char LastWhite = '\u3000';

    /// <summary>Whether nothing but white space stands on it.</summary>
    public bool IsBlank => Start == End;

    /// <summary>Count of code units without the white ends.</summary>
    public int Length => End - Start;

    /// <summary>White space, the full-width space and the byte order mark among it.</summary>
    public static bool IsWhite(char c) => c <= LastWhite ? char.IsWhiteSpace(c) : c == '\uFEFF';

    /// <summary>The lines of a stretch, blank ones included.</summary>
    public static List<TextLine> Of(string text, TextSpan span)
    {
        var lines = new List<TextLine>();
        for (int at = span.Start; at < span.End;)
        {
            int stop = text.AsSpan(at, span.End - at).IndexOfAny('\n', '\r');
            int end = stop < 0 ? span.End : at + stop;
            TextSpan trimmed = Trim(text, at, end);
            lines.Add(new TextLine(trimmed.Start, trimmed.End, trimmed.Start - at));
            at = end + 1 + (end + 1 < span.End && text[end] == '\r' && text[end + 1] == '\n' ? 1 : 0);
        }

        return lines;
    }

    /// <summary>The stretch without white space at its ends.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsWhite(text[start]))
        {
            start++;
        }

        while (end > start && IsWhite(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
