using System.Collections.Frozen;

namespace Zhibiao.Model;

/// <summary>Words that stand around the noun of a statistic without naming it.</summary>
/// <param name="lead">Stripped at the beginning: 先后, 目前, 全部.</param>
/// <param name="tail">Stripped at the end: 发生, 已达.</param>
/// <param name="nouns">Nouns of one character that name a thing by themselves: 社, 铁.</param>
/// <param name="going">Words that tell what became of a thing named before: 实征, 放出, 回升到.</param>
public sealed class SubjectWords(FrozenSet<string> lead, FrozenSet<string> tail, FrozenSet<string> nouns, FrozenSet<string> going)
{
    private const int Longest = 4;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lead = lead.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _tail = tail.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _going = going.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the noun names a thing by itself, though it is of one character.</summary>
    public bool Names(string noun) => nouns.Contains(noun);

    /// <summary>The noun without the words around it; empty where nothing else is left.</summary>
    public ReadOnlySpan<char> Strip(ReadOnlySpan<char> words)
    {
        for (int length = Math.Min(Longest, words.Length); length > 0; length--)
        {
            if (_lead.Contains(words[..length]))
            {
                return Strip(words[length..]);
            }

            if (_tail.Contains(words[^length..]))
            {
                return Strip(words[..^length]);
            }
        }

        return words;
    }

    /// <summary>Whether the words only tell what became of a thing named before, and name none; true of no words at all.</summary>
    public bool GoesOn(ReadOnlySpan<char> words)
    {
        words = words.Trim("的　 \n");
        while (words.Length > 0)
        {
            int length = Math.Min(Longest, words.Length);
            while (length > 0 && !_going.Contains(words[..length]))
            {
                length--;
            }

            if (length == 0)
            {
                return false;
            }

            words = words[length..].TrimStart("的　 \n");
        }

        return true;
    }
}
