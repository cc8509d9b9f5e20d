using Zhibiao.Model;

namespace Zhibiao.Tests.Charting;

/// <summary>Builds datasets for chart tests, with every observation behind them.</summary>
internal sealed class SampleDataset
{
    public static readonly Indicator Apc = new("apc", "农业生产合作社", "agricultural producers cooperatives, all kinds", "count", "coops");
    public static readonly Indicator Share = new("mutual-aid-share", "参加互助组农户占总农户比重", "share of farm households in mutual-aid teams", "share", "mutual_aid");
    public static readonly Indicator Grain = new("grain-output", "粮食产量", "grain output", "mass", "grain");
    public static readonly Indicator Teams = new("mutual-aid-teams", "互助组", "mutual-aid teams", "count", "mutual_aid");

    private static readonly DateOnly Reported = new(1953, 11, 27);
    private readonly List<SourceDocument> _documents = [];
    private readonly List<Observation> _observations = [];
    private readonly List<Target> _targets = [];
    private readonly List<SeriesPoint> _series = [];

    public Dataset Build() => new()
    {
        Documents = [.. _documents],
        Observations = [.. _observations],
        Targets = [.. _targets],
        Series = [.. _series],
    };

    /// <summary>The five places of the main job, and three shares.</summary>
    public static SampleDataset MainJob()
    {
        var sample = new SampleDataset();
        sample.Document("4f53f1e4a5d2", new PartialDate(1953, 12, 3));
        sample.Document("9b01c77e3a10", new PartialDate(1953, 12, 5));
        sample.Pair(Apc, "个", "cn-northeast", "东北区", "Northeast", 4879, 10000, document: "9b01c77e3a10", review: Review.Accepted);
        sample.Pair(Apc, "个", "cn-shanxi", "山西省", "Shanxi", 2242, 5400, review: Review.Accepted);
        sample.Pair(Apc, "个", "cn-shandong", "山东省", "Shandong", 1201, 4800, period: (new(1953, 11, 1), new(1954, 5, 31)));
        sample.Pair(Apc, "个", "cn-fujian", "福建省", "Fujian", 157, 357, basis: TargetBasis.Derived);
        sample.Pair(Apc, "个", "cn-sichuan", "四川省", "Sichuan", 41, 400, aboutTarget: true, period: (new(1953, 11, 1), new(1954, 5, 31)));
        sample.Pair(Share, "%", "cn-shanxi", "山西省", "Shanxi", 51, 65, review: Review.Accepted);
        sample.Pair(Share, "%", "cn-sichuan", "四川省", "Sichuan", (30, 35), (40, 45));
        sample.Pair(Share, "%", "cn-fujian", "福建省", "Fujian", 50, 60, aboutBaseline: true, aboutTarget: true);
        return sample;
    }

    /// <summary>Two places over time, with ranges, a plan behind, two reports of one day, and a place that ends.</summary>
    public static SampleDataset OverTime()
    {
        var sample = new SampleDataset();
        foreach ((string id, string zh, string en, int factor) in new[] { ("cn-northeast", "东北区", "Northeast", 2), ("cn-shanxi", "山西省", "Shanxi", 1) })
        {
            sample.Point(Apc, "个", id, zh, en, new(1951, 12, 31), Status.Actual, 150 * factor, Review.Accepted, new(1951, 1, 1));
            sample.Point(Apc, "个", id, zh, en, new(1952, 12, 31), Status.Actual, 590 * factor, Review.Accepted, new(1952, 1, 1));
            sample.Point(Apc, "个", id, zh, en, new(1953, 11, 27), Status.Actual, factor == 2 ? 4879 : 2242, Review.Accepted);
            sample.Point(Apc, "个", id, zh, en, new(1954, 12, 31), Status.Planned, factor == 2 ? (9000, 11000) : 5400, start: new(1954, 1, 1));
            sample.Point(Apc, "个", id, zh, en, new(1957, 12, 31), Status.Planned, factor == 2 ? (20000, 28000) : (12500, 17500), start: new(1953, 1, 1));
        }

        sample.Point(Apc, "个", "cn-shanxi", "山西省", "Shanxi", new(1954, 12, 31), Status.Actual, 6100, Review.Accepted, new(1954, 1, 1));
        sample.Point(Apc, "个", "cn-shanxi", "山西省", "Shanxi", new(1954, 12, 31), Status.Actual, 6900, Review.Unreviewed, new(1954, 1, 1), document: "9b01c77e3a10");
        sample.Point(Apc, "个", "cn-rehe", "热河省", "Rehe", new(1952, 12, 31), Status.Actual, 800, Review.Accepted, new(1952, 1, 1));
        sample.Point(Apc, "个", "cn-rehe", "热河省", "Rehe", new(1953, 12, 31), Status.Actual, 2600, Review.Accepted, new(1953, 1, 1));
        sample.Point(Apc, "个", "cn-rehe", "热河省", "Rehe", new(1954, 12, 31), Status.Actual, new Bounds(8000, null), Review.Accepted, new(1954, 1, 1));
        return sample;
    }

