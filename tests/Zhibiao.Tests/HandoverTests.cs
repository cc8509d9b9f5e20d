using Zhibiao.Charting;
using Zhibiao.Model;
using Zhibiao.Tests.Charting;

namespace Zhibiao.Tests;

public sealed class HandoverTests
{
    [Fact]
    public void Of_very_many_charts_those_with_the_most_numbers_are_drawn()
    {
        var sample = new SampleDataset();
        for (int n = 0; n < 123; n++)
        {
            var indicator = new Indicator($"i-{n:000}", $"第{n}项指标", $"indicator {n}", "count", "test");
            for (int place = 0; place < (n == 7 ? 3 : 2); place++)
                sample.Pair(indicator, "个", $"cn-{place}", $"第{place}县", $"County {place}", 10 + place, 20 + place);
        }

        IReadOnlyList<Chart> charts = Handover.Charts(sample.Build(), new ChartOptions(), out int left);
        Assert.Equal((120, 3), (charts.Count, left));
        Assert.Contains("targets-i-007-1954", charts.Select(chart => chart.Name));
        Assert.Equal(charts.Select(chart => chart.Name).Order(StringComparer.Ordinal), charts.Select(chart => chart.Name));
    }

    [Fact]
    public void Charts_know_the_words_of_the_field()
    {
        Chart lines = Handover.ChartBook().Choose(HardDatasets.Ended().Build(), new ChartOptions())[0];
        Assert.StartsWith("Number, ", lines.Subtitle.English, StringComparison.Ordinal);
        Assert.Contains("until ", lines.Specification, StringComparison.Ordinal);
        Assert.Contains(Handover.ChartBook().Choose(HardDatasets.Currencies().Build(), new ChartOptions()), chart => chart.Subtitle.English.Contains("old yuan", StringComparison.Ordinal));
    }

    [Fact]
    public void Provinces_of_a_dataset_have_their_names()
    {
        Dataset dataset = SampleDataset.MainJob().Build();
        Dataset gansu = dataset with { Observations = [.. dataset.Observations.Select(o => o with { ProvinceId = "cn-gansu" })] };
        Assert.Equal(["甘肃省"], Handover.Provinces(gansu).Select(place => place.NameZh));
    }
}
