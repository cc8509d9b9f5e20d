using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>An indicator that no single word names: a kind of number with words near it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Dimension">Of the number: share, mass, area, money, people, households, animals, length, growth or count.</param>
/// <param name="With">One of these stands near.</param>
/// <param name="And">And one of these, where any are given.</param>
/// <param name="Without">And none of these.</param>
/// <param name="Last">Tried only where no name of an indicator stands by the number.</param>
public sealed record IndicatorRule(
    Indicator Indicator,
    string Dimension,
    ImmutableArray<string> With,
    ImmutableArray<string> And,
    ImmutableArray<string> Without,
    bool Last = false)
{
    /// <summary>Whether the words near the number fit.</summary>
    /// <param name="words">The words near the number.</param>
    /// <param name="topic">The document's title: a word of <see cref="And"/> may stand there instead.</param>
    public bool Fits(string words, string topic = "")
    {
        return Any(words, With) && (And.IsEmpty || Any(words, And) || Any(topic, And)) && !Any(words, Without);
    }

    private static bool Any(string words, ImmutableArray<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            if (words.Contains(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
