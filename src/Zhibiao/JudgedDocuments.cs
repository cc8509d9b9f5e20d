using System.Collections.Immutable;
using Zhibiao.Learning;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao;

/// <summary>Documents with what people say of them: coded by hand, or reviewed row by row.</summary>
/// <param name="Path">The file that says it.</param>
/// <param name="Documents">Names of the documents' files.</param>
/// <param name="Coded">The statistics that are right, by document.</param>
/// <param name="Decided">The rows that reviewers decided about, where only those are judged; null where the coding is complete.</param>
/// <param name="Known">Whether the rules were written with these documents.</param>
internal sealed record JudgedDocuments(
    string Path, ImmutableArray<string> Documents, ILookup<string, GoldRow> Coded, ImmutableArray<Observation>? Decided, bool Known)
{
    /// <summary>Documents coded by hand.</summary>
    /// <exception cref="Model.Tables.StoreException">The file can't be used.</exception>
    public static JudgedDocuments OfGold(string path, bool known)
    {
        var gold = GoldFile.Read(path);
        return new JudgedDocuments(path, gold.Documents, gold.Rows.ToLookup(row => row.File, StringComparer.Ordinal), null, known);
    }

    /// <summary>Documents that reviewers decided about.</summary>
    /// <exception cref="Model.Tables.StoreException">The log can't be read.</exception>
    public static JudgedDocuments OfDecisions(string path)
    {
        ImmutableArray<Observation> decided = DecisionLogs.Gold(path);
        ImmutableArray<string> documents = [.. decided.Select(row => ScoredRow.Of(row).File).Distinct(StringComparer.Ordinal)];
        return new JudgedDocuments(path, documents, ReviewedRows.Gold(decided).ToLookup(row => row.File, StringComparer.Ordinal), decided, false);
    }

    /// <summary>What GOLD means on the command line: a log of decisions where it has the log's columns, else a file of hand-coded statistics.</summary>
    /// <exception cref="Model.Tables.StoreException">It can't be used.</exception>
    public static JudgedDocuments Of(string path) =>
        Exporting.CsvTable.Read(path).Columns.Contains("decision_id") ? OfDecisions(path) : OfGold(path, known: false);

    /// <summary>The rows that something is known of.</summary>
    public IEnumerable<ScoredRow> Judged(IEnumerable<ScoredRow> rows) => Decided is { } decided ? ReviewedRows.Judged(rows, decided) : rows;

    /// <summary>All that is said of a document, a line a row, the same on every machine.</summary>
    public IEnumerable<string> Canonical(string document) =>
        [.. Coded[document].Select(Canonical), .. (Decided ?? []).Where(row => row.Review == Review.Rejected && ScoredRow.Of(row).File == document).Select(row => $"rejected {row.Span}")];

    private static string Canonical(GoldRow row) => FormattableString.Invariant(
        $"{row.Span} {row.Low:R} {row.High:R} {Or(row.Units)} {Or(row.Places)} {Or(row.Indicators)} {Or(row.Statuses)} {Or(row.Measures)} {row.From:O} {row.To:O} {row.Sure}");

    private static string Or(ImmutableArray<string> words) => string.Join('|', words);
}
