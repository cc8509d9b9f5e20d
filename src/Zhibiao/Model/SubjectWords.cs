using System.Collections.Frozen;

namespace Zhibiao.Model;

/// <summary>Words that stand around the noun of a statistic without naming it.</summary>
/// <param name="Lead">Stripped at the beginning: 先后, 目前, 全部.</param>
/// <param name="Tail">Stripped at the end: 发生, 已达.</param>
public sealed record SubjectWords(FrozenSet<string> Lead, FrozenSet<string> Tail)
{
    private const int Longest = 4;

    /// <summary>The noun without the words around it; empty where nothing else is left.</summary>
    public string Strip(string words)
    {
        for (int length = Math.Min(Longest, words.Length); length > 0; length--)
        {
            if (Lead.Contains(words[..length]))
            {
                return Strip(words[length..]);
            }

            if (Tail.Contains(words[^length..]))
            {
                return Strip(words[..^length]);
            }
        }

        return words;
    }
}
