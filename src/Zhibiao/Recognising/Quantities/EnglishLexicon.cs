using System.Collections.Frozen;
using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Looks up the English words of quantities, without regard to case.</summary>
internal sealed class EnglishLexicon
{
    private readonly FrozenDictionary<string, EnglishWord[]> _words;
    private readonly FrozenDictionary<string, EnglishWord[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly EnglishWord[] _before;
    private readonly EnglishWord[] _after;

    public EnglishLexicon(QuantityVocabulary vocabulary)
    {
        _words = vocabulary.English
            .Where(word => word.Role is not ("before" or "after"))
            .GroupBy(word => word.Word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _before = [.. vocabulary.English.Where(word => word.Role == "before").OrderByDescending(word => word.Word.Length)];
        _after = [.. vocabulary.English.Where(word => word.Role == "after").OrderByDescending(word => word.Word.Length)];
    }

    /// <summary>Behind the letters and digits at the position; at least one further.</summary>
    public static int WordEnd(Passage passage, int at)
    {
        int i = at + 1;
        while (char.IsAsciiLetterOrDigit(passage[i]))
            i++;
        return i;
    }

    /// <summary>Behind one space or line break.</summary>
    public static int Skip(Passage passage, int at) => passage[at] == ' ' ? at + 1 : passage.Bridge(at);

    /// <summary>The word or pair of words at the position that has the role.</summary>
    public EnglishWord? Find(Passage passage, int at, string role, out int end)
    {
        end = at;
        while (char.IsAsciiLetter(passage[end]) || passage[end] is '%' or '％' || (end == at && passage[end] == '-'))
            end++;
        if (end == at || char.IsAsciiDigit(passage[end]))
            return null;
        int two = end + 1;
        while (char.IsAsciiLetter(passage[two]))
            two++;
        if (passage[end] == ' ' && Role(passage, at, two, role) is { } pair)
        {
            end = two;
            return pair;
        }

        return Role(passage, at, end, role);
    }

    /// <summary>Behind the word between two numbers of a range (to, or); the position itself where there is none.</summary>
    public int Range(Passage passage, int at)
    {
        int start = Skip(passage, at);
        return start > at && Find(passage, start, "range", out int end) is not null && Skip(passage, end) is int next && next > end ? next : at;
    }

    /// <summary>The modifier before the number; its start is behind the floor.</summary>
    public Modifier? Before(Passage passage, int at, int floor, out int start)
    {
        start = at;
        char gap = passage[at - 1];
        if (gap is not (' ' or '\n'))
            return null;
        foreach (EnglishWord word in _before)
        {
            int from = at - 1 - word.Word.Length;
            if (from >= floor && !char.IsAsciiLetterOrDigit(passage[from - 1]) && Same(passage, from, word.Word))
            {
                start = from;
                return word.Modifier;
            }
        }

        return null;
    }

    /// <summary>The modifier behind the number.</summary>
    public Modifier? After(Passage passage, int at, out int end)
    {
        end = at;
        if (passage[at] != ' ')
            return null;
        foreach (EnglishWord word in _after)
        {
            if (Same(passage, at + 1, word.Word) && !char.IsAsciiLetterOrDigit(passage[at + 1 + word.Word.Length]))
            {
                end = at + 1 + word.Word.Length;
                return word.Modifier;
            }
        }

        return null;
    }

    /// <summary>Whether a month's name stands right before or behind the words from start to end, or before a range that they close.</summary>
    public bool IsMonth(Passage passage, int start, int end)
    {
        int i = Skip(passage, end);
        if (i > end && char.IsAsciiLetterUpper(passage[i]) && Find(passage, i, "month", out _) is not null)
            return true;
        int back = start;
        for (int words = 0; words < 3; words++)
        {
            while (passage[back - 1] is ' ' or ',' or '\n')
                back--;
            int wordEnd = back;
            while (char.IsAsciiLetterOrDigit(passage[back - 1]) || passage[back - 1] == '-')
                back--;
            if (wordEnd == back)
                return false;
            if (Role(passage, back, wordEnd, "month") is not null && char.IsAsciiLetterUpper(passage[back]))
                return true;
            bool goesOn = char.IsAsciiDigit(passage[back]) || Role(passage, back, wordEnd, "range") is not null;
            if (!goesOn)
                return false;
        }

        return false;
    }

    private EnglishWord? Role(Passage passage, int start, int end, string role)
    {
        if (start >= end || end > passage.End || !_bySpan.TryGetValue(passage.Text[start..end], out EnglishWord[]? found))
            return null;
        foreach (EnglishWord word in found)
        {
            if (word.Role == role)
                return word;
        }

        return null;
    }

    private static bool Same(Passage passage, int at, string phrase) =>
        at >= passage.Start && at + phrase.Length <= passage.End && passage.Text.Slice(at, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase);
}
