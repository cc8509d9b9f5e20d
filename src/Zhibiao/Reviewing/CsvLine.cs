using System.Text;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reviewing;

/// <summary>One record of the log as one line of the file: RFC 4180, line breaks within a cell as <c>\n</c> and <c>\r</c>, a backslash doubled, formulas made harmless.</summary>
internal static class CsvLine
{
    /// <summary>The line, without its line feed.</summary>
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>The cells of a line, or null where its quotation marks don't fit together.</summary>
    public static List<string>? Cells(ReadOnlySpan<char> line)
    {
        var cells = new List<string>();
        while (true)
        {
            int end = line.IndexOf(',');
            string cell;
            if (line.Length > 0 && line[0] == '"')
            {
                if (Quoted(line, out end) is not { } quoted)
                    return null;
                cell = quoted;
            }
            else
            {
                cell = (end < 0 ? line : line[..end]).ToString();
            }

            cells.Add(Unescape(FormulaGuard.Restore(cell)));
            if (end < 0)
                return cells;
            line = line[(end + 1)..];
        }
    }

    private static string Cell(string text)
    {
        string safe = FormulaGuard.Protect(SafeText.Of(text)
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal));
        return safe.AsSpan().ContainsAny(',', '"') || safe.StartsWith(' ') || safe.EndsWith(' ')
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>The text of a quoted cell at the beginning of the line, and where its comma stands; -1 where it is the last.</summary>
    private static string? Quoted(ReadOnlySpan<char> line, out int end)
    {
        var text = new StringBuilder();
        end = -1;
        for (int at = 1; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                text.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                text.Append('"');
                at++;
            }
            else
            {
                end = at + 1 < line.Length ? at + 1 : -1;
                return end < 0 || line[end] == ',' ? text.ToString() : null;
            }
        }

        return null;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            char next = text[at] == '\\' && at + 1 < text.Length ? text[++at] : '\0';
            plain.Append(next switch { '\0' => text[at], 'n' => '\n', 'r' => '\r', _ => next });
        }

        return plain.ToString();
    }
}
