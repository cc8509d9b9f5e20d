using System.Collections.Frozen;

namespace Zhibiao.Assembling;

/// <summary>Words that a phrase may begin or end with, found without trying them one by one.</summary>
internal sealed class WordEnds
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    public WordEnds(IEnumerable<string> words)
    {
        var set = words.ToFrozenSet(StringComparer.Ordinal);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = set.Count == 0 ? 0 : set.Max(word => word.Length);
    }

    /// <summary>Whether the phrase begins with one of them.</summary>
    public bool Begins(ReadOnlySpan<char> phrase)
    {
        for (int length = Math.Min(_longest, phrase.Length); length > 0; length--)
        {
            if (_words.Contains(phrase[..length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the phrase ends with one of them, with so many characters before it at most.</summary>
    public bool Ends(ReadOnlySpan<char> phrase, int before)
    {
        for (int length = Math.Min(_longest, phrase.Length); length > 0 && phrase.Length - length <= before; length--)
        {
            if (_words.Contains(phrase[^length..]))
            {
                return true;
            }
        }

        return false;
    }
}
