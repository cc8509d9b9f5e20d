using System.Text;

namespace Zhibiao.Charting;

/// <summary>Breaks text into lines of a given width: at spaces, and between Chinese characters.</summary>
internal static class TextLines
{
    private const string NeverFirst = "，。、；：！？）〕」』》〉”’…—·%,.;:)";
    private const string NeverLast = "（〔「『《〈“‘(";

    /// <summary>The lines, none wider than <paramref name="width"/> unless one unbreakable piece is.</summary>
    public static List<string> Wrap(string text, double width, double size, bool bold = false)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        foreach (string piece in Pieces(text))
        {
            string longer = line + piece;
            if (line.Length > 0 && TextWidths.Of(longer.TrimEnd(), size, bold) > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
            }

            line.Append(line.Length == 0 ? piece.TrimStart() : piece);
        }

        if (line.Length > 0)
            lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0;
        for (int at = 1; at <= text.Length; at++)
        {
            if (at == text.Length || MayBreak(text[at - 1], text[at]))
            {
                yield return text[start..at];
                start = at;
            }
        }
    }

    private static bool MayBreak(char before, char after) =>
        after != ' '
        && !NeverFirst.Contains(after, StringComparison.Ordinal)
        && !NeverLast.Contains(before, StringComparison.Ordinal)
        && !char.IsLowSurrogate(after)
        && (before == ' ' || TextWidths.IsWide(before) || TextWidths.IsWide(after));
}
