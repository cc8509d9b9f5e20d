using Zhibiao.Learning;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Tests.Learning;

public sealed class EvaluatorTests
{
    private static readonly GoldRow Missed = Coded.Gold with { Span = new TextSpan(40, 43), Quote = "十五户", Indicators = [], Places = ["莒县"] };
    private static readonly ScoredRow Extra = Coded.Row with { ObservationId = "o-3", Span = new TextSpan(60, 63), IndicatorId = "", Confidence = 0.3, PlaceLevel = "" };

    [Fact]
    public void What_was_missed_and_what_is_none_count_against_every_score()
    {
        Evaluation evaluation = Evaluate(Coded.Row, Extra);
        Assert.Equal((2, 2, 1), Counts(evaluation.Strict));
        Assert.Equal((0.5, 0.5, 0.5), (evaluation.Strict.Precision, evaluation.Strict.Recall, evaluation.Strict.F1));
        Assert.Equal((2, 2, 1), Counts(evaluation.Fields[(int)Field.Status].Score));

        // The missed statistic has no indicator to miss.
        Assert.Equal((1, 2, 1), Counts(evaluation.Fields[(int)Field.Indicator].Score));
    }

    [Fact]
    public void Scores_are_told_by_indicator_place_and_document()
    {
        Evaluation evaluation = Evaluate(Coded.Row, Extra);
        Assert.Equal([("", 1, 1, 0), ("apc", 1, 1, 1)], evaluation.Indicators.Select(score => (score.Name, score.Gold, score.Read, score.Right)));
        Assert.Equal([("province", 1, 1, 1), ("", 1, 1, 0)], evaluation.PlaceLevels.Select(score => (score.Name, score.Gold, score.Read, score.Right)));
        Assert.Equal(("a.txt", 2, 2, 1), evaluation.Documents.Select(score => (score.Name, score.Gold, score.Read, score.Right)).Single());
    }

    [Fact]
    public void What_is_wrong_is_told_beside_its_sentence()
    {
        Evaluation evaluation = Evaluate(Coded.Row with { Status = "actual" }, Coded.Row with { Span = new TextSpan(70, 71), Sentence = "该社十五户。", SourceFile = "x/a.txt" });
        Assert.Equal(["status", "missed", "not coded"], evaluation.Wrong.Select(wrong => wrong.What));
        Assert.Equal(["明年增至五千四百个。", "该社十五户。", "该社十五户。"], evaluation.Wrong.Select(wrong => wrong.Sentence));
        Assert.Equal(("status planned", "status actual"), (evaluation.Wrong[0].Coded, evaluation.Wrong[0].Read));
    }

    [Fact]
    public void A_row_that_nobody_coded_was_promised_in_vain() =>
        Assert.Equal(((1 - 0.9) + 0.3) / 2, Evaluate(Coded.Row, Extra).Reliability.Error, 12);

    private static (int, int, int) Counts(Score score) => (score.Gold, score.Read, score.Right);

    private static Evaluation Evaluate(params ScoredRow[] rows) => Evaluator.Evaluate([Coded.Gold, Missed], rows, []);
}
