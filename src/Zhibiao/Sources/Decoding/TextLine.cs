using Zhibiao.Model;

namespace Zhibiao.Sources.Decoding;

/// <summary>A line of a text, its end mark (LF, CRLF or CR) not included.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Next">Where the next line begins; the text's length for the last.</param>
internal readonly record struct TextLine(int Start, int End, int Next)
{
    /// <summary>The line that begins at the place.</summary>
    public static TextLine At(string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAny('\n', '\r');
        if (length < 0)
        {
            return new TextLine(start, text.Length, text.Length);
        }

        int end = start + length;
        bool pair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
        return new TextLine(start, end, end + (pair ? 2 : 1));
    }

    /// <summary>The line without blanks around.</summary>
    public TextSpan Trimmed(string text) => Trim(text, Start, End);

    /// <summary>A stretch without blanks around; empty at its start where it holds nothing else.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        int from = start;
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        if (from == end)
        {
            return new TextSpan(start, start);
        }

        int to = end;
        while (char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return new TextSpan(from, to);
    }
}
