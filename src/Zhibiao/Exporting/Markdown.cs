using System.Text;

namespace Zhibiao.Exporting;

/// <summary>Text from documents inside Markdown, where it must stay text.</summary>
internal static class Markdown
{
    /// <summary>The text for a cell of a table: no line breaks, no marks, no HTML.</summary>
    public static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '&' or '<' or '>')
                cell.Append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
            else if (c is '\\' or '|' or '`' or '*' or '[' or ']')
                cell.Append('\\').Append(c);
            else
                cell.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return cell.ToString();
    }
}