    /// <summary>A place with four indicators, and targets that were answered.</summary>
    public static SampleDataset Results()
    {
        var sample = new SampleDataset();
        foreach ((Indicator indicator, string unit, Bounds a, Bounds b, Bounds c) in new (Indicator, string, Bounds, Bounds, Bounds)[]
        {
            (Apc, "个", 590, 2242, (5000, 5800)), (Share, "%", (40, 45), 51, 65), (Teams, "组", 152000, 148000, new(140000, null)),
            (Grain, "斤", 7_800_000_000m, 8_100_000_000m, 8_700_000_000m),
        })
        {
            sample.Point(indicator, unit, "cn-shanxi", "山西省", "Shanxi", new(1952, 12, 31), Status.Actual, a, Review.Accepted, new(1952, 1, 1));
            sample.Point(indicator, unit, "cn-shanxi", "山西省", "Shanxi", new(1953, 11, 27), Status.Actual, b);
            sample.Point(indicator, unit, "cn-shanxi", "山西省", "Shanxi", new(1954, 12, 31), Status.Planned, c, Review.Accepted, new(1954, 1, 1));
        }

        sample.Pair(Teams, "组", "cn-shanxi", "山西省", "Shanxi", 100000, 152000, fulfilled: 148000, review: Review.Accepted);
        sample.Pair(Teams, "组", "cn-hebei", "河北省", "Hebei", 90000, 120000, fulfilled: 171000);
        sample.Pair(Teams, "组", "cn-qiannan", "黔南布依族苗族自治州", "Qiannan Buyi and Miao Autonomous Prefecture", 9000, (12000, 15000), fulfilled: 7100);
        return sample;
    }

    /// <summary>Thirty places from 3 to 30,000, long names, open bounds, a fall, a zero.</summary>
    public static SampleDataset Hard()
    {
        var sample = new SampleDataset();
        sample.Pair(Apc, "个", "cn-qiannan", "黔南布依族苗族自治州", "Qiannan Buyi and Miao Autonomous Prefecture", new Bounds(800, null), (2000, 3000));
        sample.Pair(Apc, "个", "cn-open", "海西蒙古族藏族哈萨克族自治州", "Haixi", new Bounds(null, 90), new Bounds(300, null));
        sample.Pair(Apc, "个", "cn-falls", "热河省", "Rehe", 900, 500);
        sample.Pair(Apc, "个", "cn-zero", "西藏", "Tibet", 0, 12);
        for (int n = 0; n < 26; n++)
        {
            int from = (int)(3 * Math.Pow(1.4, n));
            sample.Pair(Apc, "个", $"cn-{n:00}", $"第{n + 1}专区", $"Place {n + 1}", from, Math.Min(30000, from * 2), review: n % 3 == 0 ? Review.Accepted : Review.Unreviewed);
        }

        for (int n = 0; n < 9; n++)
            sample.Pair(Share, "%", $"cn-{n:00}", $"第{n + 1}专区", $"Place {n + 1}", 20 + (n / 2), n == 3 ? new Bounds(40, null) : n == 4 ? (35, 60) : 60 - n);
        return sample;
    }

    public void Document(string id, PartialDate date) => _documents.Add(new()
    {
        DocumentId = id,
        SourceFile = $"{id}.txt",
        TitleZh = "各省互助合作运动的情况",
        Publication = "内部参考",
        Date = date,
    });

