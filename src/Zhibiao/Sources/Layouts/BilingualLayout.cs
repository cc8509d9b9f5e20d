using Zhibiao.Model;
using Zhibiao.Sources.Dates;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>
/// A newspaper article in translation with its original below: <c>Title:</c>, <c>Author:</c>, <c>Date:</c>, <c>Page:</c>, the English text,
/// <c>Original:</c>, <c>### 标题</c>, author, date, <c>第N版</c>, <c>专栏：</c>, the Chinese text.
/// </summary>
internal sealed class BilingualLayout : ITextLayout
{
    /// <summary>Its name in documents.csv.</summary>
    public const string Name = "bilingual";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "Title", "Author", "Authors", "Date", "Page", "Column", "Section", "Publication", "Newspaper", "Source", "Tags", "Keywords", "Translator",
    };

    /// <inheritdoc/>
    public bool Takes(string text)
    {
        Header header = Read(text);
        return header.Has("Title") && (header.Has("Date") || header.Has("Author") || header.Has("Page"));
    }

    /// <inheritdoc/>
    public SourceDocument Read(Origin origin, string text)
    {
        Header header = Read(text);
        SourceDocument document = origin.Document(Name, text);
        (int divide, int below) = OriginalText.Divide(text, header.End);
        OriginalText original = OriginalText.Read(text, below);
        Language titleLanguage = LanguageOf.Text(header.Value("Title"));
        string titleZh = original.Title.Of(text);
        string source = header.Value("Source");
        DateReading date = DocumentDate.OfField(header.Value("Date"));
        return origin.Judged(
            document with
            {
                DocumentId = header.Value("id") is { Length: > 0 } id ? id : document.DocumentId,
                TitleEn = titleLanguage == Language.English ? header.Value("Title") : "",
                TitleZh = titleZh.Length > 0 ? titleZh : titleLanguage == Language.Chinese ? header.Value("Title") : "",
                Author = Authors.Joined(header.Value("Author", "Authors") is { Length: > 0 } author ? author : original.Author),
                Publication = header.Value("Publication", "Newspaper") is { Length: > 0 } named ? named : Authors.Publication(source),
                Page = header.Value("Page") is { Length: > 0 } page ? page : original.Page,
                Column = original.Column.Length > 0 ? original.Column : header.Value("Column", "Section"),
                Source = source,
                Tags = header.Value("Tags", "Keywords"),
                Parts = new Parts(text)
                    .Add(PartRole.Title, header.Span("Title"))
                    .Add(PartRole.Body, header.End, divide)
                    .Add(PartRole.Title, original.Title)
                    .Add(PartRole.Body, original.Body, text.Length)
                    .InOrder(),
            },
            date.Written.Length > 0 ? date : original.Date);
    }

    private static Header Read(string text) => Header.Read(text, Known, "", patience: 3);
}
