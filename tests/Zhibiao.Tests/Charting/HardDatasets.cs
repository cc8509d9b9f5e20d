using Zhibiao.Model;

namespace Zhibiao.Tests.Charting;

/// <summary>Datasets that charts are hard to draw of.</summary>
internal static class HardDatasets
{
    private static readonly Indicator Long = new(
        "long", "参加农业生产互助组和农业生产合作社的农户占全省总农户数的比重", "share of farm households in mutual-aid teams and agricultural producers' cooperatives among all farm households of the province", "share", "mutual_aid");

    private static readonly (string Id, string Zh, string En)[] Places =
    [
        ("cn-haixi", "海西蒙古族藏族哈萨克族自治州", "Haixi Mongol, Tibetan and Kazakh Autonomous Prefecture"), ("cn-qiannan", "黔南布依族苗族自治州", "Qiannan Buyi and Miao Autonomous Prefecture"),
        ("cn-rehe", "热河省", "Rehe"), ("cn-songjiang", "松江省", "Songjiang"), ("cn-liaoxi", "辽西省", "Liaoxi"), ("cn-shanxi", "山西省", "Shanxi"),
        ("cn-long", "巴音郭楞蒙古自治州和硕回族自治县第三区", ""), ("cn-neimenggu", "内蒙古自治区", "Inner Mongolia Autonomous Region"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<(string Name, Dataset Data)> All() =>
    [
        ("long-names", LongNames().Build()), ("one-row", OneRow().Build()), ("spread", Spread().Build()), ("open", OpenEnded().Build()), ("crowd", Crowd().Build()),
        ("ended", Ended().Build()), ("currencies", Currencies().Build()), ("results", ManyResults().Build()), ("panels", Panels().Build()),
    ];

    /// <summary>Names, indicator and unit as long as they come, in pairs and shares.</summary>
    public static SampleDataset LongNames()
    {
        var sample = new SampleDataset();
        for (int n = 0; n < Places.Length; n++)
        {
            (string id, string zh, string en) = Places[n];
            sample.Pair(Long, "%", id, zh, en, n == 2 ? (31, 35) : 20 + (n * 3), n == 4 ? new SampleDataset.Bounds(60, null) : 50 + (n * 5), period: n % 2 == 0 ? null : (new(1953, 11, 1), new(1954, 5, 31)));
            sample.Pair(SampleDataset.Grain, "公斤", id, zh, en, 1_234_567_890m * (n + 1), 2_345_678_901m * (n + 1), aboutTarget: true);
        }

        return sample;
    }

    /// <summary>One place, one pair of each kind.</summary>
    public static SampleDataset OneRow()
    {
        var sample = new SampleDataset();
        sample.Pair(SampleDataset.Apc, "个", "cn-shanxi", "山西省", "Shanxi", 2242, 5400, fulfilled: 5260);
        sample.Pair(SampleDataset.Share, "%", "cn-shanxi", "山西省", "Shanxi", 51, 65);
        sample.Point(SampleDataset.Apc, "个", "cn-shanxi", "山西省", "Shanxi", new(1953, 11, 27), Status.Actual, 2242);
        sample.Point(SampleDataset.Apc, "个", "cn-shanxi", "山西省", "Shanxi", new(1954, 12, 31), Status.Planned, 5400);
        return sample;
    }

    /// <summary>From 3 to 30,000, in rows and in lines.</summary>
    public static SampleDataset Spread()
    {
        var sample = new SampleDataset();
        int from = 3;
        foreach ((string id, string zh, string en) in Places[2..6])
        {
            sample.Pair(SampleDataset.Apc, "个", id, zh, en, from, from * 3);
            foreach (int year in new[] { 1951, 1952, 1953 })
                sample.Point(SampleDataset.Apc, "个", id, zh, en, new(year, 12, 31), Status.Actual, from * (year - 1950));
            sample.Point(SampleDataset.Apc, "个", id, zh, en, new(1957, 12, 31), Status.Planned, (from * 8, from * 10));
            from *= 20;
        }

        return sample;
    }

    /// <summary>Bounds with an open side at both ends, everywhere.</summary>
    public static SampleDataset OpenEnded()
    {
        var sample = new SampleDataset();
        for (int n = 0; n < 4; n++)
        {
            (string id, string zh, string en) = Places[n + 2];
            SampleDataset.Bounds low = new(40 + n, null), high = new(null, 60 - n);
            foreach ((Indicator indicator, string unit) in new[] { (SampleDataset.Apc, "个"), (SampleDataset.Share, "%") })
            {
                sample.Pair(indicator, unit, id, zh, en, n % 2 == 0 ? low : high, n < 2 ? new(70 + n, null) : new(null, 50));
                sample.Point(indicator, unit, id, zh, en, new(1952, 12, 31), Status.Actual, low);
                sample.Point(indicator, unit, id, zh, en, new(1953, 12, 31), Status.Actual, high);
                sample.Point(indicator, unit, id, zh, en, new(1954, 12, 31), Status.Planned, new SampleDataset.Bounds(70 + n, null));
            }
        }

        return sample;
    }

    /// <summary>Twelve lines that run close to each other over twelve years, with later results beside old plans.</summary>
    public static SampleDataset Crowd()
    {
        var sample = new SampleDataset();
        for (int n = 0; n < 12; n++)
        {
            (string id, string zh, string en) = n < Places.Length ? Places[n] : ($"cn-{n}", $"第{n}专区", $"Prefecture {n}");
            for (int year = 1950; year <= 1961; year++)
                sample.Point(SampleDataset.Grain, "斤", id, zh, en, new(year, 12, 31), year % 3 == 2 ? Status.Planned : Status.Actual, 1_000_000_000m + (n * 10_000_000m) + (year % 4 * 30_000_000m));
            sample.Point(SampleDataset.Grain, "斤", id, zh, en, new(1961, 12, 31), Status.Actual, 1_100_000_000m + (n * 9_000_000m), Review.Accepted, document: "9b01c77e3a10");
        }

        return sample;
    }

    /// <summary>Provinces that were abolished, whose values end, beside one that goes on.</summary>
    public static SampleDataset Ended()
    {
        var sample = new SampleDataset();
        foreach ((string id, string zh, string en) in Places[2..6])
        {
            int last = id switch { "cn-songjiang" or "cn-liaoxi" => 1953, "cn-rehe" => 1954, _ => 1957 };
            for (int year = 1950; year <= last; year++)
                sample.Point(SampleDataset.Apc, "个", id, zh, en, new(year, 12, 31), Status.Actual, ((year - 1949) * 700) + (id.Length * 90), Review.Accepted);
        }

        return sample;
    }

    /// <summary>Money before and after March 1955: 10,000 old yuan became one.</summary>
    public static SampleDataset Currencies()
    {
        var sample = new SampleDataset();
        var value = new Indicator("industrial-output-value", "工业总产值", "value of industrial output", "money", "industry");
        for (int year = 1950; year <= 1957; year++)
        {
            bool old = year < 1954;
            sample.Point(value, "元", "cn-shanxi", "山西省", "Shanxi", new(year, 12, 31), Status.Actual, old ? 4_000_000_000_000m + year : 500_000_000m + year, si: new("CNY_1955", old ? 0.0001m : 1));
        }

        return sample;
    }

    /// <summary>Results near, far below and far above their targets.</summary>
    public static SampleDataset ManyResults()
    {
        var sample = new SampleDataset();
        for (int n = 0; n < Places.Length; n++)
        {
            (string id, string zh, string en) = Places[n];
            sample.Pair(SampleDataset.Teams, "组", id, zh, en, 80_000, n == 1 ? (120_000, 150_000) : 125_000 + n, fulfilled: 90_000 + (n * 20_000), review: n == 3 ? Review.Accepted : Review.Unreviewed);
            sample.Pair(SampleDataset.Apc, "个", id, zh, en, 100, 1000, fulfilled: 960 + (n * 9));
        }

        return sample;
    }

    /// <summary>Eleven indicators of one place with many values and long names.</summary>
    public static SampleDataset Panels()
    {
        var sample = new SampleDataset();
        (string id, string zh, string en) = Places[0];
        for (int n = 0; n < 11; n++)
        {
            Indicator indicator = n == 0 ? Long : new($"indicator-{n:00}", $"第{n}项农业生产指标的完成情况", $"indicator of farming number {n}, as it was reported", "count", "farming");
            for (int year = 1950; year <= 1950 + (n % 7) + 1; year++)
                sample.Point(indicator, n % 2 == 0 ? "%" : "斤", id, zh, en, new(year, 12, 31), year % 2 == 0 ? Status.Actual : Status.Planned, n == 5 ? -40 + (year % 5 * 30) : (decimal)Math.Pow(10, n) * (year - 1945), start: new(year, 1, 1));
        }

        return sample;
    }
}
