using System.Text.Json.Nodes;
using Zhibiao.Charting;

namespace Zhibiao.Tests.Charting;

public class ChartBookTests
{
    private static readonly ChartOptions Plain = new();

    [Fact]
    public void Pairs_of_several_places_give_a_dumbbell_and_shares_a_slope()
    {
        IReadOnlyList<Chart> charts = Choose(SampleDataset.MainJob());
        Assert.Equal(["targets-apc-1954", "shares-mutual-aid-share-1954"], charts.Select(c => c.Name));
        Assert.Equal([ChartKind.Dumbbell, ChartKind.Slope], charts.Select(c => c.Kind));
    }

    [Fact]
    public void One_place_alone_gives_no_dumbbell()
    {
        var sample = new SampleDataset();
        sample.Pair(SampleDataset.Apc, "个", "cn-shanxi", "山西省", "Shanxi", 2242, 5400);
        Assert.Empty(Choose(sample));
    }

    [Fact]
    public void Two_units_never_share_a_chart()
    {
        var sample = new SampleDataset();
        foreach (string unit in new[] { "斤", "担" })
        {
            sample.Pair(SampleDataset.Grain, unit, "cn-a", "甲县", "A", 100, 200);
            sample.Pair(SampleDataset.Grain, unit, "cn-b", "乙县", "B", 100, 300);
        }

        IReadOnlyList<Chart> charts = Choose(sample);
        Assert.Equal(2, charts.Count);
        Assert.Equal(2, charts.Select(c => c.Name).Distinct().Count());
        Assert.All(charts, c => Assert.Single(c.Rows.Select(r => r[5]).Distinct()));
    }

    [Fact]
    public void Three_dates_give_lines_and_three_indicators_give_panels_and_results_give_fulfilment()
    {
        Assert.Equal(ChartKind.Lines, Assert.Single(Choose(SampleDataset.OverTime())).Kind);
        IReadOnlyList<Chart> charts = Choose(SampleDataset.Results());
        Chart panels = Assert.Single(charts, c => c.Kind == ChartKind.Multiples);
        Assert.Equal("place-cn-shanxi", panels.Name);
        Assert.Equal(".vg.json", panels.Extension);
        Assert.Equal("results-mutual-aid-teams-1954", Assert.Single(charts, c => c.Kind == ChartKind.Fulfilment).Name);
    }

