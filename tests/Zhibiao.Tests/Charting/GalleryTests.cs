using Zhibiao.Charting;

namespace Zhibiao.Tests.Charting;

/// <summary>Writes every sample chart in every language and width where ZHIBIAO_GALLERY names a folder, to be looked at.</summary>
public class GalleryTests
{
    [Fact]
    public void Every_chart_can_be_looked_at()
    {
        string? folder = Environment.GetEnvironmentVariable("ZHIBIAO_GALLERY");
        if (folder is null)
            Assert.Skip("set ZHIBIAO_GALLERY to a folder to get the pictures");
        string[] wanted = (Environment.GetEnvironmentVariable("ZHIBIAO_GALLERY_ONLY") ?? "140-English,90-Both,190-Both,140-Chinese").Split(',');
        foreach (string name in wanted)
        {
            var options = new ChartOptions
            {
                WidthMillimetres = int.Parse(name.Split('-')[0]),
                Labels = Enum.Parse<ChartLabels>(name.Split('-')[1]),
                Formats = [ChartFormat.Png, ChartFormat.Pdf],
            };
            SampleDataset[] samples = [SampleDataset.MainJob(), SampleDataset.OverTime(), SampleDataset.Results(), SampleDataset.Hard()];
            Chart[] charts = [.. samples.SelectMany((s, i) => new ChartBook().Choose(s.Build(), options).Select(c => c with { Name = $"{i + 1}-{c.Name}" }))];
            ChartWriterResult result = new ChartWriter().Write(Path.Combine(folder, name), charts, options);
            Assert.Equal("", result.Message);
            Assert.Empty(result.Problems);
        }
    }
}
