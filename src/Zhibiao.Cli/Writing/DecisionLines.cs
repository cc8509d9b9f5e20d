using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>Decisions for people.</summary>
internal static class DecisionLines
{
    private const int MostRows = 200;
    private const int MostCharacters = 60;

    public static string Summary(ReadLog log, string path)
    {
        int reviewers = log.Decisions.Select(decision => decision.Reviewer).Distinct(StringComparer.Ordinal).Count();
        string undone = log.Undone.Count == 0 ? "" : $", {Figures.Of(log.Undone.Count)} of them undone";
        string conflicts = log.Conflicts.IsEmpty ? "" : $"; {Figures.Count(log.Conflicts.Length, "conflict")} for a third decision";
        return log.Decisions.IsEmpty
            ? $"There are no decisions in {PlainText.OneLine(path)}."
            : $"{PlainText.OneLine(path)}: {Figures.Count(log.Decisions.Length, "decision")} by {Figures.Count(reviewers, "reviewer")}{undone}{conflicts}.";
    }

    public static string Summary(MergedLogs merged, string path)
    {
        string conflicts = merged.Conflicts.IsEmpty ? "no conflicts" : $"{Figures.Count(merged.Conflicts.Length, "conflict")} for a third decision";
        return $"Wrote {Figures.Count(merged.Decisions.Length, "decision")} to {PlainText.OneLine(path)}: {Figures.Of(merged.OnlyFirst)} that only the first log had, "
            + $"{Figures.Of(merged.OnlySecond)} that only the second had; {conflicts}.";
    }

    /// <summary>Every line of the log.</summary>
    public static void All(Page page, ReadLog log)
    {
        if (log.Decisions.IsEmpty)
            return;
        page.Line();
        page.Table(["decision", "when (UTC)", "reviewer", "what", "number", "document", ""], log.Decisions.Take(MostRows).Select(decision => new[]
        {
            PlainText.OneLine(decision.DecisionId),
            When(decision),
            Short(decision.Reviewer),
            Short(What(decision)),
            Short(decision.Anchor.Quote),
            Short(decision.Anchor.SourceFile),
            log.Undone.Contains(decision.DecisionId) ? "undone" : "",
        }));
        More(page, log.Decisions.Length);
    }

    /// <summary>Decisions without a place, with the reason.</summary>
    public static void Unplaced(Page page, ImmutableArray<UnplacedDecision> unplaced)
    {
        if (unplaced.IsEmpty)
        {
            page.Line("Every decision that counts finds its place.");
            return;
        }

        page.Title($"{Figures.Count(unplaced.Length, "decision")} without a place; they stay in the log");
        page.Table(["decision", "reviewer", "what", "number", "document", "why"], unplaced.Take(MostRows).Select(one => new[]
        {
            PlainText.OneLine(one.Decision.DecisionId),
            Short(one.Decision.Reviewer),
            Short(What(one.Decision)),
            Short(one.Decision.Anchor.Quote),
            Short(one.Decision.Anchor.SourceFile),
            one.Reason,
        }));
        More(page, unplaced.Length);
    }

    /// <summary>Disagreements.</summary>
    public static void Conflicts(Page page, ImmutableArray<DecisionConflict> conflicts)
    {
        if (conflicts.IsEmpty)
        {
            page.Line("No two reviewers disagree.");
            return;
        }

        page.Title("Rows for a third decision");
        page.Table(["number", "document", "disagreement", "decisions"], conflicts.Take(MostRows).Select(conflict => new[]
        {
            Short(conflict.First.Anchor.Quote),
            Short(conflict.First.Anchor.SourceFile),
            PlainText.OneLine(conflict.Words),
            PlainText.OneLine($"{conflict.First.DecisionId} {conflict.Second.DecisionId}"),
        }));
        More(page, conflicts.Length);
    }

    /// <summary>A line a field.</summary>
    public static void Agreement(Page page, ImmutableArray<FieldAgreement> fields)
    {
        page.Table(["field", ">rows", ">agree", ">alpha", "counted as"], fields.Select(field => new[]
        {
            field.Field,
            Figures.Of(field.Rows),
            field.Percent is double percent ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.0} %") : "",
            field.Alpha is double alpha ? string.Create(CultureInfo.InvariantCulture, $"{alpha:0.000}") : "",
            field.Metric,
        }));
        page.Line();
        page.Line("Rows are those that at least two reviewers decided about; of a rejected row only the verdict is compared. alpha is Krippendorff's:");
        page.Line("1 is full agreement, 0 what chance would give; it is empty where nothing varies.");
    }

    /// <summary>What was done, in words.</summary>
    public static string What(Decision decision) => decision.Kind switch
    {
        DecisionKind.Edit => $"edit {string.Join("; ", decision.Changes.Select(change => $"{Names.Of(change.Field)} {Or(change.Old)} → {Or(change.New)}"))}",
        DecisionKind.Undo => $"undo {decision.Undoes}",
        _ => Names.Of(decision.Kind),
    } + (decision.Note.Length > 0 ? $" ({decision.Note})" : "");

    private static string Or(string value) => value.Length > 0 ? value : "unknown";

    private static string When(Decision decision) => decision.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Short(string text)
    {
        string line = PlainText.OneLine(text);
        return line.Length <= MostCharacters ? line : line[..(MostCharacters - 1)] + "…";
    }

    private static void More(Page page, int count)
    {
        if (count > MostRows)
            page.Line($"  and {Figures.Of(count - MostRows)} more; --json lists them all");
    }
}
