using System.Globalization;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Cli.Writing;

/// <summary>What came of an evaluation, for people.</summary>
internal static class EvaluationSummary
{
    private const int MostWrong = 20;
    private const int MostIndicators = 12;

    private static readonly string[] Headings = ["", ">coded", ">read", ">right", ">precision", ">recall", ">F1"];

    /// <param name="page">Where to.</param>
    /// <param name="result">What was found.</param>
    /// <param name="folder">The output folder as the user would write it; empty where nothing was written.</param>
    public static void Write(Page page, EvaluationResult result, string folder)
    {
        Evaluation evaluation = result.Evaluation;
        page.Line($"{Figures.Count(evaluation.Strict.Gold, "coded statistic")}, {Figures.Count(evaluation.Strict.Read, "row")} read in the same documents.");
        page.Title("Overall");
        page.Table(Headings, [Cells("number found", evaluation.Spans), Cells("right in every field", evaluation.Strict)]);
        page.Title("By field");
        page.Table([.. Headings, ">of answers"], evaluation.Fields.Select(field => (IReadOnlyList<string>)[.. Cells(field.Score.Name, field.Score), Share(field.Right)]));
        page.Title("By indicator");
        page.Table(Headings, evaluation.Indicators.Take(MostIndicators).Select(score => Cells(score.Name.Length > 0 ? score.Name : "none of the vocabulary", score)));
        More(page, evaluation.Indicators.Length - MostIndicators, "indicator");
        page.Title("By rank of the place");
        page.Table(Headings, evaluation.PlaceLevels.Select(score => Cells(score.Name.Length > 0 ? score.Name : "not known", score)));
        page.Title($"Confidence: expected calibration error {Three(evaluation.Reliability.Error)}, Brier score {Three(evaluation.Reliability.Brier)}");
        page.Table(
            ["confidence", ">rows", ">mean", ">right"],
            evaluation.Reliability.Bands.Where(band => band.Rows > 0).Select(band => new[]
            {
                string.Create(CultureInfo.InvariantCulture, $"{band.Low:0.0} to {band.High:0.0}"), Figures.Of(band.Rows), Share(band.Confidence), Share(band.Right),
            }));
        if (evaluation.Wrong.Length > 0)
        {
            page.Title("What is wrong");
            page.Table(["document", ">at", "number", "wrong", "coded", "read"], evaluation.Wrong.Take(MostWrong).Select(Cells));
            More(page, evaluation.Wrong.Length - MostWrong, "row");
        }

        foreach (string message in result.Messages)
        {
            page.Line($"Remark: {PlainText.OneLine(message)}");
        }

        if (folder.Length > 0)
        {
            page.Title($"The files are in {PlainText.OneLine(folder)}");
            page.Table([""], result.Files.Select(file => new[] { file }));
        }
    }

    private static void More(Page page, int count, string thing)
    {
        if (count > 0)
        {
            page.Line($"  and {Figures.Count(count, $"more {thing}")}; with -o DIR all are listed");
        }
    }

    private static string[] Cells(string name, Score score) =>
    [
        PlainText.OneLine(name), Figures.Of(score.Gold), Figures.Of(score.Read), Figures.Of(score.Right),
        score.Read > 0 ? Share(score.Precision) : "", score.Gold > 0 ? Share(score.Recall) : "", Share(score.F1),
    ];

    private static string[] Cells(WrongRow wrong) =>
    [
        PlainText.OneLine(wrong.File), wrong.Start.ToString(CultureInfo.InvariantCulture), PlainText.OneLine(wrong.Quote), wrong.What, PlainText.OneLine(wrong.Coded), PlainText.OneLine(wrong.Read),
    ];

    private static string Share(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
