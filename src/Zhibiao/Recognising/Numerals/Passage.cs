namespace Zhibiao.Recognising.Numerals;

/// <summary>The stretch of a text that is being read. Positions are those of the whole text; beyond the stretch every character is U+0000.</summary>
internal readonly ref struct Passage(ReadOnlySpan<char> text, int start, int end)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>First position.</summary>
    public int Start { get; } = start;

    /// <summary>Behind the last position.</summary>
    public int End { get; } = end;

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<char> Text => _text;

    /// <summary>The character at the position.</summary>
    public char this[int at] => at >= Start && at < End ? _text[at] : '\0';

    /// <summary>Whether the phrase stands at the position.</summary>
    public bool Has(int at, string phrase) => at >= Start && at + phrase.Length <= End && _text.Slice(at, phrase.Length).SequenceEqual(phrase);

    /// <summary>Whether the phrase stands right before the position.</summary>
    public bool HasBefore(int at, string phrase) => Has(at - phrase.Length, phrase);

    /// <summary>The position behind one line break and the indentation that follows it; the position itself where there is no break or an empty line.</summary>
    public int Bridge(int at)
    {
        char c = this[at];
        if (c is not ('\n' or '\r'))
            return at;
        int next = at + (c == '\r' && this[at + 1] == '\n' ? 2 : 1);
        while (this[next] is ' ' or '\t' or '\u3000')
            next++;
        return this[next] is '\n' or '\r' or '\0' ? at : next;
    }

    /// <summary>Whether only white space, or the marks of a heading, stand between the line's start and the position.</summary>
    public bool StartsLine(int at)
    {
        do
        {
            at--;
        }
        while (this[at] is ' ' or '\t' or '\u3000' or '#');
        return this[at] is '\n' or '\r' or '\0';
    }

    /// <summary>Whether the character is a Han ideograph.</summary>
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
