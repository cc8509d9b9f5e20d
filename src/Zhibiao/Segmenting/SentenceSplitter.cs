using System.Buffers;
using Zhibiao.Model;

namespace Zhibiao.Segmenting;

/// <summary>Cuts a paragraph into sentences.</summary>
internal static class SentenceSplitter
{
    // What a Chinese sentence may end at, or what may hide an end: the stops, and what opens brackets and quotes.
    private static readonly SearchValues<char> Telling = SearchValues.Create("。！？!?｡.（(“「『‘");

    private const int BracketSpan = 80;
    private const int QuoteSpan = 60;
    private const string Closers = "”』」）)】〉》’\"］]";
    private const string GoesOn = "，、；：,;:的等及和与或之";
    private static readonly string[] Abbreviations = ["No", "Nos", "Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Gen", "Col", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "etc", "vs", "e.g", "i.e", "Co", "Ltd", "approx"];

    /// <summary>The sentences of the stretch, white space between them left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends; not included.</param>
    /// <param name="language">Its language.</param>
    /// <param name="longest">Code units above which a sentence is cut at a clause.</param>
    public static List<TextSpan> Split(string text, int start, int end, Language language, int longest)
    {
        var sentences = new List<TextSpan>();
        int from = start;
        for (int at = start; at < end;)
        {
            if (language == Language.Chinese)
            {
                int hop = text.AsSpan(at, end - at).IndexOfAny(Telling);
                if (hop < 0)
                {
                    break;
                }

                at += hop;
            }

            int after = language == Language.Chinese ? Chinese(text, at, end, out int next) : English(text, from, at, end, out next);
            if (after > 0)
            {
                Add(text, from, after, longest, sentences);
                from = next = after;
            }

            at = next;
        }

        Add(text, from, end, longest, sentences);
        return sentences;
    }

    /// <summary>Whether the full stop at the place belongs to an abbreviation: U.S., No., Mr.</summary>
    public static bool IsAbbreviation(string text, int start, int stop)
    {
        int at = stop;
        while (at > start && stop - at < 8 && (char.IsAsciiLetter(text[at - 1]) || text[at - 1] == '.'))
        {
            at--;
        }

        ReadOnlySpan<char> word = text.AsSpan(at, stop - at);
        if (word.Length == 1 || (word.Length > 1 && word[^2] == '.'))
        {
            return char.IsAsciiLetter(word[^1]);
        }

        foreach (string known in Abbreviations)
        {
            if (word.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind the sentence that ends at the place, 0 where none ends; the place to look at next.</summary>
    private static int Chinese(string text, int at, int end, out int next)
    {
        char c = text[at];
        next = at + 1;
        int close = c switch
        {
            '（' or '(' => Close(text, at, end, BracketSpan, '）', ')'),
            '“' => Close(text, at, end, QuoteSpan, '”', '”'),
            '「' => Close(text, at, end, QuoteSpan, '」', '」'),
            '『' => Close(text, at, end, QuoteSpan, '』', '』'),
            '‘' => Close(text, at, end, QuoteSpan, '’', '’'),
            _ => -1,
        };
        if (close > 0)
        {
            next = close + 1;
            if (text[close] is '）' or ')' || !IsEnd(text[close - 1]))
            {
                return 0;
            }

            int behind = Closing(text, next, end);
            return behind < end && GoesOn.Contains(text[behind], StringComparison.Ordinal) ? 0 : behind;
        }

        bool stop = IsEnd(c) || (c == '.' && at > 0 && text[at - 1] > '\u2E80' && (at + 1 >= end || TextLine.IsWhite(text[at + 1])));
        if (!stop)
        {
            return 0;
        }

        int after = Closing(text, at + 1, end);
        next = after;
        return after > at + 1 && after < end && GoesOn.Contains(text[after], StringComparison.Ordinal) ? 0 : after;
    }

    private static int English(string text, int from, int at, int end, out int next)
    {
        char c = text[at];
        next = at + 1;
        bool opens = at == from || TextLine.IsWhite(text[at - 1]) || text[at - 1] is '(';
        int close = c switch
        {
            '(' => Close(text, at, end, BracketSpan, ')', ')'),
            '“' => Close(text, at, end, QuoteSpan, '”', '”'),
            '"' when opens => Close(text, at, end, QuoteSpan, '"', '"'),
            _ => -1,
        };
        if (close > 0)
        {
            next = close + 1;
            return text[close] != ')' && text[close - 1] is '.' or '!' or '?' && Begins(text, next, end) ? next : 0;
        }

        if (c is not ('.' or '!' or '?' or '。') || (c == '.' && IsAbbreviation(text, from, at)))
        {
            return 0;
        }

        int after = Closing(text, at + 1, end);
        next = Math.Max(after, at + 1);
        return Begins(text, after, end) ? after : 0;
    }

    /// <summary>Whether an English sentence may begin behind white space at the place.</summary>
    private static bool Begins(string text, int at, int end)
    {
        if (at >= end)
        {
            return true;
        }

        int next = at;
        while (next < end && TextLine.IsWhite(text[next]) && next - at < 200)
        {
            next++;
        }

        return next > at && (next >= end || !char.IsAsciiLetterLower(text[next]));
    }

    private static bool IsEnd(char c) => c is '。' or '！' or '？' or '!' or '?' or '｡';

    /// <summary>Behind the marks that close with the sentence.</summary>
    private static int Closing(string text, int at, int end)
    {
        while (at < end && (IsEnd(text[at]) || Closers.Contains(text[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the pair is closed within so many code units; -1 where it isn't.</summary>
    private static int Close(string text, int at, int end, int within, char closing, char other)
    {
        int depth = 0;
        for (int i = at + 1; i < end && i - at <= within; i++)
        {
            if (text[i] == closing || text[i] == other)
            {
                if (depth-- == 0)
                {
                    return i;
                }
            }
            else if (text[i] == text[at])
            {
                depth++;
            }
        }

        return -1;
    }

    /// <summary>Adds the stretch without white ends, cut at clauses where it is very long.</summary>
    private static void Add(string text, int start, int end, int longest, List<TextSpan> sentences)
    {
        TextSpan rest = TextLine.Trim(text, start, end);
        while (rest.Length > longest)
        {
            int cut = Cut(text, rest.Start, rest.Start + longest);
            TextSpan piece = TextLine.Trim(text, rest.Start, cut);
            if (piece.Length > 0)
            {
                sentences.Add(piece);
            }

            rest = TextLine.Trim(text, cut, rest.End);
        }

        if (rest.Length > 0)
        {
            sentences.Add(rest);
        }
    }

    private static int Cut(string text, int start, int end)
    {
        ReadOnlySpan<char> words = text.AsSpan(start, end - start);
        int at = words.LastIndexOfAny('；', ';');
        at = at > 0 ? at : words.LastIndexOf('，');
        at = at > 0 ? at : words.LastIndexOfAny(' ', '\u3000', '\n');
        return at > 0 ? start + at + 1
            : char.IsHighSurrogate(text[end - 1]) ? end - 1
            : end;
    }
}
