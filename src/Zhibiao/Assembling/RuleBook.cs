using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>The rules for indicators that no single word names, by the dimension of the number.</summary>
internal sealed class RuleBook
{
    private readonly RuleWords _words;

    // Those of one dimension, in their order; and those of counts without a unit, which may be of people.
    private readonly Dictionary<(string Dimension, bool Last), Entry[]> _byDimension;
    private readonly Entry[] _ofCounts;
    private readonly Entry[] _ofCountsLast;

    public RuleBook(IReadOnlyList<IndicatorRule> rules)
    {
        _words = new RuleWords(rules);
        Entry[] entries = [.. rules.Select(rule => new Entry(rule, _words.Of(rule.With), _words.Of(rule.And), _words.Of(rule.Without)))];
        _byDimension = entries.GroupBy(entry => (entry.Rule.Dimension, entry.Rule.Last)).ToDictionary(group => group.Key, group => group.ToArray());
        _ofCounts = [.. entries.Where(entry => entry.Rule.Dimension is ("count" or "people") && !entry.Rule.Last)];
        _ofCountsLast = [.. entries.Where(entry => entry.Rule.Dimension is ("count" or "people") && entry.Rule.Last)];
    }

    /// <summary>How many numbers of 64 bits hold the words of the rules that stand in a phrase.</summary>
    public int Room => _words.Room;

    /// <summary>Notes the words of the rules that stand in the phrase.</summary>
    public void Find(ReadOnlySpan<char> phrase, Span<ulong> found) => _words.Find(phrase, found);

    /// <summary>The indicator of the first rule that fits.</summary>
    /// <param name="dimension">Of the number.</param>
    /// <param name="other">Another that it may have; the same where none.</param>
    /// <param name="last">Whether of the rules tried last.</param>
    /// <param name="words">The words of the rules near the number.</param>
    /// <param name="title">Those in the title, the heading and the name of what 社 means, where a word of <see cref="IndicatorRule.And"/> may stand instead.</param>
    public Indicator? First(string dimension, string other, bool last, ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> title)
    {
        Entry[] entries = dimension != other ? (last ? _ofCountsLast : _ofCounts) : _byDimension.GetValueOrDefault((dimension, last)) ?? [];
        foreach (Entry entry in entries)
        {
            if (RuleWords.Any(words, entry.With) && (entry.And.Length == 0 || RuleWords.Any(words, entry.And) || RuleWords.Any(title, entry.And)) && !RuleWords.Any(words, entry.Without))
            {
                return entry.Rule.Indicator;
            }
        }

        return null;
    }

    private sealed record Entry(IndicatorRule Rule, int[] With, int[] And, int[] Without);
}
