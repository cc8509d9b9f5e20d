using Zhibiao.Model;
using Zhibiao.Sources.Dates;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>The archive database's text: <c>id:</c>, <c>标题：</c>, <c>日期：</c> and further fields, then <c>正文：</c> and <c>描述：</c>.</summary>
internal sealed class ArchiveTextLayout : ITextLayout
{
    /// <summary>Its name in documents.csv.</summary>
    public const string Name = "archive-text";

    private const string Body = "正文";
    private const string Description = "描述";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "标题", "日期", "是否是时间段", "作者", "来源", "标签", "书籍", "书籍作者", Body,
    };

    private static readonly HashSet<string> KnownAboveBody = new(Known, StringComparer.OrdinalIgnoreCase) { Description };

    /// <inheritdoc/>
    public bool Takes(string text)
    {
        Header header = Read(text);
        return header.Count >= 2 && (header.Has("标题") || header.Has("日期") || header.Has(Body));
    }

    /// <inheritdoc/>
    public SourceDocument Read(Origin origin, string text)
    {
        Header header = Read(text);
        SourceDocument document = origin.Document(Name, text);
        TextLine? description = LastDescription(text, header.End);
        int end = description?.Start ?? text.Length;
        TextSpan body = TextLine.Trim(text, header.End, end);
        var parts = new Parts(text).Add(PartRole.Body, body);
        if (description is { } line && Header.TrySplit(text, line, out _, out TextSpan value))
        {
            parts.Add(PartRole.Body, value.Start, text.Length);
        }
        else
        {
            parts.Add(PartRole.Body, header.Span(Description));
        }

        string title = header.Value("标题");
        if (body.Length > 0 && !RepeatsTitle(text, body, title))
        {
            parts.Add(PartRole.Title, header.Span("标题"));
        }

        string source = header.Value("来源");
        return origin.Judged(
            document with
            {
                DocumentId = header.Value("id") is { Length: > 0 } id ? id : document.DocumentId,
                TitleZh = title,
                Author = Authors.Joined(header.Value("作者")),
                Source = source,
                Publication = Authors.Publication(source),
                Tags = header.Value("标签"),
                Book = header.Value("书籍"),
                Parts = body.Length > 0 ? parts.InOrder() : [],
            },
            DocumentDate.OfField(header.Value("日期"), IsTrue(header.Value("是否是时间段"))));
    }

    /// <summary>The header; without 正文：, the text begins below its last field, and a 描述： further down closes the text.</summary>
    private static Header Read(string text)
    {
        Header header = Header.Read(text, KnownAboveBody, Body, patience: 20);
        return header.Has(Body) ? header : Header.Read(text, Known, "", patience: 3);
    }

    /// <summary>The last line below the header that begins with 描述：; what stands above it is the body.</summary>
    private static TextLine? LastDescription(string text, int from)
    {
        for (int at = text.Length; at > from;)
        {
            at = text.LastIndexOf(Description, at - 1, at - from, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            if ((at == 0 || text[at - 1] is '\n' or '\r')
                && Header.TrySplit(text, TextLine.At(text, at), out string key, out _) && key == Description)
            {
                return TextLine.At(text, at);
            }
        }

        return null;
    }

    private static bool RepeatsTitle(string text, TextSpan body, string title)
    {
        if (title.Length == 0 || text[body.Start] == '#')
        {
            return true;
        }

        TextSpan first = TextLine.At(text, body.Start).Trimmed(text);
        return text.AsSpan(first.Start, first.Length).SequenceEqual(title);
    }

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase) || value is "是" or "1";
}
