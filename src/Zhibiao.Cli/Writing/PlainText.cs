using System.Globalization;
using System.Text;

namespace Zhibiao.Cli.Writing;

/// <summary>Text from documents, file names and errors, made safe for a terminal.</summary>
internal static class PlainText
{
    private const char Escape = '\u001b';
    private const char Bell = '\u0007';

    /// <summary>The text on one line: line breaks and tabs as spaces; escape sequences, control and invisible formatting characters left out.</summary>
    public static string OneLine(string text) => Clean(text, keepLength: false);

    /// <summary>The same count of UTF-16 code units, each that can't be shown as a space, so that offsets still hold.</summary>
    public static string SameLength(string text) => Clean(text, keepLength: true);

    private static string Clean(string text, bool keepLength)
    {
        var clean = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int sequence = keepLength ? 0 : EscapeSequence(text, at);
            if (sequence > 0)
            {
                at += sequence;
                continue;
            }

            bool whole = Rune.TryGetRuneAt(text, at, out Rune rune);
            int length = whole ? rune.Utf16SequenceLength : 1;
            UnicodeCategory category = whole ? Rune.GetUnicodeCategory(rune) : UnicodeCategory.Surrogate;
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                clean.Append(' ', keepLength ? length : whole && Rune.IsWhiteSpace(rune) ? 1 : 0);
            }
            else
            {
                clean.Append(text, at, length);
            }

            at += length;
        }

        return keepLength ? clean.ToString() : clean.ToString().Trim();
    }

    /// <summary>Length of the terminal's escape sequence that begins here; 0 where none does.</summary>
    private static int EscapeSequence(string text, int start)
    {
        bool eightBit = text[start] == '\u009b';
        if (!eightBit && (text[start] != Escape || start + 1 == text.Length))
        {
            return 0;
        }

        char kind = eightBit ? '[' : text[start + 1];
        int at = start + (eightBit ? 1 : 2);
        if (kind == '[')
        {
            while (at < text.Length && text[at] is >= ' ' and <= '?')
            {
                at++;
            }

            return at < text.Length && text[at] is >= '@' and <= '~' ? at + 1 - start : at - start;
        }

        if (kind is ']' or 'P' or '_' or '^' or 'X')
        {
            int end = text.AsSpan(at).IndexOfAny(Bell, Escape);
            int closing = end < 0 ? 0 : text[at + end] == Bell ? 1 : 2;
            return end < 0 ? at - start : Math.Min(at + end + closing, text.Length) - start;
        }

        return char.IsAscii(kind) ? 2 : 1;
    }
}
