using Zhibiao.Storing;
using Zhibiao.Tests.Charting;

namespace Zhibiao.Tests;

public sealed class FigureDrawingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FigureDrawingTests() => new DatasetStore().Write(_folder.File("dataset.sqlite"), SampleDataset.MainJob().Build());

    [Fact]
    public void One_place_asked_for_is_a_figure_of_one_row()
    {
        FigureResult result = Draw("dumbbell", places: ["山西"], indicators: ["apc"]);
        Assert.Equal("", result.Missing);
        Assert.Equal(2, File.ReadAllLines(_folder.File("figure.csv")).Length);
    }

    [Theory]
    [InlineData("山西省")]
    [InlineData("shanxi")]
    [InlineData("cn-shanxi")]
    public void A_place_is_asked_for_by_any_of_its_names(string name) => Assert.Equal("", Draw("slope", places: [name]).Missing);

    [Fact]
    public void The_data_beside_a_figure_opens_in_a_spreadsheet_with_its_Chinese()
    {
        Draw("dumbbell");
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(_folder.File("figure.csv"))[..3]);
    }

    [Fact]
    public void Without_data_for_the_kind_the_other_kinds_are_told()
    {
        FigureResult result = Draw("fulfilment", indicators: ["apc"]);
        Assert.Equal("the data asked for makes no figure of the kind fulfilment, but these", result.Missing);
        Assert.StartsWith("dumbbell --name targets-apc-1954: ", Assert.Single(result.Instead), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private FigureResult Draw(string kind, string[]? places = null, string[]? indicators = null) => new FigureDrawing(new FigureRequest
    {
        DatasetFolder = Path.GetDirectoryName(_folder.File("dataset.sqlite"))!,
        Kind = kind,
        Places = places ?? [],
        Indicators = indicators ?? [],
        Formats = [],
        OutputPath = _folder.File("figure"),
    }).Draw();
}
