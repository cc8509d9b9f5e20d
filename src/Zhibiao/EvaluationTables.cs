using System.Globalization;
using Zhibiao.Charting;
using Zhibiao.Model.Scoring;

namespace Zhibiao;

/// <summary>The CSV files of an evaluation.</summary>
internal static class EvaluationTables
{
    private static readonly string[] ScoreColumns = ["group", "name", "coded", "read", "right", "precision", "recall", "f1"];

    private static readonly string[] RowColumns =
        ["file", "start", "quote", "verdict", "confidence", .. Enum.GetNames<Field>().SelectMany(name => new[] { $"{name.ToLowerInvariant()}_coded", $"{name.ToLowerInvariant()}_read" }), "subject_coded", "subject_read", "observation_id", "sentence"];

    /// <summary>All counts, one row a thing counted.</summary>
    public static byte[] Scores(Evaluation evaluation) => Cell.File(ScoreColumns,
    [
        Row("all", evaluation.Spans),
        Row("all", evaluation.Strict),
        .. evaluation.Fields.Select(score => Row("field", score.Score)),
        .. evaluation.Indicators.Select(score => Row("indicator", score)),
        .. evaluation.PlaceLevels.Select(score => Row("place level", score)),
        .. evaluation.Documents.Select(score => Row("document", score)),
        .. evaluation.Reliability.Bands.Select(band => Row(band)),
    ]);

    /// <summary>Every statistic coded and every row read, right or wrong.</summary>
    public static byte[] Rows(Evaluation evaluation)
    {
        var wrong = evaluation.Wrong.ToDictionary<WrongRow, Match>(row => row.Match, ReferenceEqualityComparer.Instance);
        return Cell.File(RowColumns, evaluation.Matches.Select(match => RowOf(match, wrong.TryGetValue(match, out WrongRow? row) ? row : null))
            .OrderBy(row => row[0], StringComparer.Ordinal).ThenBy(row => int.Parse(row[1], CultureInfo.InvariantCulture)));
    }

    private static string[] Row(string group, Score score) =>
    [
        group, score.Name, Whole(score.Gold), Whole(score.Read), Whole(score.Right),
        score.Read > 0 ? Share(score.Precision) : "", score.Gold > 0 ? Share(score.Recall) : "", Share(score.F1),
    ];

    private static string[] Row(Reliability.Band band) =>
        ["confidence", string.Create(CultureInfo.InvariantCulture, $"{band.Low:0.0}–{band.High:0.0}"), "", Whole(band.Rows), Whole((int)Math.Round(band.Right * band.Rows)), band.Rows > 0 ? Share(band.Right) : "", "", ""];

    private static string[] RowOf(Match match, WrongRow? wrong)
    {
        var shown = new WrongRow(match, [], "");
        return
        [
            shown.File, Whole(shown.Start), shown.Quote, wrong?.What ?? "right", match.Row is { } read ? Share(read.Confidence) : "",
            .. Enum.GetValues<Field>().SelectMany(name => new[] { match.Gold is { } gold ? FieldText.Of(gold, name) : "", match.Row is { } row ? FieldText.Of(row, name) : "" }),
            match.Gold?.Subject ?? "", match.Row?.Subject ?? "", match.Row?.ObservationId ?? "", wrong?.Sentence ?? match.Row?.Sentence ?? "",
        ];
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
