using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>What a run did, for people.</summary>
internal static class RunSummary
{
    private const int MostTargets = 10;
    private const int MostProblems = 20;

    private static readonly (string File, string Note)[] Next =
    [
        ("report.html", "the report, for a browser"),
        ("targets.csv", "planned targets with their baselines"),
        ("observations.csv", "every statistic beside its sentence"),
        ("checks.csv", "what a careful reader would question"),
        ("charts/", "the charts"),
        ("codebook.md", "what each column means"),
    ];

    /// <param name="page">Where to.</param>
    /// <param name="report">What was done.</param>
    /// <param name="folder">The output folder as the user would write it.</param>
    /// <param name="elapsed">How long it took.</param>
    public static void Write(Page page, RunReport report, string folder, TimeSpan elapsed)
    {
        page.Line($"Read {Figures.Count(report.Read, "document")} ({Figures.Size(report.Bytes)}) in {Figures.Duration(elapsed)}.");
        page.Line();
        page.Table(["", ">"], Counts(report).Select(row => new[] { row.Name, Figures.Of(row.Count) }));
        if (report.Changes is { } changes)
        {
            page.Line();
            page.Line($"Since the run before: {ChangePage.InWords(changes)}.");
        }

        WriteTargets(page, report);
        WriteProblems(page, report);
        WriteDecisions(page, report);
        if (report.Messages.Count > 0)
        {
            page.Title("Remarks");
            page.Table([""], report.Messages.Select(message => new[] { PlainText.OneLine(message) }));
        }

        page.Title($"The files are in {PlainText.OneLine(folder)}");
        page.Table(["", ""], Next.Where(entry => Written(report, entry.File)).Select(entry => new[] { entry.File, entry.Note }));
    }

    private static IEnumerable<(string Name, int Count)> Counts(RunReport report) =>
    [
        ("documents read", report.Read),
        ("documents skipped", report.Skipped),
        ("documents failed", report.Failed),
        ("quantities", report.Quantities),
        ("observations", report.Observations),
        ("targets", report.Targets),
        ("series points", report.SeriesPoints),
        ("checks", report.Checks),
        ("charts", report.Charts),
    ];

    private static void WriteTargets(Page page, RunReport report)
    {
        if (report.Strongest.Count == 0)
        {
            return;
        }

        page.Title("The strongest targets");
        page.Table(
            ["place", "indicator", ">baseline", ">target", "unit", "by", ">multiple"],
            report.Strongest.Take(MostTargets).Select(target => new[]
            {
                Figures.Place(target.PlaceEn, target.PlaceZh),
                Figures.Indicator(target.Indicator, target.Subject),
                Bounds(target.BaselineLow, target.BaselineHigh, target.BaselineValue),
                Bounds(target.TargetLow, target.TargetHigh, target.TargetValue),
                PlainText.OneLine(target.Unit),
                Figures.Day(target.TargetEnd),
                Figures.Multiple(target.Multiple),
            }));
        More(page, report.Strongest.Count - MostTargets, "target", "targets.csv");
    }

    private static void WriteProblems(Page page, RunReport report)
    {
        if (report.Problems.Count == 0)
        {
            return;
        }

        page.Title("Documents with problems");
        page.Table([""], report.Problems.Take(MostProblems).Select(document =>
            new[] { $"{PlainText.OneLine(document.SourceFile)}: {PlainText.OneLine(document.Problem)} ({Names.Of(document.Status)})" }));
        More(page, report.Problems.Count - MostProblems, "document", "documents.csv");
    }

    private static void WriteDecisions(Page page, RunReport report)
    {
        if (report.Decisions == 0)
        {
            return;
        }

        page.Title("Reviewers' decisions");
        page.Table(["", ">"], new[]
        {
            ("in the log", report.Decisions),
            ("whose words are no longer found", report.Unplaced),
            ("rows about which reviewers disagree", report.Conflicts),
        }.Where(row => row.Item2 > 0).Select(row => new[] { row.Item1, Figures.Of(row.Item2) }));
        page.Table([""], report.UnplacedLines.Select(line => new[] { PlainText.OneLine(line) }));
        More(page, report.Unplaced - report.UnplacedLines.Count, "decision", "checks.csv");
    }

    private static void More(Page page, int count, string thing, string file)
    {
        if (count > 0)
        {
            page.Line($"  and {Figures.Count(count, $"more {thing}")}, listed in {file}");
        }
    }

    private static string Bounds(decimal? low, decimal? high, decimal? value) =>
        Figures.Bounds(low ?? (high is null ? value : null), high ?? (low is null ? value : null), Figures.Of);

    private static bool Written(RunReport report, string file) => file.EndsWith('/')
        ? report.Files.Any(written => written.StartsWith(file, StringComparison.Ordinal))
        : report.Files.Contains(file);
}
