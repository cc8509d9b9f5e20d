using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning;

/// <summary>Reviewers' decisions in the place of hand-coded statistics: what they accepted or corrected is coded, what they rejected is none, and of all other rows nothing is known.</summary>
public static class ReviewedRows
{
    /// <summary>The statistics that reviewers hold for right.</summary>
    /// <param name="decided">Rows that were decided about, each as it is right; of a rejected row as it was shown.</param>
    public static ImmutableArray<GoldRow> Gold(IEnumerable<Observation> decided) =>
        [.. decided.Where(row => row.Review is Review.Accepted or Review.Corrected).Select(GoldOf)];

    /// <summary>Those of the rows that somebody decided about: the ones whose number a decided row has in the same document.</summary>
    public static IEnumerable<ScoredRow> Judged(IEnumerable<ScoredRow> rows, IEnumerable<Observation> decided)
    {
        ILookup<string, (TextSpan Span, string Quote)> spans = decided.Where(row => row.Review != Review.Unreviewed)
            .ToLookup(row => ScoredRow.Of(row).File, row => (row.Span, row.Quote), StringComparer.Ordinal);
        return rows.Where(row => spans[row.File].Any(one => one.Span.Overlaps(row.Span) && (one.Quote.Contains(row.Quote, StringComparison.Ordinal) || row.Quote.Contains(one.Quote, StringComparison.Ordinal))));
    }

    private static GoldRow GoldOf(Observation row)
    {
        var read = ScoredRow.Of(row);
        return new GoldRow
        {
            File = read.File,
            Span = row.Span,
            Quote = row.Quote,
            Low = read.Low,
            High = read.High,
            Units = [read.Unit],
            Places = [.. new[] { read.PlaceZh, read.PlaceId }.Where(name => name.Length > 0)],
            Subject = row.Subject,
            Indicators = read.IndicatorId.Length > 0 ? [read.IndicatorId] : [],
            Statuses = [read.Status],
            Measures = [read.Measure],
            From = read.PeriodStart,
            To = read.PeriodEnd,
        };
    }
}
