using System.Collections.Immutable;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning;

/// <summary>Compares rows with hand-coded statistics and counts what is right.</summary>
public static class Evaluator
{
    private static readonly string[] Levels = ["country", "great-region", "province", "prefecture", "county", "area", ""];

    /// <summary>Compares.</summary>
    /// <param name="gold">What people coded.</param>
    /// <param name="rows">What was read.</param>
    /// <param name="documents">Files that were coded, also those without a statistic.</param>
    public static Evaluation Evaluate(IReadOnlyList<GoldRow> gold, IReadOnlyList<ScoredRow> rows, IReadOnlyCollection<string> documents)
    {
        ImmutableArray<Match> matches = GoldMatcher.Match(gold, rows, documents);
        Match[] answered = [.. matches.Where(match => match.Fields is not null)];
        double[] overlaps = [.. answered.Select(match => Comparison.SubjectOverlap(match.Gold!, match.Row!)).OfType<double>()];
        Func<Match, string> level = LevelsOf(rows);
        return new Evaluation
        {
            Matches = matches,
            Spans = Count("spans", matches, match => match.Fields is not null),
            Strict = Count("every field", matches, match => match.Right),
            SubjectOverlap = overlaps.Length == 0 ? null : overlaps.Average(),
            Fields = [.. Enum.GetValues<Field>().Select(name => FieldOf(name, matches))],
            Indicators = [.. Grouped(matches, IndicatorOf).OrderByDescending(score => score.Gold).ThenBy(score => score.Name, StringComparer.Ordinal)],
            PlaceLevels = [.. Grouped(matches, level).OrderBy(score => Array.IndexOf(Levels, score.Name))],
            Documents = [.. Grouped(matches, match => match.Gold?.File ?? match.Row!.File).OrderBy(score => score.Name, StringComparer.Ordinal)],
            Reliability = Reliability.Of([.. matches.Where(match => match.Row is not null).Select(match => (match.Row!.Confidence, match.Right))]),
            Wrong = [.. matches.Where(match => !match.Right).Select(match => new WrongRow(match, [.. match.Fields?.Wrong ?? []], SentenceOf(match, rows)))
                .OrderBy(wrong => wrong.File, StringComparer.Ordinal).ThenBy(wrong => wrong.Start)],
        };
    }

    private static Score Count(string name, IReadOnlyCollection<Match> matches, Func<Match, bool> right) =>
        new(name, matches.Count(match => match.Gold is not null), matches.Count(match => match.Row is not null), matches.Count(right));

    private static IEnumerable<Score> Grouped(IEnumerable<Match> matches, Func<Match, string> key) =>
        matches.GroupBy(key, StringComparer.Ordinal).Select(group => Count(group.Key, [.. group], match => match.Right));

    // A statistic whose field isn't scored counts neither as coded nor as read.
    private static FieldScore FieldOf(Field name, ImmutableArray<Match> matches)
    {
        Match[] scored = [.. matches.Where(match => match.Gold is null || IsScored(match.Gold, name))];
        return new FieldScore(
            name,
            scored.Count(match => match.Fields is not null),
            Count(name.ToString().ToLowerInvariant(), scored, match => match.Fields?[name] == true));
    }

    private static bool IsScored(GoldRow gold, Field name) => name switch
    {
        Field.Indicator => !gold.Indicators.IsEmpty,
        Field.Period => gold.From is not null,
        _ => true,
    };

    private static string IndicatorOf(Match match) => match.Gold is { } gold ? gold.Indicators.FirstOrDefault("") : match.Row!.IndicatorId;

    // The gold names places; how high they rank is known from the rows that have them.
    private static Func<Match, string> LevelsOf(IReadOnlyList<ScoredRow> rows)
    {
        var known = rows.Where(row => row.PlaceLevel.Length > 0).GroupBy(row => row.PlaceZh, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().PlaceLevel, StringComparer.Ordinal);
        return match => match.Gold is not { } gold || match.Fields?[Field.Place] == true
            ? match.Row!.PlaceLevel
            : gold.Places.Select(place => known.GetValueOrDefault(place, "")).FirstOrDefault("");
    }

    // Of a statistic that was missed the sentence is known where another row of it was read.
    private static string SentenceOf(Match match, IEnumerable<ScoredRow> rows) => match.Row?.Sentence ?? rows
        .Where(row => row.File == match.Gold!.File && match.Gold.Quote.Length > 0 && row.Sentence.Contains(match.Gold.Quote, StringComparison.Ordinal))
        .OrderBy(row => Math.Abs(row.Span.Start - match.Gold!.Span.Start)).FirstOrDefault()?.Sentence ?? "";
}
