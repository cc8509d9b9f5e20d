using System.Globalization;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Cli.Writing;

/// <summary>What came of training, for people.</summary>
internal static class TrainingSummary
{
    /// <param name="page">Where to.</param>
    /// <param name="report">What was learned.</param>
    /// <param name="file">The model's file as the user would write it.</param>
    public static void Write(Page page, TrainingReport report, string file)
    {
        var model = report.Model;
        page.Line($"Learned from {Figures.Count(model.Rows, "row")} of {Figures.Count(model.KnownDocuments + model.OtherDocuments, "document")}. Tried on each document with a model that learned from all the others.");
        page.Title("Confidence");
        page.Table(
            ["documents", ">rows", ">right", ">calibration error", ">of the rules alone", ">Brier", ">of the rules alone"],
            new[] { ("that the rules were written with", model.OnKnown), ("others", model.OnOthers) }.Where(row => row.Item2 is not null).Select(row => new[]
            {
                row.Item1, Figures.Of(row.Item2!.Rows), Percent(row.Item2.Right), Three(row.Item2.Error), Three(row.Item2.RulesError), Three(row.Item2.Brier), Three(row.Item2.RulesBrier),
            }));
        page.Title("Rules against model");
        page.Table(
            ["question", ">rows", ">rules right", ">model right", ">unsure", ">mended", ">broken", ">by chance", "verdict"],
            model.Scores.OrderBy(pair => pair.Key).Select(pair => new[]
            {
                Question(pair.Key), Figures.Of(pair.Value.Rows), Figures.Of(pair.Value.RulesRight), Figures.Of(pair.Value.ModelRight), Figures.Of(pair.Value.Unsure),
                Figures.Of(pair.Value.Mended), Figures.Of(pair.Value.Broken), Three(pair.Value.Chance),
                pair.Value.Used ? "the model is used where the rules are unsure" : "the rules stand",
            }));
        if (report.Messages.Count > 0)
        {
            page.Title("Remarks");
            page.Table([""], report.Messages.Select(message => new[] { PlainText.OneLine(message) }));
        }

        page.Line();
        page.Line($"The model is in {PlainText.OneLine(file)}");
    }

    private static string Question(HeadKind kind) => kind switch
    {
        HeadKind.Status => "actual or planned",
        HeadKind.Measure => "level, change, growth or multiple",
        HeadKind.Statistic => "a statistic at all",
        _ => "right",
    };

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