    [Fact]
    public void Rows_are_sorted_by_target_and_values_stand_at_both_ends()
    {
        JsonObject chart = Specification(SampleDataset.MainJob(), 0);
        Assert.Equal(["Northeast", "Shanxi", "Shandong (by May 1954)", "Sichuan (by May 1954)", "Fujian"], Rows(chart, "rows").Select(r => Text(r["name"])));
        Assert.Equal(["×2.0", "×2.4", "×4.0", "≈×9.8", "×2.3"], Rows(chart, "rows").Select(r => Text(r["right"])));
        Assert.Equal(["4,879", "10,000", "2,242", "5,400", "1,201", "4,800", "41", "≈400", "157", "357"], Rows(chart, "marks").Select(r => Text(r["label"])));
        Assert.Equal(["left", "right"], Rows(chart, "marks").Take(2).Select(r => Text(r["side"])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Planned_marks_are_white_inside_and_lines_to_them_are_dashed(int index)
    {
        JsonObject chart = Specification(SampleDataset.MainJob(), index);
        JsonObject points = Layer(chart, "points");
        Assert.Equal("white", Text(points["encoding"]!["fill"]!["condition"]![0]!["value"]));
        Assert.Contains("planned", Text(points["encoding"]!["fill"]!["condition"]![0]!["test"]), StringComparison.Ordinal);
        Assert.NotEqual("white", Text(points["encoding"]!["fill"]!["value"]));
        Assert.NotNull(Layer(chart, "from reported to planned")["mark"]!["strokeDash"]);
    }

    [Fact]
    public void In_lines_reported_is_solid_and_filled_and_planned_dashed_and_open()
    {
        JsonObject chart = Specification(SampleDataset.OverTime(), 0);
        Assert.Null(Layer(chart, "reported lines")["mark"]!["strokeDash"]);
        Assert.NotNull(Layer(chart, "planned lines")["mark"]!["strokeDash"]);
        foreach (JsonNode point in Rows(chart, "points"))
            Assert.Equal(Text(point["status"]) == "planned", Text(point["fill"]) == "white");
    }

    [Fact]
    public void The_axis_is_logarithmic_where_places_differ_by_more_than_thirty_times()
    {
        Assert.Equal("log", Scale(SampleDataset.MainJob()));
        var near = new SampleDataset();
        near.Pair(SampleDataset.Apc, "个", "cn-a", "甲县", "A", 100, 300);
        near.Pair(SampleDataset.Apc, "个", "cn-b", "乙县", "B", 200, 3000);
        Assert.Equal("linear", Scale(near));

        static string Scale(SampleDataset sample) => Text(Layer(Specification(sample, 0), "axis")["encoding"]!["x"]!["scale"]!["type"]);
    }

    [Fact]
    public void Ranges_keep_their_bounds_and_open_bounds_are_no_points()
    {
        List<JsonNode> marks = Rows(Specification(SampleDataset.Hard(), 0), "marks");
        JsonNode range = marks.Single(m => Text(m["shape"]) == "range");
        Assert.Equal((2000m, 3000m, "2,000–3,000"), (range["low"]!.GetValue<decimal>(), range["high"]!.GetValue<decimal>(), Text(range["label"])));
        Assert.Equal(["≥800", "≥300"], marks.Where(m => Text(m["shape"]) == "atleast").Select(m => Text(m["label"])));
        Assert.Equal(["≤90"], marks.Where(m => Text(m["shape"]) == "atmost").Select(m => Text(m["label"])));
    }

    [Fact]
    public void Unreviewed_marks_are_told_apart_and_counted()
    {
        Chart chart = Choose(SampleDataset.MainJob())[0];
        Assert.Equal((10, 6), (chart.Observations, chart.Unreviewed));
        Assert.Contains("6 of 10", chart.Reviewed.English, StringComparison.Ordinal);
        Assert.Equal(4, Rows(JsonNode.Parse(chart.Specification)!.AsObject(), "marks").Count(m => m["reviewed"]!.GetValue<bool>()));
    }

    [Fact]
    public void Only_reviewed_leaves_the_others_out()
    {
        Chart chart = Assert.Single(new ChartBook().Choose(SampleDataset.MainJob().Build(), Plain with { ReviewedOnly = true }));
        Assert.Equal(["Northeast", "Shanxi"], chart.Rows.Select(r => r[2]));
        Assert.Equal(0, chart.Unreviewed);
    }

    [Fact]
    public void The_sources_are_the_documents_behind_the_chart()
    {
        Chart chart = Choose(SampleDataset.MainJob())[0];
        Assert.Equal("Sources: 内部参考, 3 Dec. 1953 (4f53f1e4a5); 内部参考, 5 Dec. 1953 (9b01c77e3a).", chart.Source.English);
        Assert.Equal("资料来源：内部参考，1953年12月3日（4f53f1e4a5）；内部参考，1953年12月5日（9b01c77e3a）。", chart.Source.Chinese);
        Assert.Equal(2, chart.Sources.Length);
    }

    [Theory]
    [InlineData(ChartLabels.English, "Shanxi", "Agricultural producers cooperatives, all kinds")]
    [InlineData(ChartLabels.Chinese, "山西省", "农业生产合作社")]
    [InlineData(ChartLabels.Both, "Shanxi 山西省", "Agricultural producers cooperatives, all kinds|农业生产合作社")]
    public void Labels_are_English_Chinese_or_both(ChartLabels labels, string place, string title)
    {
        Chart chart = new ChartBook().Choose(SampleDataset.MainJob().Build(), Plain with { Labels = labels })[0];
        var specification = JsonNode.Parse(chart.Specification)!.AsObject();
        Assert.Equal(place, Text(Rows(specification, "rows")[1]["name"]));
        Assert.Equal(title, Text(specification["title"]!["text"]));
    }

    [Theory]
    [InlineData(90, 340)]
    [InlineData(140, 529)]
    [InlineData(190, 718)]
    public void The_width_is_the_one_asked_for_whatever_the_labels_need(int millimetres, double pixels)
    {
        foreach (SampleDataset sample in new[] { SampleDataset.MainJob(), SampleDataset.OverTime(), SampleDataset.Hard(), SampleDataset.Results() })
        {
            foreach (Chart chart in new ChartBook().Choose(sample.Build(), Plain with { WidthMillimetres = millimetres, Labels = ChartLabels.Both }))
            {
                var specification = JsonNode.Parse(chart.Specification)!.AsObject();
                JsonNode padding = specification["padding"]!;
                double width = specification["width"]!.GetValue<double>() + padding["left"]!.GetValue<double>() + padding["right"]!.GetValue<double>();
                Assert.Equal(pixels, width, 0.05);
                Assert.True(specification["width"]!.GetValue<double>() > 100, chart.Name);
            }
        }
    }

    [Fact]
    public void The_same_dataset_gives_the_same_specifications()
    {
        Assert.Equal(Choose(SampleDataset.Hard()).Select(c => c.Specification), Choose(SampleDataset.Hard()).Select(c => c.Specification));
    }

    [Fact]
    public void A_plan_hangs_on_the_latest_value_before_it()
    {
        static LinePoint At(int year, decimal value, bool planned) => new(new(year, 12, 31), new(value, value, false, true), planned, 1);
        var series = new LineSeries(Wording.Empty, [At(1952, 1, false), At(1953, 2, false), At(1954, 9, true), At(1954, 3, false), At(1957, 20, true)]);
        Assert.Equal(["1952>1953", "1953>1954", "1953>1954 planned", "1954>1957 planned"],
            series.Segments.Select(s => $"{s.From.Date.Year}>{s.To.Date.Year}{(s.To.Planned ? " planned" : "")}"));
        Assert.False(series.Segments[^1].From.Planned);
    }

    private static IReadOnlyList<Chart> Choose(SampleDataset sample) => new ChartBook().Choose(sample.Build(), Plain);

    private static JsonObject Specification(SampleDataset sample, int index) => JsonNode.Parse(Choose(sample)[index].Specification)!.AsObject();

    private static string Text(JsonNode? node) => node is JsonArray lines ? string.Join('|', lines.Select(l => l!.GetValue<string>())) : node!.GetValue<string>();

    private static List<JsonNode> Rows(JsonObject specification, string data) =>
        [.. All(specification).Single(o => o["data"]?["name"]?.GetValue<string>() == data)["data"]!["values"]!.AsArray().Select(v => v!)];

    private static JsonObject Layer(JsonObject specification, string name) => All(specification).First(o => o["name"] is JsonValue v && v.GetValue<string>() == name);

    private static IEnumerable<JsonObject> All(JsonObject node) =>
        node["layer"] is JsonArray layers ? layers.Select(l => l!.AsObject()).SelectMany(All).Prepend(node) : [node];
}
