using System.Collections.Immutable;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning;

/// <summary>Finds which row answers which statistic of the gold.</summary>
/// <remarks>A row answers a statistic of the same file whose span it overlaps; where several do, the one with the right place, then with most fields right. A row answers one statistic at most.</remarks>
public static class GoldMatcher
{
    /// <summary>The statistics of the gold in their order, then the rows that nobody coded. Rows and statistics that one of two coders left out are not among them.</summary>
    /// <param name="gold">What people coded.</param>
    /// <param name="rows">What was read; rows of documents that nobody coded, and English ones, are left out.</param>
    /// <param name="documents">Files that were coded and hold no statistic; may be empty.</param>
    public static ImmutableArray<Match> Match(IReadOnlyList<GoldRow> gold, IEnumerable<ScoredRow> rows, IEnumerable<string> documents)
    {
        HashSet<string> files = new(gold.Select(row => row.File).Concat(documents), StringComparer.Ordinal);
        ScoredRow[] scored = [.. rows.Where(row => files.Contains(row.File) && row.Language is "" or "zh")];
        ILookup<string, ScoredRow> byFile = scored.ToLookup(row => row.File, StringComparer.Ordinal);
        var used = new HashSet<ScoredRow>(ReferenceEqualityComparer.Instance);
        var matches = ImmutableArray.CreateBuilder<Match>();
        foreach (GoldRow wanted in gold.Where(row => row.Sure))
        {
            (ScoredRow? Row, Comparison? Fields) best = default;
            foreach (ScoredRow row in byFile[wanted.File].Where(row => !used.Contains(row) && row.Span.Overlaps(wanted.Span)))
            {
                var fields = Comparison.Of(wanted, row);
                if (best.Fields is null || Rank(fields) > Rank(best.Fields))
                {
                    best = (row, fields);
                }
            }

            if (best.Row is not null)
            {
                used.Add(best.Row);
            }

            matches.Add(new Match(wanted, best.Row, best.Fields));
        }

        // A row beside a doubtful statistic is neither right nor wrong.
        foreach (GoldRow doubtful in gold.Where(row => !row.Sure))
        {
            if (byFile[doubtful.File].FirstOrDefault(row => !used.Contains(row) && row.Span.Overlaps(doubtful.Span)) is { } row)
            {
                used.Add(row);
            }
        }

        matches.AddRange(scored.Where(row => !used.Contains(row)).Select(row => new Match(null, row, null)));
        return matches.ToImmutable();
    }

    private static int Rank(Comparison fields) => (fields[Field.Place] == true ? 100 : 0) + fields.NotWrong;
}
