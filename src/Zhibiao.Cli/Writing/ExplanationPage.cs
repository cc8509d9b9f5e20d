using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>What was seen around a character, for people.</summary>
internal static class ExplanationPage
{
    /// <summary>Terminal columns of a line of the sentence, so that the caret stays below its character.</summary>
    private const int LineColumns = 76;

    /// <summary>Characters shown to either side where the character stands in no sentence.</summary>
    private const int Around = 30;

    public static void Write(Page page, Explanation explanation)
    {
        SourceDocument document = explanation.Document;
        page.Line(PlainText.OneLine(string.Join(" · ", new[] { document.SourceFile, document.TitleZh, document.Date?.ToString() ?? "no date" }
            .Where(part => part.Length > 0))));
        if (document.Problem.Length > 0)
        {
            page.Line(PlainText.OneLine($"{Names.Of(document.Status)}: {document.Problem}"));
        }

        if (explanation.Sentence is not { } recognised)
        {
            page.Line($"Character {Figures.Of(explanation.Offset)} stands in no sentence: in a header field, or between two sentences.");
            int start = Math.Max(0, explanation.Offset - Around);
            WriteCaret(page, document.Text, new TextSpan(start, Math.Min(document.Text.Length, explanation.Offset + Around)), explanation.Offset);
            return;
        }

        Sentence sentence = recognised.Sentence;
        string role = sentence.Role.ToString().ToLowerInvariant();
        page.Line($"Character {Figures.Of(explanation.Offset)}, in sentence {sentence.Index} ({sentence.Span}, {role}, {Names.Of(sentence.Language)}, section {sentence.Section})");
        WriteCaret(page, document.Text, sentence.Span, explanation.Offset);
        WriteMentions(page, "Seen, in order", document, recognised.Mentions);
        WriteMentions(page, "Gave way to one of these", document, recognised.Lost);
        WriteObservations(page, explanation.Observations);
        WriteTargets(page, explanation.Targets);
        WriteFindings(page, document, explanation.Findings);
    }

    private static void WriteCaret(Page page, string text, TextSpan span, int offset)
    {
        page.Line();
        int at = span.Start;
        while (at < span.End)
        {
            var line = new StringBuilder();
            int caret = -1, columns = 0, start = at;
            while (at < span.End && columns < LineColumns)
            {
                int length = char.IsHighSurrogate(text[at]) && at + 1 < span.End ? 2 : 1;
                string shown = PlainText.SameLength(text.Substring(at, length));
                caret = offset >= at && offset < at + length ? columns : caret;
                columns += Page.Columns(shown);
                line.Append(shown);
                at += length;
            }

            page.Line($"  {line}");
            if (caret >= 0)
            {
                page.Line($"{new string(' ', caret + 2)}^");
            }
        }
    }

    private static void WriteMentions(Page page, string title, SourceDocument document, ImmutableArray<Mention> mentions)
    {
        if (mentions.IsDefaultOrEmpty)
        {
            return;
        }

        page.Title(title);
        page.Table(["span", "kind", "words", "rule", "meaning"], mentions.Select(mention =>
        {
            string words = mention.Span.Of(document.Text);
            return new[]
            {
                mention.Span.ToString(),
                MentionMeaning.Kind(mention),
                PlainText.OneLine(words),
                PlainText.OneLine(mention.Rule),
                MentionMeaning.Of(mention, words, document.Date?.First),
            };
        }));
    }

    private static void WriteObservations(Page page, IReadOnlyList<Observation> observations)
    {
        page.Title(observations.Count == 0 ? "No observation came of it" : "Observations");
        foreach (Observation observation in observations)
        {
            page.Line($"  {PlainText.OneLine(observation.Quote)}  {observation.ObservationId}");
            WriteFields(page, Fields(observation));
        }
    }

    private static IEnumerable<(string Name, string Value)> Fields(Observation observation)
    {
        yield return ("value", MentionMeaning.Quantity(observation.Quantity));
        if (observation.Quantity.Si is { } si && observation.Quantity.Value is decimal value)
        {
            yield return ("converted", $"{Figures.Exact(value * si.Factor)} {si.Unit}");
        }

        yield return ("indicator", observation.Indicator is { } indicator ? $"{indicator.Id}: {indicator.NameEn}" : "none of the vocabulary");
        yield return ("subject", observation.Subject);
        yield return ("place", observation.PlaceZh.Length + observation.PlaceId.Length == 0 ? "none"
            : $"{Figures.Place(observation.PlaceEn, observation.PlaceZh)} {observation.PlaceId}");
        yield return ("status", $"{Names.Of(observation.Status)} ({Names.Of(observation.Stance)})");
        yield return ("measure", Names.Of(observation.Measure));
        yield return ("period", observation.Period is { } period ? $"{Figures.Days(period.Start, period.End)}  {period.Text}" : "left open");
        yield return ("inherited", observation.Inherited.IsDefaultOrEmpty ? "nothing" : string.Join(", ", observation.Inherited));
        yield return ("made by", $"{observation.Method}, confidence {observation.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}");
    }

    private static void WriteTargets(Page page, IReadOnlyList<Target> targets)
    {
        if (targets.Count == 0)
        {
            return;
        }

        page.Title("Targets");
        foreach (Target target in targets)
        {
            page.Line($"  {Figures.Place(target.PlaceEn, target.PlaceZh)}, {Figures.Indicator(target.Indicator, target.Subject)}");
            WriteFields(page, Fields(target));
        }
    }

    private static IEnumerable<(string Name, string Value)> Fields(Target target)
    {
        string baseline = Figures.Bounds(target.BaselineLow, target.BaselineHigh, Figures.Exact);
        yield return ("baseline", $"{(baseline.Length > 0 ? baseline : "unknown")} {target.Unit}  {Figures.Day(target.BaselineDate)}");
        yield return ("target", $"{Figures.Bounds(target.TargetLow, target.TargetHigh, Figures.Exact)} {target.Unit}  {Figures.Days(target.TargetStart, target.TargetEnd)}");
        yield return ("multiple", target.Multiple is null ? "unknown" : Figures.Multiple(target.Multiple));
        yield return ("basis", Names.Of(target.Basis));
        if (target.StatedGrowth.Length > 0)
        {
            yield return ("the text says", $"{target.StatedGrowth}{target.Consistent switch { true => ", which agrees", false => ", which does not agree", null => "" }}");
        }
    }

    private static void WriteFindings(Page page, SourceDocument document, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        page.Title("Doubts, and quantities turned down");
        page.Table(["span", "words", "rule", "reason"], findings.Select(finding => new[]
        {
            finding.Span.ToString(),
            PlainText.OneLine(finding.Span.Of(document.Text)),
            PlainText.OneLine(finding.Rule),
            PlainText.OneLine(finding.Note),
        }));
    }

    private static void WriteFields(Page page, IEnumerable<(string Name, string Value)> fields) =>
        page.Table(["", "", ""], fields.Select(field => new[] { "", field.Name, PlainText.OneLine(field.Value) }));
}
