using System.Buffers;
using Zhibiao.Model;

namespace Zhibiao.Segmenting;

/// <summary>Tells headings, repeated titles and tables by the look of a line.</summary>
internal static class Headings
{
    private static readonly SearchValues<char> Clause = SearchValues.Create("。；，！？;!?…");
    private const int ChineseHeading = 24;
    private const int EnglishHeading = 60;
    private const int TitleLine = 120;
    private const char FirstRule = '\u2500', LastRule = '\u257F';
    private const string NoHeadingEnd = "。；，！？：、;!?:,.…）)】〕]」』”";

    /// <summary>Count of the marks of a heading at the start of the line.</summary>
    public static int Marks(string text, TextLine line)
    {
        int at = line.Start;
        while (at < line.End && text[at] == '#')
        {
            at++;
        }

        return at - line.Start;
    }

    /// <summary>Whether the line is drawn as a table: 1 for a row with words, -1 for ruling alone, 0 for neither.</summary>
    /// <remarks>A row begins or ends with a rule; a dash drawn with one inside running text makes no table.</remarks>
    public static int Table(string text, TextLine line)
    {
        if (!text.AsSpan(line.Start, line.Length).ContainsAnyInRange(FirstRule, LastRule))
        {
            return 0;
        }

        bool words = false;
        for (int i = line.Start; i < line.End && !words; i++)
        {
            words = !IsRule(text[i]) && !TextLine.IsWhite(text[i]);
        }

        return !words ? -1
            : IsRule(text[line.Start]) || IsRule(text[line.End - 1]) ? 1
            : 0;
    }

    /// <summary>Whether a line of its own repeats words of the title.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="title">Letters and digits of the title.</param>
    public static bool RepeatsTitle(string text, TextLine line, string title)
    {
        if (line.Length is < 2 or > TitleLine || title.Length == 0 || "。；，".Contains(text[line.End - 1], StringComparison.Ordinal))
        {
            return false;
        }

        string words = Letters(text.AsSpan(line.Start, line.Length));
        return words == title || (words.Length >= 5 && title.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>The letters and digits alone, for comparing titles.</summary>
    public static string Letters(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        int count = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept[count++] = c;
            }
        }

        return new string(kept[..count]);
    }

    /// <summary>Depth of a heading without marks: 4 for a numbered point, 3 for a line of its own; 0 for running text.</summary>
    public static int Plain(string text, TextLine line, Language language)
    {
        int most = language == Language.Chinese ? ChineseHeading : EnglishHeading;
        if (line.Length > most || line.Length < 2 || NoHeadingEnd.Contains(text[line.End - 1], StringComparison.Ordinal))
        {
            return 0;
        }

        ReadOnlySpan<char> words = text.AsSpan(line.Start, line.Length);
        if (words.IndexOfAny(Clause) >= 0 || words.Contains("记者", StringComparison.Ordinal))
        {
            return 0;
        }

        int number = NumberLength(words);
        if (number > 0)
        {
            return words.Length > number + 1 && !EndsInNumber(words) ? 4 : 0;
        }

        bool plain = language == Language.Chinese
            ? !HasFigures(words) && !EndsInNumber(words) && words.IndexOfAny("：:") < 0 && char.IsLetter(words[0])
            : char.IsAsciiLetterUpper(words[0]) && !words.ContainsAnyInRange('0', '9');
        return plain ? 3 : 0;
    }

    private static bool IsRule(char c) => c is >= FirstRule and <= LastRule;

    /// <summary>Length of 一、 （一） (1) 1． 第一、 at the start; 0 where none.</summary>
    private static int NumberLength(ReadOnlySpan<char> words)
    {
        bool bracket = words[0] is '（' or '(';
        int at = bracket || words[0] == '第' ? 1 : 0;
        int from = at;
        while (at < words.Length && at - from < 3 && (char.IsAsciiDigit(words[at]) || words[at] is >= '０' and <= '９' || "一二三四五六七八九十".Contains(words[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at == from || at >= words.Length ? 0
            : bracket ? (words[at] is '）' or ')' ? at + 1 : 0)
            : words[at] is '、' or '．' || (words[at] == '.' && at + 1 < words.Length && !char.IsAsciiDigit(words[at + 1])) ? at + 1
            : 0;
    }

    /// <summary>Figures that are no year or month: such a line is a record, not a heading.</summary>
    private static bool HasFigures(ReadOnlySpan<char> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (char.IsAsciiDigit(words[i]) || words[i] is >= '０' and <= '９')
            {
                while (i < words.Length && (char.IsAsciiDigit(words[i]) || words[i] is >= '０' and <= '９' or '—' or '－' or '-'))
                {
                    i++;
                }

                if (i >= words.Length || words[i] is not ('年' or '月' or '日'))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>山东省粮食厅党组1960年2月25日 and the like: a signature's date.</summary>
    private static bool EndsInNumber(ReadOnlySpan<char> words)
    {
        char last = words[^1];
        bool date = last is '年' or '月' or '日';
        char number = date && words.Length > 1 ? words[^2] : last;
        return char.IsAsciiDigit(number) || "一二三四五六七八九十〇○零壹".Contains(number, StringComparison.Ordinal);
    }
}
