using Zhibiao.Model;

namespace Zhibiao.Recognising;

/// <summary>Decides between mentions that share characters.</summary>
internal static class Overlaps
{
    /// <summary>Keeps the longer of two that overlap, and of two alike the one listed first.</summary>
    /// <param name="seen">All mentions; sorted into text order, those that gave way taken out.</param>
    /// <param name="lost">Takes those that gave way, in text order.</param>
    public static void Settle(List<Mention> seen, List<Mention> lost)
    {
        int[] order = seen.Count > 1 ? Sort(seen) : [];
        int kept = 0;
        for (int first = 0; first < seen.Count;)
        {
            // Mentions that touch one another, directly or by others between.
            int end = seen[first].Span.End;
            int next = first + 1;
            for (; next < seen.Count && seen[next].Span.Start < end; next++)
            {
                end = Math.Max(end, seen[next].Span.End);
            }

            kept = next == first + 1 ? Keep(seen, kept, seen[first]) : Choose(seen, order, first, next, kept, lost);
            first = next;
        }

        seen.RemoveRange(kept, seen.Count - kept);
        if (lost.Count > 1)
        {
            lost.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        }
    }

    private static int Keep(List<Mention> seen, int kept, Mention mention)
    {
        seen[kept] = mention;
        return kept + 1;
    }

    /// <summary>By start, those listed first before others; gives where each stood.</summary>
    private static int[] Sort(List<Mention> seen)
    {
        int[] order = new int[seen.Count];
        for (int i = 0; i < order.Length; i++)
        {
            Mention mention = seen[i];
            int at = i;
            for (; at > 0 && seen[at - 1].Span.Start > mention.Span.Start; at--)
            {
                (seen[at], order[at]) = (seen[at - 1], order[at - 1]);
            }

            (seen[at], order[at]) = (mention, i);
        }

        return order;
    }

    private static int Choose(List<Mention> seen, int[] order, int first, int end, int kept, List<Mention> lost)
    {
        var left = new List<int>(end - first);
        for (int i = first; i < end; i++)
        {
            left.Add(i);
        }

        left.Sort((a, b) => seen[b].Span.Length != seen[a].Span.Length ? seen[b].Span.Length.CompareTo(seen[a].Span.Length) : order[a].CompareTo(order[b]));
        var won = new List<Mention>(left.Count);
        var gave = new List<Mention>(left.Count);
        foreach (int index in left)
        {
            Mention mention = seen[index];
            bool free = true;
            foreach (Mention other in won)
            {
                free &= !other.Span.Overlaps(mention.Span);
            }

            (free ? won : gave).Add(mention);
        }

        won.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        lost.AddRange(gave);
        foreach (Mention mention in won)
        {
            kept = Keep(seen, kept, mention);
        }

        return kept;
    }
}
