using Zhibiao.Model;
using Zhibiao.Sources.Dates;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>The lower half of a bilingual article: a small header of its own and the Chinese text.</summary>
/// <param name="Title">Where the title stands, without its number signs; empty where there is none.</param>
/// <param name="Author">The lines between title and date.</param>
/// <param name="Date">What is written where its date stands.</param>
/// <param name="Page">The number in 第N版; empty where there is none.</param>
/// <param name="Column">What stands behind 专栏：.</param>
/// <param name="Body">Where the text begins.</param>
internal sealed record OriginalText(TextSpan Title, string Author, DateReading Date, string Page, string Column, int Body)
{
    private const int HeaderLines = 8;
    private const int LongestHeaderLine = 60;

    /// <summary>Where the upper half ends and the lower begins: at <c>Original:</c> and the rule above it, else at the first Chinese heading.</summary>
    public static (int End, int Below) Divide(string text, int from)
    {
        int? rule = null;
        int? heading = null;
        for (int at = from; at < text.Length;)
        {
            TextLine line = TextLine.At(text, at);
            at = line.Next;
            TextSpan words = line.Trimmed(text);
            ReadOnlySpan<char> trimmed = text.AsSpan(words.Start, words.Length);
            if (IsOriginal(text, line, out int below))
            {
                return (rule ?? line.Start, below);
            }

            if (trimmed.StartsWith("<hr", StringComparison.OrdinalIgnoreCase))
            {
                rule = line.Start;
            }
            else if (rule is not null && trimmed.Length > 0 && trimmed[0] != '#')
            {
                rule = null;
            }
            else if (trimmed.Length > 0 && trimmed[0] == '#' && LanguageOf.Text(trimmed) == Language.Chinese)
            {
                heading ??= rule ?? line.Start;
            }
        }

        return (heading ?? text.Length, heading ?? text.Length);
    }

    /// <summary>Reads the lower half.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where it begins.</param>
    public static OriginalText Read(string text, int from)
    {
        TextSpan title = default;
        int at = from;
        while (at < text.Length)
        {
            TextLine line = TextLine.At(text, at);
            TextSpan words = line.Trimmed(text);
            if (words.Length > 0 && !text.AsSpan(words.Start, words.Length).StartsWith("<hr", StringComparison.OrdinalIgnoreCase))
            {
                if (text[words.Start] == '#')
                {
                    int marks = text.AsSpan(words.Start, words.Length).IndexOfAnyExcept('#');
                    title = marks < 0 ? default : TextLine.Trim(text, words.Start + marks, words.End);
                    at = line.Next;
                }

                break;
            }

            at = line.Next;
        }

        return ReadHeader(text, at) with { Title = title };
    }

    private static OriginalText ReadHeader(string text, int from)
    {
        var read = new OriginalText(default, "", DateReading.None, "", "", from);
        var others = new List<string>();
        int seen = 0;
        for (int at = from; at < text.Length && seen < HeaderLines;)
        {
            TextLine line = TextLine.At(text, at);
            at = line.Next;
            TextSpan words = line.Trimmed(text);
            if (words.Length == 0)
            {
                continue;
            }

            seen++;
            if (words.Length > LongestHeaderLine)
            {
                break;
            }

            string trimmed = words.Of(text);
            OriginalText next = Header.TrySplit(text, line, out string key, out TextSpan value) && key == "专栏"
                    ? read with { Column = value.Of(text), Body = at }
                : IsPage(trimmed, out string page) ? read with { Page = page, Body = at }
                : DocumentDate.IsDateLine(trimmed, out DateReading date) ? read with { Date = date, Body = at }
                : read;
            if (ReferenceEquals(next, read))
            {
                others.Add(trimmed);
                continue;
            }

            read = next with { Author = read.Author.Length > 0 ? read.Author : string.Join('；', others) };
            others.Clear();
            if (key == "专栏")
            {
                break;
            }
        }

        return read;
    }

    private static bool IsOriginal(string text, TextLine line, out int below)
    {
        bool is_ = Header.TrySplit(text, line, out string key, out TextSpan value)
            && (key.Equals("Original", StringComparison.OrdinalIgnoreCase) || key.Equals("Original text", StringComparison.OrdinalIgnoreCase) || key == "原文");
        below = is_ && value.Length > 0 ? value.Start : line.Next;
        return is_;
    }

    /// <summary>第1版(), 第2版（国内要闻）, 第3版.</summary>
    private static bool IsPage(string line, out string page)
    {
        int end = line.IndexOf('版', StringComparison.Ordinal);
        page = line.StartsWith('第') && end > 1 && end <= 5 ? line[1..end].Trim() : "";
        return page.Length > 0;
    }
}
