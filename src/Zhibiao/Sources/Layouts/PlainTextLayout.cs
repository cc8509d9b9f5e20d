using Zhibiao.Model;
using Zhibiao.Sources.Dates;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>Any other text. Its date stands in its file name or its first lines; a short first line is its title.</summary>
internal sealed class PlainTextLayout : ITextLayout
{
    /// <summary>Its name in documents.csv.</summary>
    public const string Name = "plain-text";

    private const int LongestTitle = 80;

    /// <inheritdoc/>
    public bool Takes(string text) => true;

    /// <inheritdoc/>
    public SourceDocument Read(Origin origin, string text)
    {
        int start = SkipDates(text, 0);
        TextSpan first = TextLine.At(text, start).Trimmed(text);
        bool heading = first.Length > 0 && text[first.Start] == '#';
        int behind = SkipDates(text, TextLine.At(text, start).Next);
        bool titled = (heading || IsTitle(text, first)) && TextLine.Trim(text, behind, text.Length).Length > 0;
        string title = titled ? first.Of(text).TrimStart('#').Trim() : "";
        Language language = LanguageOf.Text(text);
        var parts = new Parts(text);
        if (titled && !heading)
        {
            parts.Add(PartRole.Title, first, language).Add(PartRole.Body, behind, text.Length, language);
        }
        else
        {
            parts.Add(PartRole.Body, start, text.Length, language);
        }

        return origin.Judged(
            origin.Document(Name, text) with
            {
                TitleZh = language == Language.Chinese ? title : "",
                TitleEn = language == Language.English ? title : "",
                Parts = parts.InOrder(),
            },
            Date(origin.FileName, text));
    }

    private static DateReading Date(string fileName, string text)
    {
        DateReading name = DocumentDate.OfName(fileName);
        if (name.Date is { Day: not null })
        {
            return name;
        }

        DateReading lines = DocumentDate.OfFirstLines(text);
        return name.Date is { } coarse
            ? lines.Date is { } fine && fine.First >= coarse.First && fine.Last <= coarse.Last ? lines : name
            : lines.Written.Length > 0 && (lines.Date is not null || name.Written.Length == 0) ? lines
            : name;
    }

    /// <summary>The first line from the place on that is neither blank nor a date; at the text's end where there is none.</summary>
    private static int SkipDates(string text, int at)
    {
        while (at < text.Length)
        {
            TextLine line = TextLine.At(text, at);
            TextSpan words = line.Trimmed(text);
            if (words.Length > 0 && !DocumentDate.IsDateLine(text.AsSpan(words.Start, words.Length), out _))
            {
                return at;
            }

            at = line.Next;
        }

        return at;
    }

    private static bool IsTitle(string text, TextSpan line) =>
        line.Length is > 0 and <= LongestTitle && text[line.End - 1] is not ('。' or '；' or '，' or '：' or '.' or ';' or ',' or ':' or '！' or '”')
        && text[line.Start] is not ('【' or '[' or '据');
}
