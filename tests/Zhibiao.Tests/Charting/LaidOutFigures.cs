using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Zhibiao.Charting;
using Zhibiao.Model;

namespace Zhibiao.Tests.Charting;

/// <summary>Lays them all out once, in one Node process.</summary>
public sealed class LaidOutFigures
{
    public LaidOutFigures()
    {
        var writer = new ChartWriter();
        if (writer.Missing.Length > 0)
            Assert.Skip(writer.Missing);
        Charts = [.. from labels in Enum.GetValues<ChartLabels>()
                     from width in new[] { 90, 190 }
                     where labels != ChartLabels.Both || width == 90
                     from data in HardDatasets.All().Concat(Samples())
                     from chart in new ChartBook(Words) { Asked = data.Name == "one-row" }.Choose(data.Data, new ChartOptions { Labels = labels, WidthMillimetres = width })
                     where chart.Kind != ChartKind.Lines || data.Name is not ("panels" or "answered")
                     select chart with { Name = $"{data.Name}/{chart.Name} {labels} {width}" }];
        All = [.. Boxes(Charts)];
    }

    /// <summary>The kinds of charts of a dataset.</summary>
    internal static IReadOnlyList<ChartKind> Kinds { get; } = [ChartKind.Dumbbell, ChartKind.Slope, ChartKind.Lines, ChartKind.Multiples, ChartKind.Fulfilment];

    internal IReadOnlyList<Chart> Charts { get; }

    internal IReadOnlyList<LaidOutFigure> All { get; }

    private static ChartWords Words { get; } = new(
        [new("斤", "", "", "jin"), new("元", "CNY_1955*0.0001", "旧币元", "old yuan"), new("元", "", "", "yuan")],
        new Dictionary<string, DateOnly> { ["cn-rehe"] = new(1955, 12, 31), ["cn-songjiang"] = new(1954, 7, 31), ["cn-liaoxi"] = new(1954, 7, 31) });

    private static IEnumerable<(string Name, Dataset Data)> Samples() =>
    [
        ("main-job", SampleDataset.MainJob().Build()), ("over-time", SampleDataset.OverTime().Build()), ("answered", SampleDataset.Results().Build()), ("hard", SampleDataset.Hard().Build()),
    ];

    private static IEnumerable<LaidOutFigure> Boxes(IReadOnlyList<Chart> charts)
    {
        var job = new JsonObject
        {
            ["renderer"] = Renderer.Find(out _)!.Folder,
            ["charts"] = new JsonArray([.. charts.Select(chart => (JsonNode?)new JsonObject
            {
                ["name"] = chart.Name, ["file"] = chart.Name + chart.Extension, ["spec"] = JsonNode.Parse(chart.Specification),
            })]),
        };
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            ArgumentList = { Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests", "Charting", "boxes.mjs") },
        };
        using var node = Process.Start(start)!;
        Task<string> answer = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.Write(job.ToJsonString());
        node.StandardInput.Close();
        node.WaitForExit();
        return JsonNode.Parse(answer.Result)!.AsArray().Select(figure => new LaidOutFigure(
            figure!["name"]!.GetValue<string>(), Number(figure, "width"), Number(figure, "height"), Items(figure["texts"]!, "text"), Items(figure["points"]!, "mark")));
    }

    private static LaidOutItem[] Items(JsonNode items, string words) =>
        [.. items.AsArray().Select(item => new LaidOutItem(item![words]!.GetValue<string>(), Number(item, "x1"), Number(item, "y1"), Number(item, "x2"), Number(item, "y2"), item["size"] is null ? 0 : Number(item, "size")))];

    private static double Number(JsonNode node, string field) => node[field]!.GetValue<double>();
}
