using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>Joins the logs of two reviewers. Which of the two comes first makes no difference, and merging again changes nothing.</summary>
public static class DecisionMerge
{
    /// <summary>Every line of both logs once; each log's own order is kept, and between the two the earlier line comes first.</summary>
    /// <param name="one">A log, undo lines among it.</param>
    /// <param name="other">Another one; lines that both have (a common beginning) have the same id.</param>
    public static ImmutableArray<Decision> Of(IReadOnlyList<Decision> one, IReadOnlyList<Decision> other)
    {
        var lines = new Dictionary<string, Line>(StringComparer.Ordinal);
        Enter(one, lines);
        Enter(other, lines);
        var ready = new SortedSet<Line>(lines.Values.Where(line => line.Waiting == 0), Line.Order);
        var left = new SortedSet<Line>(lines.Values, Line.Order);
        var merged = ImmutableArray.CreateBuilder<Decision>(lines.Count);
        while (left.Count > 0)
        {
            // Where two edited logs contradict each other in their order, the earlier line goes first.
            Line next = ready.Count > 0 ? ready.Min! : left.Min!;
            ready.Remove(next);
            left.Remove(next);
            merged.Add(next.Decision);
            foreach (Line after in next.After.Where(left.Contains))
            {
                if (--after.Waiting == 0)
                    ready.Add(after);
            }
        }

        return merged.MoveToImmutable();
    }

    private static void Enter(IReadOnlyList<Decision> log, Dictionary<string, Line> lines)
    {
        Line? before = null;
        foreach (Decision decision in log.DistinctBy(decision => decision.DecisionId, StringComparer.Ordinal))
        {
            if (!lines.TryGetValue(decision.DecisionId, out Line? line))
                lines[decision.DecisionId] = line = new Line(decision);
            else if (string.CompareOrdinal(Text(decision), Text(line.Decision)) < 0)
                line.Decision = decision;
            if (before is not null && before.After.Add(line))
                line.Waiting++;
            before = line;
        }
    }

    /// <summary>Of two lines with one id that somebody made to differ, the one that sorts first is kept.</summary>
    private static string Text(Decision decision) => CsvLine.Of(DecisionColumns.All.Select(column => DecisionColumns.Cell(decision, column)));

    /// <summary>A line with those that follow it in either log.</summary>
    private sealed class Line(Decision decision)
    {
        /// <summary>By time, then by id.</summary>
        public static readonly Comparer<Line> Order = Comparer<Line>.Create((one, other) =>
            one.Decision.At != other.Decision.At ? one.Decision.At.CompareTo(other.Decision.At) : string.CompareOrdinal(one.Decision.DecisionId, other.Decision.DecisionId));

        public Decision Decision { get; set; } = decision;

        public HashSet<Line> After { get; } = [];

        /// <summary>How many lines must come before.</summary>
        public int Waiting { get; set; }
    }
}
