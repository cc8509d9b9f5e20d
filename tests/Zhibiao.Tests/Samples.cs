using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Tests;

/// <summary>Small rows and datasets whose parts agree: spans with texts, pairs with observations. Vary them with <c>with</c>.</summary>
internal static class Samples
{
    /// <summary>Shanxi's cooperatives, counted and planned, in one sentence.</summary>
    public static string Text => "【山西分社十一月二十七日讯】农业生产合作社现有二千二百四十二个，明年增至五千四百个，约增一点四倍。";

    public static Indicator Cooperatives { get; } =
        new("apc", "农业生产合作社", "agricultural producers cooperatives, all kinds", "count", "coops");

    public static SourceDocument Document => new()
    {
        DocumentId = "4f53f1e4a5",
        SourceFile = "000_shanxi.txt",
        Layout = "archive-text",
        Encoding = "utf-8",
        Sha256 = new string('a', 64),
        TitleZh = "山西省布置发展合作社",
        Author = "孤鸿；新华社",
        Date = new PartialDate(1953, 11, 28),
        Publication = "内部参考",
        Page = "1",
        Source = "新华通讯社编《内部参考》1953年12月3日。",
        Tags = "农业战线,文章",
        Book = "样本集",
        Text = Text,
        Characters = Text.Length,
        Parts = [new DocumentPart(new TextSpan(0, Text.Length), Language.Chinese, PartRole.Body)],
    };

    public static Observation Baseline => Observe("二千二百四十二个", Exact(2242, "个")) with
    {
        ObservationId = "o-baseline",
        Period = new Period(new DateOnly(1953, 11, 27), new DateOnly(1953, 11, 27), "现有"),
        Confidence = 0.97,
        PairId = "t-shanxi",
    };

    public static Observation Planned => Observe("五千四百个", Exact(5400, "个")) with
    {
        ObservationId = "o-planned",
        Status = Status.Planned,
        Stance = Stance.Plan,
        Period = new Period(new DateOnly(1954, 1, 1), new DateOnly(1954, 12, 31), "明年"),
        Confidence = 0.9,
        PairId = "t-shanxi",
        Inherited = ["place", "subject"],
    };

    public static Observation Growth => Observe("约增一点四倍", Exact(1.4m, "倍") with { Kind = QuantityKind.Multiple, Modifier = Modifier.About }) with
    {
        ObservationId = "o-growth",
        Status = Status.Planned,
        Stance = Stance.Plan,
        Measure = Measure.Growth,
        Confidence = 0.5,
    };

    public static FoundQuantity FoundBaseline => new(
        "q-baseline", Document.DocumentId, Document.SourceFile, Language.Chinese, Baseline.Span, Baseline.Quote, Baseline.Quantity);

    public static Target Target => new()
    {
        TargetId = "t-shanxi",
        DocumentId = Document.DocumentId,
        PlaceId = Baseline.PlaceId,
        PlaceZh = Baseline.PlaceZh,
        PlaceEn = Baseline.PlaceEn,
        Indicator = Cooperatives,
        Subject = Baseline.Subject,
        Unit = "个",
        BaselineValue = 2242,
        BaselineLow = 2242,
        BaselineHigh = 2242,
        BaselineDate = new DateOnly(1953, 11, 27),
        BaselineObservationId = "o-baseline",
        TargetValue = 5400,
        TargetLow = 5400,
        TargetHigh = 5400,
        TargetStart = new DateOnly(1954, 1, 1),
        TargetEnd = new DateOnly(1954, 12, 31),
        TargetObservationId = "o-planned",
        AbsoluteChange = 3158,
        Multiple = 5400m / 2242,
        GrowthPercent = 3158m / 2242 * 100,
        StatedGrowth = "一点四倍",
        Consistent = true,
        Confidence = 0.9,
    };

    public static SeriesPoint Point => new()
    {
        PlaceId = Baseline.PlaceId,
        PlaceZh = Baseline.PlaceZh,
        PlaceEn = Baseline.PlaceEn,
        ProvinceId = Baseline.ProvinceId,
        Indicator = Cooperatives,
        Unit = "个",
        Date = new DateOnly(1953, 11, 27),
        PeriodStart = new DateOnly(1953, 11, 27),
        PeriodEnd = new DateOnly(1953, 11, 27),
        Value = 2242,
        ValueLow = 2242,
        ValueHigh = 2242,
        Sources = 1,
        Spread = 0,
        ObservationIds = ["o-baseline"],
    };

    public static Check Check => new(
        "c-growth", "growth-conflict", Severity.Warning, Document.DocumentId, ["o-baseline", "o-planned"], "The text claims a growth of 1.4.", "约增一点四倍");

    /// <summary>One or two rows of every table; every id that is named is there.</summary>
    public static Dataset Dataset => new()
    {
        Documents = [Document, Document with { DocumentId = "b0", SourceFile = "坏.bin", Status = DocumentStatus.Failed, Problem = "is no text", Date = null }],
        Quantities = [FoundBaseline],
        Observations = [Baseline, Planned, Growth],
        Targets = [Target],
        Series = [Point, Point with { Status = Status.Planned, Value = 5400, ValueLow = 5400, ValueHigh = null, Date = new DateOnly(1954, 12, 31), PeriodStart = new DateOnly(1954, 1, 1), PeriodEnd = new DateOnly(1954, 12, 31), ObservationIds = ["o-planned"] }],
        Checks = [Check],
    };

    /// <summary>As many documents as wanted, each with one statement that starts with its number; for tests of size.</summary>
    public static Dataset Many(int documents) => new()
    {
        Documents = [.. Numbered(documents).Select(n => Document with { DocumentId = n, SourceFile = n + ".txt", Text = "" })],
        Quantities = [.. Numbered(documents).Select(n => FoundBaseline with { QuantityId = "q-" + n, DocumentId = n, SourceFile = n + ".txt" })],
        Observations = [.. Numbered(documents).Select(n => Baseline with { ObservationId = StableId.Of("o", n), DocumentId = n, SourceFile = n + ".txt", PairId = "" })],
    };

    /// <summary>A quantity whose bounds are alike.</summary>
    public static Quantity Exact(decimal value, string unit) => new() { Kind = QuantityKind.Cardinal, Low = value, High = value, Unit = unit };

    /// <summary>An observation of the sample text.</summary>
    private static Observation Observe(string quote, Quantity quantity)
    {
        int start = Text.IndexOf(quote, StringComparison.Ordinal);
        return new Observation
        {
            ObservationId = "o",
            DocumentId = Document.DocumentId,
            SourceFile = Document.SourceFile,
            Span = new TextSpan(start, start + quote.Length),
            Quote = quote,
            Sentence = Text[Text.IndexOf('农', StringComparison.Ordinal)..],
            Quantity = quantity,
            Indicator = Cooperatives,
            Subject = "农业生产合作社",
            PlaceId = "cn-shanxi",
            PlaceZh = "山西省",
            PlaceEn = "Shanxi",
            PlaceLevel = PlaceLevel.Province,
            ProvinceId = "cn-shanxi",
            Method = "rules",
        };
    }

    private static IEnumerable<string> Numbered(int count) =>
        Enumerable.Range(0, count).Select(i => i.ToString("000000", CultureInfo.InvariantCulture));
}
