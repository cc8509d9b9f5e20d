namespace Zhibiao.Checking;

/// <summary>Lays two readings of one text beside each other and finds what stands in one where the other has something else.</summary>
internal static class Alignment
{
    /// <summary>Larger pairs of texts are not compared: the table of the comparison would not fit.</summary>
    private const long LargestTable = 4_000_000;

    /// <summary>
    /// Pairs that stand at the same place between things that agree, one against one. Things that the other side has anywhere are
    /// never in a pair, nor are things with nothing or with several against them: a translator who drops or moves something is no liar.
    /// </summary>
    /// <param name="left">In text order.</param>
    /// <param name="right">In text order.</param>
    /// <param name="same">Whether the two say the same.</param>
    /// <param name="kind">Only things of one kind stand against each other.</param>
    /// <param name="comparable">Whether the two could stand for each other.</param>
    /// <param name="weighs">Whether a difference would matter.</param>
    public static IEnumerable<(T Left, T Right)> Differences<T, TKind>(
        IReadOnlyList<T> left,
        IReadOnlyList<T> right,
        Func<T, T, bool> same,
        Func<T, TKind> kind,
        Func<T, T, bool> comparable,
        Func<T, bool> weighs)
    {
        if (left.Count == 0 || right.Count == 0 || (long)(left.Count + 1) * (right.Count + 1) > LargestTable)
        {
            yield break;
        }

        bool[] leftFound = [.. left.Select(one => right.Any(other => same(one, other)))];
        bool[] rightFound = [.. right.Select(other => left.Any(one => same(one, other)))];
        int fromLeft = 0;
        int fromRight = 0;
        foreach ((int atLeft, int atRight) in Agreeing(left, right, same).Append((left.Count, right.Count)))
        {
            ILookup<TKind, T> others = Lost(right, rightFound, fromRight, atRight, weighs).ToLookup(kind);
            foreach (IGrouping<TKind, T> ones in Lost(left, leftFound, fromLeft, atLeft, weighs).GroupBy(kind))
            {
                if (ones.Count() == 1 && others[ones.Key].Count() == 1 && comparable(ones.First(), others[ones.Key].First()))
                {
                    yield return (ones.First(), others[ones.Key].First());
                }
            }

            (fromLeft, fromRight) = (atLeft + 1, atRight + 1);
        }
    }

    private static List<T> Lost<T>(IReadOnlyList<T> items, bool[] found, int from, int to, Func<T, bool> weighs)
    {
        var lost = new List<T>();
        for (int i = from; i < to; i++)
        {
            if (!found[i] && weighs(items[i]))
            {
                lost.Add(items[i]);
            }
        }

        return lost;
    }

    /// <summary>The longest common subsequence, as pairs of positions.</summary>
    private static List<(int Left, int Right)> Agreeing<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, T, bool> same)
    {
        int[,] longest = new int[left.Count + 1, right.Count + 1];
        for (int i = left.Count - 1; i >= 0; i--)
        {
            for (int j = right.Count - 1; j >= 0; j--)
            {
                longest[i, j] = same(left[i], right[j])
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < left.Count && j < right.Count;)
        {
            if (same(left[i], right[j]))
            {
                pairs.Add((i++, j++));
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
