using System.Net;
using System.Text;

namespace Zhibiao.Exporting;

/// <summary>A page of headings, paragraphs, tables and figures, written as Markdown and as one HTML file. Text is never markup.</summary>
internal sealed class TextPage(string title)
{
    private const string Style = """
        body{font:16px/1.5 "Source Sans 3","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#1a1a1a;max-width:62em;margin:2em auto;padding:0 1em}
        h1{font-size:1.6em}h2{font-size:1.2em;margin-top:2em}figure{margin:1em 0}img{max-width:100%;height:auto}
        .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.92em;margin:.5em 0}
        caption,figcaption{text-align:left;color:#5a5a5a;padding:.3em 0}th,td{text-align:left;vertical-align:top;padding:.25em .8em .25em 0;border-bottom:1px solid #e2e2e2}
        th{border-bottom-color:#8a8a8a}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}mark{background:#ffe9a8}
        @media print{body{max-width:none;margin:0;font-size:10pt}tr{break-inside:avoid}}
        """;

    private readonly StringBuilder _markdown = new($"# {Markdown.Cell(title)}\n");
    private readonly StringBuilder _html = new($"<h1>{Safe(title)}</h1>\n");

    public void Heading(string text)
    {
        _markdown.Append("\n## ").Append(Markdown.Cell(text)).Append('\n');
        _html.Append("<h2>").Append(Safe(text)).Append("</h2>\n");
    }

    public void Paragraph(string text)
    {
        _markdown.Append('\n').Append(Markdown.Cell(text)).Append('\n');
        _html.Append("<p>").Append(Safe(text)).Append("</p>\n");
    }

    /// <summary>An image that stands beside the page.</summary>
    public void Figure(string file, string caption)
    {
        _markdown.Append("\n![").Append(Markdown.Cell(caption)).Append("](").Append(file).Append(")\n");
        _html.Append("<figure><img src=\"").Append(Safe(file)).Append("\" alt=\"").Append(Safe(caption)).Append("\"><figcaption>").Append(Safe(caption)).Append("</figcaption></figure>\n");
    }

    /// <summary>A table.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="headings">A heading a column; one that begins with '>' is for numbers, which stand at the right.</param>
    /// <param name="rows">The cells; of one with a mark its first occurrence is marked.</param>
    public void Table(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<(string Text, string Mark)>> rows)
    {
        bool[] number = [.. headings.Select(heading => heading.StartsWith('>'))];
        _markdown.Append('\n').Append(Markdown.Cell(caption)).Append("\n\n|").AppendJoin('|', headings.Select(heading => $" {Markdown.Cell(heading.TrimStart('>'))} ")).Append("|\n|")
            .AppendJoin('|', number.Select(right => right ? " ---: " : " --- ")).Append("|\n");
        _html.Append("<div class=\"wide\"><table><caption>").Append(Safe(caption)).Append("</caption><thead><tr>")
            .AppendJoin("", headings.Select((heading, i) => $"<th{Class(number[i])}>{Safe(heading.TrimStart('>'))}</th>")).Append("</tr></thead><tbody>\n");
        foreach (IReadOnlyList<(string Text, string Mark)> row in rows)
        {
            _markdown.Append('|').AppendJoin('|', row.Select(cell => $" {Marked(cell, Markdown.Cell, "**", "**")} ")).Append("|\n");
            _html.Append("<tr>").AppendJoin("", row.Select((cell, i) => $"<td{Class(number[i])}>{Marked(cell, Safe, "<mark>", "</mark>")}</td>")).Append("</tr>\n");
        }

        _html.Append("</tbody></table></div>\n");
    }

    public string ToMarkdown() => _markdown.ToString();

    public string ToHtml() =>
        $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:">
        <title>{Safe(title)}</title><style>{Style}</style></head><body>
        {_html}</body></html>

        """.ReplaceLineEndings("\n");

    private static string Class(bool number) => number ? " class=\"n\"" : "";

    private static string Marked((string Text, string Mark) cell, Func<string, string> safe, string before, string after)
    {
        int at = cell.Mark.Length == 0 ? -1 : cell.Text.IndexOf(cell.Mark, StringComparison.Ordinal);
        return at < 0 ? safe(cell.Text) : string.Concat(safe(cell.Text[..at]), before, safe(cell.Mark), after) + safe(cell.Text[(at + cell.Mark.Length)..]);
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
