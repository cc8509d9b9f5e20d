using Zhibiao.Learning;
using Zhibiao.Learning.Features;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Tests.Learning;

/// <summary>Coded statistics and rows that answer them; vary them with <c>with</c>.</summary>
internal static class Coded
{
    public static GoldRow Gold => new()
    {
        File = "a.txt",
        Span = new TextSpan(10, 17),
        Quote = "五千四百个",
        Low = 5400,
        High = 5400,
        Units = ["个"],
        Places = ["山西省"],
        Subject = "农业生产合作社",
        Indicators = ["apc"],
        Statuses = ["planned"],
        Measures = ["level"],
        From = new DateOnly(1954, 1, 1),
        To = new DateOnly(1954, 12, 31),
    };

    public static ScoredRow Row => new()
    {
        ObservationId = "o-1",
        SourceFile = "letters/a.txt",
        Span = new TextSpan(10, 17),
        Quote = "五千四百个",
        Sentence = "明年增至五千四百个。",
        Low = 5400,
        High = 5400,
        Unit = "个",
        PlaceId = "cn-shanxi",
        PlaceZh = "山西省",
        PlaceLevel = "province",
        IndicatorId = "apc",
        Subject = "农业生产合作社",
        Status = "planned",
        Measure = "level",
        PeriodStart = new DateOnly(1954, 1, 1),
        PeriodEnd = new DateOnly(1954, 12, 31),
        Confidence = 0.9,
    };

    /// <summary>Rows of six documents with one telling feature each; what it tells of every head can be set.</summary>
    /// <param name="right">Whether a row is right, by its number.</param>
    /// <param name="status">Truth and the rules' answer, by the row's number.</param>
    public static IEnumerable<LabelledRow> Rows(Func<int, bool> right, Func<int, (Status Truth, Status Rules)>? status = null)
    {
        for (int i = 0; i < 120; i++)
        {
            (Status truth, Status rules) = status?.Invoke(i) ?? (Status.Actual, Status.Actual);
            yield return new LabelledRow
            {
                Document = $"d{i / 20:00}",
                Features = [FeatureSpace.Bias, i % 4 == 0 ? FeatureSpace.Doubt : FeatureSpace.Arabic],
                RulesConfidence = 0.95,
                Labels = [new(right(i) ? 1 : 0, 1, true), new((int)truth, (int)rules, true), new((int)Measure.Level, (int)Measure.Level, true), new(1, 1, true)],
            };
        }
    }
}