    public void Pair(
        Indicator indicator, string unit, string placeId, string zh, string en, Bounds baseline, Bounds target, string document = "4f53f1e4a5d2",
        Review review = Review.Unreviewed, TargetBasis basis = TargetBasis.Stated, bool aboutBaseline = false, bool aboutTarget = false,
        (DateOnly Start, DateOnly End)? period = null, Bounds? fulfilled = null)
    {
        if (_documents.All(d => d.DocumentId != document))
            Document(document, new PartialDate(1953, 12, 3));
        (DateOnly start, DateOnly end) = period ?? (new(1954, 1, 1), new(1954, 12, 31));
        string id = $"t-{_targets.Count + 1:000}";
        string from = Observe(indicator, unit, placeId, zh, en, baseline, document, review, Status.Actual, aboutBaseline, new(Reported, Reported, "现有"));
        string to = Observe(indicator, unit, placeId, zh, en, target, document, review, Status.Planned, aboutTarget, new(start, end, "明年"));
        _targets.Add(new()
        {
            TargetId = id,
            DocumentId = document,
            PlaceId = placeId,
            PlaceZh = zh,
            PlaceEn = en,
            Indicator = indicator,
            Subject = indicator.NameZh,
            Unit = unit,
            BaselineValue = baseline.Value,
            BaselineLow = baseline.Low,
            BaselineHigh = baseline.High,
            BaselineDate = Reported,
            BaselineObservationId = from,
            TargetValue = target.Value,
            TargetLow = target.Low,
            TargetHigh = target.High,
            TargetStart = start,
            TargetEnd = end,
            TargetObservationId = to,
            Basis = basis,
            Multiple = baseline.Value == 0 ? null : target.Value / baseline.Value,
            FulfilledValue = fulfilled?.Value,
            FulfilledDate = fulfilled is null ? null : new DateOnly(1955, 1, 15),
            Fulfilment = fulfilled?.Value / target.Value,
            Review = review,
        });
    }

    public void Point(
        Indicator indicator, string unit, string placeId, string zh, string en, DateOnly date, Status status, Bounds value,
        Review review = Review.Unreviewed, DateOnly? start = null, bool about = false, string document = "4f53f1e4a5d2", UnitValue? si = null)
    {
        if (_documents.All(d => d.DocumentId != document))
            Document(document, new PartialDate(1953, 12, 3));
        string id = Observe(indicator, unit, placeId, zh, en, value, document, review, status, about, new(start ?? date, date, ""), si);
        _series.Add(new()
        {
            PlaceId = placeId,
            PlaceZh = zh,
            PlaceEn = en,
            Indicator = indicator,
            Unit = unit,
            Si = si,
            Date = date,
            PeriodStart = start ?? date,
            PeriodEnd = date,
            Status = status,
            Value = value.Value,
            ValueLow = value.Low,
            ValueHigh = value.High,
            Sources = 1,
            ObservationIds = [id],
        });
    }

    private string Observe(
        Indicator indicator, string unit, string placeId, string zh, string en, Bounds bounds, string document, Review review, Status status, bool about, Period period, UnitValue? si = null)
    {
        string id = $"o-{_observations.Count + 1:0000}";
        _observations.Add(new()
        {
            ObservationId = id,
            DocumentId = document,
            SourceFile = $"{document}.txt",
            Quote = "",
            Quantity = new()
            {
                Kind = QuantityKind.Cardinal,
                Low = bounds.Low,
                High = bounds.High,
                Unit = unit,
                Si = si,
                Modifier = about ? Modifier.About : bounds.Low != bounds.High ? Modifier.Range : Modifier.Exact,
            },
            Indicator = indicator,
            Subject = indicator.NameZh,
            PlaceId = placeId,
            PlaceZh = zh,
            PlaceEn = en,
            Status = status,
            Period = period,
            Review = review,
        });
        return id;
    }

    /// <summary>Inclusive bounds, null where open.</summary>
    public readonly record struct Bounds(decimal? Low, decimal? High)
    {
        public decimal? Value => Low is decimal low && High is decimal high ? low + ((high - low) / 2) : Low ?? High;

        public static implicit operator Bounds(int value) => new(value, value);

        public static implicit operator Bounds(decimal value) => new(value, value);

        public static implicit operator Bounds((int Low, int High) range) => new(range.Low, range.High);
    }
}
