using System.Globalization;
using Zhibiao.Exporting;
using Zhibiao.Model.Scoring;

namespace Zhibiao;

/// <summary>The page of an evaluation, written so that it can stand in a paper's appendix.</summary>
internal static class EvaluationPage
{
    private static readonly string[] ScoreHeadings = ["", ">coded", ">read", ">right", ">precision", ">recall", ">F1"];

    /// <param name="evaluation">The scores.</param>
    /// <param name="compared">What was compared.</param>
    /// <param name="image">File of the reliability chart beside the page; empty where there is none.</param>
    public static TextPage Of(Evaluation evaluation, string compared, string image)
    {
        var page = new TextPage("How far the dataset agrees with hand-coded statistics");
        page.Paragraph(string.Create(CultureInfo.InvariantCulture,
            $"{compared}: people coded {evaluation.Strict.Gold} statistics by hand, in {evaluation.Documents.Length} documents that hold any; the dataset has {evaluation.Strict.Read} rows for the same documents. " +
            $"{evaluation.Spans.Right} rows answer a coded statistic, and {evaluation.Strict.Right} of them are right in every field (F1 {Two(evaluation.Strict.F1)})."));
        page.Paragraph("A row answers a statistic when its number expression overlaps the coded one in the same document; where several do, the one with the right place and most right fields is taken, and each row answers one statistic at most. " +
            "A value is right when both bounds are. One classifier counts as well as another (个, 户, 名). A period is right when it lies within a month of the coded one and is not much longer. " +
            "Fields that the coding leaves open are not counted, and statistics that only one of two coders saw count neither way.");
        page.Table("Table 1. Overall. Precision: the share of rows read that is right; recall: the share of coded statistics that was read rightly; F1: their harmonic mean.", ScoreHeadings,
            [Cells("number found, whatever its fields", evaluation.Spans), Cells("right in every field", evaluation.Strict)]);
        page.Table("Table 2. By field. The last column is the share of answering rows with the field right.", [.. ScoreHeadings, ">of answers"],
            evaluation.Fields.Select(field => (IReadOnlyList<(string, string)>)[.. Cells(field.Score.Name, field.Score), (Percent(field.Right), "")]));
        if (evaluation.SubjectOverlap is double overlap)
        {
            page.Paragraph($"The subjects' words are not counted; on average they share {Percent(overlap)} of their characters with the coded ones (Dice).");
        }

        OfConfidence(page, evaluation.Reliability, image);
        page.Heading("By indicator, place and document");
        page.Table("Table 4. Right in every field, by indicator.", ScoreHeadings, evaluation.Indicators.Select(score => Cells(score.Name.Length > 0 ? score.Name : "none of the vocabulary", score)));
        page.Table("Table 5. Right in every field, by rank of the place.", ScoreHeadings, evaluation.PlaceLevels.Select(score => Cells(score.Name.Length > 0 ? score.Name : "not known", score)));
        page.Table("Table 6. Right in every field, by document.", ScoreHeadings, evaluation.Documents.Select(score => Cells(score.Name, score)));
        page.Heading("What is wrong");
        page.Table(
            string.Create(CultureInfo.InvariantCulture, $"Table 7. The {evaluation.Wrong.Length} rows that are wrong, that nobody coded, or that were missed, beside their sentences."),
            ["document", ">at", "number", "wrong", "coded", "read", ">confidence", "sentence"],
            evaluation.Wrong.Select(wrong => (IReadOnlyList<(string, string)>)
            [
                (wrong.File, ""), (wrong.Start.ToString(CultureInfo.InvariantCulture), ""), (wrong.Quote, ""), (wrong.What, ""), (wrong.Coded, ""), (wrong.Read, ""),
                (wrong.Match.Row is { } row ? Two(row.Confidence) : "", ""), (wrong.Sentence, wrong.Quote),
            ]));
        return page;
    }

    private static void OfConfidence(TextPage page, Reliability reliability, string image)
    {
        page.Heading("Confidence");
        page.Paragraph($"Each row carries a confidence, the probability that all of its fields are right. Over the rows here the expected calibration error is {Three(reliability.Error)} " +
            $"(ten bands of equal width, weighted by rows), the Brier score {Three(reliability.Brier)}; {Percent(reliability.Right)} of the rows are right.");
        if (image.Length > 0)
        {
            page.Figure(image, "Figure 1. Share of rows that are right, by their confidence.");
        }

        page.Table("Table 3. By confidence.", ["confidence", ">rows", ">mean confidence", ">right"],
            reliability.Bands.Where(band => band.Rows > 0).Select(band => (IReadOnlyList<(string, string)>)
            [
                (string.Create(CultureInfo.InvariantCulture, $"{band.Low:0.0} to {band.High:0.0}"), ""), (band.Rows.ToString(CultureInfo.InvariantCulture), ""),
                (Two(band.Confidence), ""), (Percent(band.Right), ""),
            ]));
    }

    private static (string, string)[] Cells(string name, Score score) =>
    [
        (name, ""), (score.Gold.ToString(CultureInfo.InvariantCulture), ""), (score.Read.ToString(CultureInfo.InvariantCulture), ""), (score.Right.ToString(CultureInfo.InvariantCulture), ""),
        (score.Read > 0 ? Two(score.Precision) : "", ""), (score.Gold > 0 ? Two(score.Recall) : "", ""), (Two(score.F1), ""),
    ];

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
