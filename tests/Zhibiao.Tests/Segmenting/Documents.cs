using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Segmenting;

namespace Zhibiao.Tests.Segmenting;

/// <summary>Documents for tests, and a way to write what became of them in one line each.</summary>
internal static class Documents
{
    public static SourceDocument Of(string body, Language language = Language.Chinese, string titleZh = "", string titleEn = "", string author = "") =>
        new()
        {
            DocumentId = "d", SourceFile = "d.txt", Text = body, TitleZh = titleZh, TitleEn = titleEn, Author = author,
            Parts = [new DocumentPart(new TextSpan(0, body.Length), language, PartRole.Body)],
        };

    /// <summary>A real document, its parts found the plain way.</summary>
    public static SourceDocument Real(string path)
    {
        string text = File.ReadAllText(path);
        var parts = ImmutableArray.CreateBuilder<DocumentPart>();
        string title = Field(text, "标题：");
        if (title.Length > 0)
        {
            int from = text.IndexOf("正文：", StringComparison.Ordinal) + 3;
            int to = text.LastIndexOf("描述：", StringComparison.Ordinal);
            parts.Add(new DocumentPart(new TextSpan(from, to), Language.Chinese, PartRole.Body));
            return Of(text, titleZh: title) with { Parts = parts.ToImmutable() };
        }

        int english = text.IndexOf("Page: ", StringComparison.Ordinal) + 8;
        int rule = text.IndexOf("<hr />", StringComparison.Ordinal);
        int zh = text.IndexOf("### ", StringComparison.Ordinal);
        int zhEnd = text.IndexOf('\n', zh);
        int body = text.IndexOf("专栏：", StringComparison.Ordinal) + 3;
        parts.Add(new DocumentPart(new TextSpan(english, rule), Language.English, PartRole.Body));
        parts.Add(new DocumentPart(new TextSpan(zh + 4, zhEnd), Language.Chinese, PartRole.Title));
        parts.Add(new DocumentPart(new TextSpan(body, text.Length), Language.Chinese, PartRole.Body));
        return Of(text, titleZh: text[(zh + 4)..zhEnd], titleEn: Field(text, "Title: ")) with { Parts = parts.ToImmutable() };
    }

    public static ImmutableArray<Sentence> Sentences(SourceDocument document) => new Segmenter().Segment(document);

    public static string[] Written(SourceDocument document) =>
        [.. Sentences(document).Select(s => $"{s.Section} {s.Role}{(s.Level > 0 ? s.Level.ToString(null as IFormatProvider) : "")} {s.Span.Of(document.Text)}")];

    private static string Field(string text, string name)
    {
        int at = text.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + name.Length)..text.IndexOf('\n', at)].Trim();
    }
}
