using Zhibiao.Learning;
using Zhibiao.Learning.Features;
using Zhibiao.Learning.Training;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Tests.Learning.Training;

public sealed class ModelTrainerTests
{
    [Fact]
    public void A_feature_that_tells_right_from_wrong_is_learned_and_comes_true()
    {
        // Of the rows with the doubt one in three is right, of the others nineteen in twenty.
        LearnedModel model = Train(Coded.Rows(i => i % 4 == 0 ? i % 12 == 0 : i % 20 != 1));
        LearnedHead head = model.Heads[HeadKind.Confidence];
        Assert.InRange(head.Probability([FeatureSpace.Bias, FeatureSpace.Doubt]), 0.2, 0.5);
        Assert.InRange(head.Probability([FeatureSpace.Bias, FeatureSpace.Arabic]), 0.85, 0.99);
        Assert.True(model.OnOthers!.Error < 0.08 && model.OnOthers.Error < model.OnOthers.RulesError, $"{model.OnOthers}");
    }

    [Fact]
    public void Documents_that_the_rules_were_written_with_are_told_apart()
    {
        IEnumerable<LabelledRow> known = Coded.Rows(_ => true).Select(row => row with { Document = $"k{row.Document}", Known = true, Features = row.Features.Add(FeatureSpace.Known) });
        LearnedModel model = Train([.. known, .. Coded.Rows(i => i % 2 == 1)]);
        Assert.InRange(model.Heads[HeadKind.Confidence].Probability([FeatureSpace.Bias, FeatureSpace.Arabic]), 0.4, 0.85);
        Assert.True(model.OnKnown!.Error < 0.05, $"{model.OnKnown}");
        Assert.Equal((6, 6), (model.KnownDocuments, model.OtherDocuments));
    }

    [Fact]
    public void Rules_that_are_right_stand()
    {
        HeadScores status = Train(Coded.Rows(_ => true, i => Planned(i, i))).Scores[HeadKind.Status];
        Assert.Equal((120, 120, 0, 0, false), (status.Rows, status.RulesRight, status.Mended, status.Broken, status.Used));
    }

    [Fact]
    public void A_model_that_mends_what_the_rules_break_is_used()
    {
        LearnedModel model = Train(Coded.Rows(_ => true, i => (i % 4 == 0 ? Status.Planned : Status.Actual, Status.Actual)));
        HeadScores status = model.Scores[HeadKind.Status];
        Assert.Equal((90, 120, 30, 0, true), (status.RulesRight, status.ModelRight, status.Mended, status.Broken, status.Used));
        Assert.Equal(((int)Status.Planned, true), (model.Heads[HeadKind.Status].Likeliest([FeatureSpace.Bias, FeatureSpace.Doubt]).Class, model.Heads.ContainsKey(HeadKind.Status)));
    }

    [Fact]
    public void A_model_that_mends_as_much_as_it_breaks_is_not_used()
    {
        // The feature says nothing of the status, so there is nothing to learn from it.
        HeadScores status = Train(Coded.Rows(_ => true, i => Planned(i / 4, i / 8))).Scores[HeadKind.Status];
        Assert.False(status.Used);
    }

    [Fact]
    public void The_same_rows_in_any_order_of_documents_give_the_same_bytes()
    {
        LabelledRow[] rows = [.. Coded.Rows(i => i % 7 != 0, i => Planned(i, i / 2))];
        Assert.Equal(Bytes(rows), Bytes(rows.OrderByDescending(row => row.Document, StringComparer.Ordinal)));
    }

    [Fact]
    public void Too_little_to_learn_from_is_refused() =>
        Assert.StartsWith("there are 10 judged rows of 1 documents to learn from", Assert.Throws<TrainingException>(() => Train(Coded.Rows(_ => true).Take(10))).Message, StringComparison.Ordinal);

    private static (Status, Status) Planned(int truth, int rules) => (truth % 2 == 0 ? Status.Planned : Status.Actual, rules % 2 == 0 ? Status.Planned : Status.Actual);

    private static LearnedModel Train(IEnumerable<LabelledRow> rows) => new ModelTrainer(new TrainingOptions()).Train(rows, new string('0', 64));

    private static byte[] Bytes(IEnumerable<LabelledRow> rows)
    {
        using var folder = new TemporaryFolder();
        Train(rows).Write(folder.File("model.json"));
        return File.ReadAllBytes(folder.File("model.json"));
    }
}
