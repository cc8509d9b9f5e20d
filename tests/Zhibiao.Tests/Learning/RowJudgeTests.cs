using System.Collections.Immutable;
using Zhibiao.Learning;
using Zhibiao.Learning.Features;
using Zhibiao.Learning.Training;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Tests.Learning;

public sealed class RowJudgeTests
{
    private static readonly DocumentExtractor Extractor = new();

    private static readonly SourceDocument Document = new()
    {
        DocumentId = "d",
        SourceFile = "d.txt",
        Text = "山西省现有农业生产合作社二千二百四十二个，明年计划增至五千四百个。",
        Date = new PartialDate(1953, 11, 28),
        Parts = [new DocumentPart(new TextSpan(0, 33), Language.Chinese, PartRole.Body)],
    };

    [Fact]
    public void The_confidence_is_that_of_the_model()
    {
        DocumentExtraction judged = Judge(Model(0, 1));
        Assert.Equal([0.5, 0.5], judged.Observations.Select(row => row.Confidence));
        Assert.Equal(Rules().Observations.Select(row => row with { Confidence = 0 }), judged.Observations.Select(row => row with { Confidence = 0 }), Same);
    }

    [Fact]
    public void A_feature_of_the_row_moves_its_confidence()
    {
        ImmutableArray<Observation> rows = Judge(Model(FeatureSpace.Status + (int)Status.Planned, 2)).Observations;
        Assert.True(rows.Single(row => row.Status == Status.Planned).Confidence > rows.Single(row => row.Status == Status.Actual).Confidence);
    }

    [Fact]
    public void A_model_overrules_the_status_only_where_no_word_told_it()
    {
        // This model takes everything for planned; 计划 and 现有 hold their own.
        LearnedModel all = Model(0, 1) with { Heads = Model(0, 1).Heads.Add(HeadKind.Status, Head(FeatureSpace.Bias, 9)) };
        ImmutableArray<Observation> rows = Judge(all).Observations;
        Assert.Equal(Rules().Observations.Select(row => row.Method), rows.Where(row => row.Status == Status.Planned && row.Stance == Stance.Plan).Select(row => row.Method).Concat(rows.Where(row => row.Method.Contains("model", StringComparison.Ordinal)).Select(_ => "statement")));
        Assert.Contains(rows, row => row.Method == "statement" && row.Stance == Stance.Plan);
    }

    [Fact]
    public void A_number_that_the_model_takes_for_no_statistic_is_told_so()
    {
        LearnedModel none = Model(0, 1) with { Heads = Model(0, 1).Heads.Add(HeadKind.Statistic, Head(FeatureSpace.Bias, -9)) };
        SourceDocument unnamed = Document with { Text = "山西省共有收音机二千二百四十台。", Parts = [new DocumentPart(new TextSpan(0, 16), Language.Chinese, PartRole.Body)] };
        DocumentExtraction rules = Extractor.Assemble(unnamed, Extractor.Recognise(unnamed));
        Assert.Null(Assert.Single(rules.Observations).Indicator);
        DocumentExtraction judged = new RowJudge(none).Judge(Extractor.Recognise(unnamed), rules);
        Assert.Empty(judged.Observations);
        Assert.Equal("the learned model takes it for no statistic", Assert.Single(judged.Quantities).NotUsed);
    }

    private static bool Same(Observation left, Observation right) => left with { Inherited = right.Inherited } == right;

    private static DocumentExtraction Rules() => Extractor.Assemble(Document, Extractor.Recognise(Document));

    private static DocumentExtraction Judge(LearnedModel model) => new RowJudge(model).Judge(Extractor.Recognise(Document), Rules());

    private static LearnedHead Head(int feature, double weight)
    {
        double[] weights = new double[FeatureSpace.Count];
        weights[feature] = weight;
        return new LearnedHead(2, weights, new Calibration(1, 0), new Calibration(1, 0));
    }

    private static LearnedModel Model(int feature, double weight) => new()
    {
        DataSha256 = "",
        Options = new TrainingOptions(),
        Scores = ImmutableDictionary<HeadKind, HeadScores>.Empty,
        Heads = ImmutableDictionary<HeadKind, LearnedHead>.Empty.Add(HeadKind.Confidence, Head(feature, feature == 0 ? 0 : weight)),
    };
}
