using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Pairing;
using Zhibiao.Reporting;

namespace Zhibiao.Web.Tests;

/// <summary>Reports to open, each in a folder of its own that is gone after the tests.</summary>
public sealed class Reports : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhibiao-report-").FullName;
    private string? _seeds;

    /// <summary>The report of the project's own sample documents.</summary>
    public string Seeds()
    {
        if (_seeds is null)
        {
            string output = Path.Combine(_folder, "seeds");
            new Pipeline().Run(new RunOptions { Inputs = [Path.Combine(Repository(), "seeds")], OutputFolder = output, Formats = ["svg"] });
            _seeds = Path.Combine(output, "report.html");
        }

        return _seeds;
    }

    /// <summary>The report of a dataset, with all charts that its series give.</summary>
    public string Of(Dataset dataset, string name)
    {
        string path = Path.Combine(_folder, name + ".html");
        new ReportWriter().Write(path, dataset, new ReportCharts(dataset).All());
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>As many observations as wanted, each in a sentence of its own, 20 a document, every third planned, every second pair a target.</summary>
    public static Dataset Many(int count)
    {
        (string Id, string Zh, string En)[] places = [("cn-shanxi", "山西省", "Shanxi"), ("cn-sichuan", "四川省", "Sichuan"), ("cn-fujian", "福建省", "Fujian"), ("cn-hubei", "湖北省", "Hubei")];
        Indicator[] indicators = [.. Enumerable.Range(0, 30).Select(i => new Indicator(Text("i", i), Text("指标", i), Text("indicator ", i), "count", "test"))];
        const int perDocument = 20;
        Observation[] observations = [.. Enumerable.Range(0, count).Select(i =>
        {
            var place = places[i / 7 % places.Length];
            string quote = Text("", 1000 + i) + "个";
            string before = $"{place.Zh}各地互助合作运动继续发展，到{1950 + (i % 9)}年底全省{indicators[i % 30].NameZh}已由上年的基础上达到";
            int start = i % perDocument * 120;
            return new Observation
            {
                ObservationId = StableId.Of("o", Text("", i)), DocumentId = Text("d", i / perDocument), SourceFile = Text("f", i / perDocument) + ".txt",
                Span = new TextSpan(start + before.Length, start + before.Length + quote.Length), Quote = quote,
                Sentence = before + quote + "，比原来的计划有所增加，各地正在总结经验，准备进一步推广。",
                Quantity = new Quantity { Kind = QuantityKind.Cardinal, Low = 1000 + i, High = 1000 + i, Unit = "个" },
                Indicator = indicators[i % 30], Subject = indicators[i % 30].NameZh, PlaceId = place.Id, PlaceZh = place.Zh, PlaceEn = place.En, ProvinceId = place.Id,
                PlaceLevel = PlaceLevel.Province, Status = i % 3 == 0 ? Status.Planned : Status.Actual, Stance = i % 3 == 0 ? Stance.Plan : Stance.Report,
                Period = new Period(new DateOnly(1950 + (i % 9), 1, 1), new DateOnly(1950 + (i % 9), 12, 31), "年底"), Confidence = 0.9, Method = "statement",
            };
        })];
        return new Dataset
        {
            Series = new SeriesBuilder().Build(observations),
            Documents = [.. Enumerable.Range(0, (count + perDocument - 1) / perDocument).Select(i => new SourceDocument
            {
                DocumentId = Text("d", i), SourceFile = Text("f", i) + ".txt", TitleZh = Text("第", i) + "号情况简报", Date = new PartialDate(1953, 11, 28), Publication = "内部参考", Characters = 2400,
            })],
            Observations = [.. observations],
            Quantities = [.. Enumerable.Range(0, count).Select(i => new FoundQuantity(
                Text("q", i), Text("d", i / perDocument), Text("f", i / perDocument) + ".txt", Language.Chinese, new TextSpan(i % perDocument * 120, (i % perDocument * 120) + 2), "三次",
                new Quantity { Kind = QuantityKind.Ordinal, Low = 3, High = 3 }) { NotUsed = "an ordinal is no statistic" })],
            Targets = [.. Enumerable.Range(0, count / 12).Select(i => (Base: observations[(i * 12) + 1], Goal: observations[(i * 12) + 3])).Select(p => new Target
            {
                TargetId = StableId.Of("t", p.Goal.ObservationId), DocumentId = p.Goal.DocumentId, PlaceId = p.Goal.PlaceId, PlaceZh = p.Goal.PlaceZh, PlaceEn = p.Goal.PlaceEn,
                Indicator = p.Goal.Indicator, Subject = p.Goal.Subject, Unit = "个", BaselineValue = p.Base.Quantity.Low, BaselineLow = p.Base.Quantity.Low, BaselineHigh = p.Base.Quantity.High,
                BaselineObservationId = p.Base.ObservationId, TargetValue = p.Goal.Quantity.Low, TargetLow = p.Goal.Quantity.Low, TargetHigh = p.Goal.Quantity.High,
                TargetObservationId = p.Goal.ObservationId, Multiple = p.Goal.Quantity.Low / p.Base.Quantity.Low,
            })],
        };
    }

    /// <summary>One document whose every text tries to be markup.</summary>
    public static Dataset Hostile()
    {
        const string evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028'\"&<!--";
        var document = new SourceDocument
        {
            DocumentId = evil, SourceFile = evil, TitleZh = "<script>alert(3)</script>题", TitleEn = evil, Author = evil, Publication = evil, Page = evil, Source = evil,
            Status = DocumentStatus.Failed, Problem = evil, Date = new PartialDate(1953),
        };
        var observation = new Observation
        {
            ObservationId = "o-evil", DocumentId = evil, SourceFile = evil, Quote = "五个" + evil, Sentence = "有五个" + evil + "。", Span = new TextSpan(1, 3 + evil.Length), Subject = evil,
            PlaceZh = evil, PlaceEn = evil, Indicator = new Indicator(evil, evil, evil, "count", "x"), Method = evil,
            Quantity = new Quantity { Kind = QuantityKind.Cardinal, Low = 5, High = 5, Unit = evil }, Period = new Period(new DateOnly(1953, 1, 1), new DateOnly(1953, 12, 31), evil),
        };
        return new Dataset
        {
            Documents = [document],
            Observations = [observation],
            Quantities = [new FoundQuantity("q", evil, evil, Language.Chinese, new TextSpan(0, 1), evil, new Quantity { Kind = QuantityKind.Ordinal }) { NotUsed = evil }],
            Checks = [new Check("c", evil, Severity.Error, evil, ["o-evil"], evil, evil)],
        };
    }

    private static string Text(string before, int number) => before + number.ToString(CultureInfo.InvariantCulture);

    internal static string Repository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Pipeline.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}
