using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>What differs between two runs, for people.</summary>
internal static class ChangePage
{
    private const int MostChanges = 40;
    private const int MostCells = 4;

    public static void Write(Page page, ChangeSummary changes)
    {
        page.Line($"Observations: {InWords(changes)}.");
        foreach (ChangeKind kind in Enum.GetValues<ChangeKind>())
        {
            ObservationChange[] some = [.. changes.Changes.Where(change => change.Kind == kind)];
            if (some.Length == 0)
                continue;
            page.Title($"{char.ToUpperInvariant(Names.Of(kind)[0])}{Names.Of(kind)[1..]}");
            page.Table(["document", "number", "cause", "what"], some.Take(MostChanges).Select(change => new[]
            {
                PlainText.OneLine(change.SourceFile), PlainText.OneLine(change.Quote), Names.Of(change.Cause), What(change),
            }));
            int more = ChangesJson.Count(changes, kind) - Math.Min(some.Length, MostChanges);
            if (more > 0)
                page.Line($"  and {Figures.Count(more, "more observation")}; --json lists them up to a thousand");
        }
    }

    /// <summary>12 added (document), 3 changed (rules), 1 lost (document), 200 the same.</summary>
    public static string InWords(ChangeSummary changes)
    {
        string[] parts = [.. Enum.GetValues<ChangeKind>().Select(kind => (Kind: kind, Causes: changes.Counts.Where(count => count.Kind == kind).ToArray()))
            .Where(pair => pair.Causes.Length > 0)
            .Select(pair => $"{Figures.Of(pair.Causes.Sum(count => count.Count))} {Names.Of(pair.Kind)} ({Causes(pair.Causes)})")];
        return parts.Length == 0 ? $"all {Figures.Of(changes.Same)} are the same" : $"{string.Join(", ", parts)}, {Figures.Of(changes.Same)} the same";
    }

    private static string Causes(ChangeCount[] counts) => counts.Length == 1 ? Names.Of(counts[0].Cause)
        : string.Join(", ", counts.Select(count => $"{Names.Of(count.Cause)} {Figures.Of(count.Count)}"));

    private static string What(ObservationChange change)
    {
        string cells = string.Join("; ", change.Cells.Take(MostCells).Select(cell => $"{cell.Column}: {Shown(cell.Before)} to {Shown(cell.After)}"));
        return change.Cells.Length > MostCells ? $"{cells}; and {change.Cells.Length - MostCells} more" : cells;
    }

    private static string Shown(string cell)
    {
        const int most = 24;
        string line = PlainText.OneLine(cell);
        return line.Length == 0 ? "(empty)" : line.Length > most ? $"{line[..most]}…" : line;
    }
}
