using System.Collections.Frozen;

namespace Zhibiao.Model;

/// <summary>Words that stand around the noun of a statistic without naming it.</summary>
/// <param name="lead">Stripped at the beginning: 先后, 目前, 全部.</param>
/// <param name="tail">Stripped at the end: 发生, 已达.</param>
/// <param name="nouns">Nouns of one character that name a thing by themselves: 社, 铁.</param>
public sealed class SubjectWords(FrozenSet<string> lead, FrozenSet<string> tail, FrozenSet<string> nouns)
{
    private const int Longest = 4;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lead = lead.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _tail = tail.GetAlternateLookup<ReadOnlySpan<char>>();

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
}
