using System.Text.Json.Nodes;
using Zhibiao.Charting;
using Zhibiao.Model;

namespace Zhibiao.Tests.Charting;

/// <summary>What may be drawn of a dataset.</summary>
public sealed class ChartFactsTests
{
    private const string Other = "9b01c77e3a10";

    [Fact]
    public void Values_that_one_document_gives_of_one_day_are_of_different_things_and_are_not_drawn()
    {
        var sample = new SampleDataset();
        foreach (int year in new[] { 1951, 1952, 1953, 1954 })
            sample.Point(SampleDataset.Grain, "斤", "cn-a", "甲县", "A", new(year, 12, 31), Status.Actual, year);
        sample.Point(SampleDataset.Grain, "斤", "cn-a", "甲县", "A", new(1954, 12, 31), Status.Actual, 400);
        Assert.Equal(["1951-12-31", "1952-12-31", "1953-12-31"], Assert.Single(Choose(sample)).Rows.Select(row => row[6]));
    }

    [Fact]
    public void Different_documents_of_one_day_are_all_drawn()
    {
        var sample = new SampleDataset();
        foreach (int year in new[] { 1952, 1953, 1954 })
            sample.Point(SampleDataset.Grain, "斤", "cn-a", "甲县", "A", new(year, 12, 31), Status.Actual, year);
        sample.Point(SampleDataset.Grain, "斤", "cn-a", "甲县", "A", new(1954, 12, 31), Status.Actual, 400, document: Other);
        Chart chart = Assert.Single(Choose(sample));
        Assert.Equal(4, chart.Rows.Length);
        Assert.Contains("Reports of one date that differ are all shown.", chart.Note.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vague_value_gives_way_to_the_exact_one_that_it_contains()
    {
        var sample = new SampleDataset();
        foreach (int year in new[] { 1952, 1953, 1954 })
            sample.Point(SampleDataset.Apc, "个", "cn-a", "甲县", "A", new(year, 12, 31), Status.Actual, year);
        sample.Point(SampleDataset.Apc, "个", "cn-a", "甲县", "A", new(1954, 12, 31), Status.Actual, new SampleDataset.Bounds(1900, null));
        Assert.Equal(["1952", "1953", "1954"], Assert.Single(Choose(sample)).Rows.Select(row => row[10]));
    }

    [Fact]
    public void Old_and_new_yuan_never_share_a_panel()
    {
        IReadOnlyList<Chart> charts = new ChartBook(new ChartWords([new("元", "", "", "yuan"), new("元", "CNY_1955*0.0001", "旧币元", "old yuan")], new Dictionary<string, DateOnly>()))
            .Choose(HardDatasets.Currencies().Build(), new ChartOptions());
        Assert.Equal(["Million yuan", "Thousand million old yuan"], charts.Select(c => c.Subtitle.English.Split(',')[0]).OrderBy(s => s.Length));
        Assert.Equal(2, charts.Select(c => c.Name).Distinct().Count());
        Assert.All(charts, chart => Assert.Equal(4, chart.Rows.Length));
    }

    [Fact]
    public void A_subject_in_a_word_gives_no_chart_unasked()
    {
        Dataset Of(string subject)
        {
            var sample = new SampleDataset();
            sample.Pair(SampleDataset.Grain, "斤", "cn-a", "甲县", "A", 10, 20);
            sample.Pair(SampleDataset.Grain, "斤", "cn-b", "乙县", "B", 10, 20);
            Dataset data = sample.Build();
            return data with { Targets = [.. data.Targets.Select(t => t with { Indicator = null, Subject = subject })] };
        }

        Assert.Empty(new ChartBook().Choose(Of("分配"), new ChartOptions()));
        Assert.Single(new ChartBook { Asked = true }.Choose(Of("分配"), new ChartOptions()));
        Assert.Single(new ChartBook().Choose(Of("棉花播种面积"), new ChartOptions()));
    }

    [Fact]
    public void What_is_asked_for_is_drawn_from_one_row_and_two_dates()
    {
        Dataset data = HardDatasets.OneRow().Build();
        Assert.Empty(new ChartBook().Choose(data, new ChartOptions()));
        Assert.Equal(LaidOutFigures.Kinds, new ChartBook { Asked = true }.Choose(data, new ChartOptions()).Select(c => c.Kind));
    }

    [Fact]
    public void What_a_reviewer_rejected_is_never_drawn_at_either_end()
    {
        Dataset data = SampleDataset.MainJob().Build();
        Dataset Rejected(string id) => data with { Observations = [.. data.Observations.Select(o => o.ObservationId == id ? o with { Review = Review.Rejected } : o)] };
        Target first = data.Targets.First(t => t.PlaceEn == "Shanxi");
        foreach (string id in new[] { first.BaselineObservationId, first.TargetObservationId })
        {
            Chart chart = new ChartBook().Choose(Rejected(id), new ChartOptions())[0];
            Assert.DoesNotContain("Shanxi", chart.Rows.Select(row => row[2]));
            Assert.DoesNotContain("Shanxi", chart.Specification, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_point_stands_while_one_of_its_statements_is_not_rejected()
    {
        var sample = new SampleDataset();
        foreach (int year in new[] { 1952, 1953, 1954 })
            sample.Point(SampleDataset.Grain, "斤", "cn-a", "甲县", "A", new(year, 12, 31), Status.Actual, year);
        sample.Point(SampleDataset.Grain, "斤", "cn-b", "乙县", "B", new(1954, 12, 31), Status.Actual, 1954, Review.Rejected, document: Other);
        Dataset data = sample.Build();
        SeriesPoint both = data.Series[2] with { ObservationIds = [data.Series[2].ObservationIds[0], data.Series[3].ObservationIds[0]], Sources = 2 };
        Chart chart = Assert.Single(new ChartBook().Choose(data with { Series = [.. data.Series[..2], both] }, new ChartOptions()));
        Assert.Equal(both.ObservationIds[0], chart.Rows[2][15]);
        Assert.Single(chart.Sources);
        Assert.Empty(new ChartBook().Choose(data with { Series = [.. data.Series[..2], both with { ObservationIds = [both.ObservationIds[1]] }] }, new ChartOptions()));
    }

    [Theory]
    [InlineData(Review.Accepted, true)]
    [InlineData(Review.Corrected, true)]
    [InlineData(Review.Unreviewed, false)]
    public void Reviewed_points_are_darker(Review review, bool dark)
    {
        var sample = new SampleDataset();
        sample.Pair(SampleDataset.Apc, "个", "cn-a", "甲县", "A", 10, 20, review: review);
        sample.Pair(SampleDataset.Apc, "个", "cn-b", "乙县", "B", 10, 30, review: review);
        Chart chart = Assert.Single(Choose(sample));
        Assert.Equal(dark ? 0 : 4, chart.Unreviewed);
        JsonArray key = JsonNode.Parse(chart.Specification)!["layer"]!.AsArray().Single(l => l!["name"]?.GetValue<string>() == "key")!["data"]!["values"]!.AsArray();
        Assert.All(key, entry => Assert.Equal(dark ? Palette.Ink : Palette.Light, entry!["colour"]!.GetValue<string>()));
    }

    [Fact]
    public void A_result_names_the_document_that_reports_it()
    {
        var sample = new SampleDataset();
        sample.Document(Other, new PartialDate(1955, 1, 20));
        sample.Pair(SampleDataset.Apc, "个", "cn-a", "甲县", "A", 10, 20, fulfilled: 19);
        sample.Pair(SampleDataset.Apc, "个", "cn-b", "乙县", "B", 10, 20, fulfilled: 18);
        sample.Point(SampleDataset.Apc, "个", "cn-a", "甲县", "A", new(1955, 1, 15), Status.Actual, 19, Review.Accepted, document: Other);
        Chart chart = Assert.Single(Choose(sample), c => c.Kind == ChartKind.Fulfilment);
        Assert.Contains(chart.Sources, source => source.Contains(Other, StringComparison.Ordinal));
        Assert.Equal((3, 2), (chart.Observations, chart.Unreviewed));
        Assert.Equal(sample.Build().Series[0].ObservationIds[0], chart.Rows[0][chart.Columns.IndexOf("result_observation_ids")]);
    }

    [Fact]
    public void Results_that_stand_alone_in_their_indicator_share_a_chart_in_per_cent()
    {
        var sample = new SampleDataset();
        sample.Pair(SampleDataset.Apc, "个", "cn-a", "甲县", "A", 10, 20, fulfilled: 19);
        sample.Pair(SampleDataset.Share, "%", "cn-a", "甲县", "A", 50, new SampleDataset.Bounds(60, null), fulfilled: 66);
        Chart chart = Assert.Single(Choose(sample), c => c.Kind == ChartKind.Fulfilment);
        Assert.Equal(("results-of-1954", "Results and targets for 1954"), (chart.Name, chart.Title.English));
        Assert.Equal(["mutual-aid-share", "apc"], chart.Rows.Select(row => row[3]));
        Assert.Contains("≤110%", chart.Specification, StringComparison.Ordinal);
        Assert.Contains("agricultural producers cooperatives", chart.Specification, StringComparison.Ordinal);
    }

    [Fact]
    public void A_province_that_ended_says_so_at_the_end_of_its_line()
    {
        var words = new ChartWords([], new Dictionary<string, DateOnly> { ["cn-rehe"] = new(1955, 12, 31) });
        Chart chart = Assert.Single(new ChartBook(words).Choose(HardDatasets.Ended().Build(), new ChartOptions()));
        Assert.Contains("until Dec. 1955", chart.Specification, StringComparison.Ordinal);
        Assert.DoesNotContain("until July 1954", chart.Specification, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Chart> Choose(SampleDataset sample) => new ChartBook().Choose(sample.Build(), new ChartOptions());
}
