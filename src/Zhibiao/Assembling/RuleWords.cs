using System.Collections.Frozen;
using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>The words that the rules of indicators ask for, looked for all at once: one pass over a phrase tells which stand in it, and a rule asks for a bit each.</summary>
internal sealed class RuleWords
{
    private readonly Entry?[] _byFirst = new Entry?[char.MaxValue + 1];
    private readonly FrozenDictionary<string, int> _bits;

    public RuleWords(IEnumerable<IndicatorRule> rules)
    {
        string[] words = [.. rules.SelectMany(rule => rule.With.Concat(rule.And).Concat(rule.Without)).Distinct(StringComparer.Ordinal)];
        _bits = words.Select((word, bit) => (word, bit)).ToFrozenDictionary(pair => pair.word, pair => pair.bit, StringComparer.Ordinal);
        foreach (IGrouping<char, string> group in words.GroupBy(word => word[0]))
        {
            ulong seconds = group.Aggregate(0UL, (bits, word) => bits | (word.Length == 1 ? ulong.MaxValue : Second(word[1])));
            _byFirst[group.Key] = new Entry(seconds, [.. group.Select(word => (word, _bits[word]))]);
        }

        Room = (words.Length + 63) / 64;
    }

    /// <summary>How many numbers of 64 bits hold what was found.</summary>
    public int Room { get; }

    /// <summary>Adds the words that stand in the phrase.</summary>
    public void Find(ReadOnlySpan<char> phrase, Span<ulong> found)
    {
        for (int at = 0; at < phrase.Length; at++)
        {
            if (_byFirst[phrase[at]] is not { } entry || (entry.Seconds & (at + 1 < phrase.Length ? Second(phrase[at + 1]) : ulong.MaxValue)) == 0)
            {
                continue;
            }

            foreach ((string word, int bit) in entry.Words)
            {
                if (phrase[at..].StartsWith(word, StringComparison.Ordinal))
                {
                    found[bit / 64] |= 1UL << (bit % 64);
                }
            }
        }
    }

    /// <summary>The bits of a list of words.</summary>
    public int[] Of(ImmutableArray<string> words) => [.. words.Select(word => _bits[word])];

    /// <summary>Whether one of the bits was found.</summary>
    public static bool Any(ReadOnlySpan<ulong> found, int[] bits)
    {
        foreach (int bit in bits)
        {
            if (((found[bit / 64] >> (bit % 64)) & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One of 64 bits for the second character of a word.</summary>
    private static ulong Second(char c) => 1UL << (c % 64);

    /// <param name="Seconds">The bits of what may stand second.</param>
    /// <param name="Words">The words that begin with the character.</param>
    private sealed record Entry(ulong Seconds, (string Word, int Bit)[] Words);
}
