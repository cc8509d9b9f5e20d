using System.Text;
using Zhibiao.Charting;
using Zhibiao.Storing;
using Zhibiao.Tests.Charting;

namespace Zhibiao.Tests.Cli;

public sealed class ChartCommandTests : IDisposable
{
    private readonly FakeCli _cli = new();

    public ChartCommandTests() =>
        new DatasetStore().Write(Path.Combine(_cli.Folder, "output", "dataset.sqlite"), SampleDataset.MainJob().Build());

    [Fact]
    public void One_figure_is_one_line_with_caption_sources_and_data()
    {
        Chart wanted = Charts().First(chart => chart.Kind == ChartKind.Dumbbell);
        Assert.Equal(0, _cli.Main("chart", "dumbbell", "--name", wanted.Name, "--format", "svg", "-o", "figure1"));
        string said = _cli.Out.ToString();
        Assert.StartsWith(wanted.Caption.English + "\n", said, StringComparison.Ordinal);
        Assert.Contains("\nSources\n  ", said, StringComparison.Ordinal);
        Assert.Contains("  figure1.csv\n", said, StringComparison.Ordinal);
        Assert.StartsWith("place_id,", File.ReadAllText(Path.Combine(_cli.Folder, "figure1.csv"), new UTF8Encoding(false)), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_cli.Folder, "figure1.vl.json")));
    }

    [Fact]
    public void The_ending_of_the_file_picks_the_format()
    {
        Chart wanted = Charts().First(chart => chart.Kind == ChartKind.Dumbbell);
        _cli.Main("chart", "dumbbell", "--name", wanted.Name, "-o", "figure2.svg");
        Assert.False(File.Exists(Path.Combine(_cli.Folder, "figure2.png")));
        Assert.True(File.Exists(Path.Combine(_cli.Folder, "figure2.txt")));
    }

    [Fact]
    public void A_figure_without_data_says_what_there_is_instead()
    {
        Chart there = Charts().First(chart => chart.Kind == ChartKind.Dumbbell);
        Assert.Equal(2, _cli.Main("chart", "dumbbell", "--from", "1999"));
        Assert.StartsWith("zhibiao: there is no data for that figure; of the kind dumbbell there are:\n  dumbbell --name ", _cli.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(there.Name, _cli.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _cli.Out.ToString());
    }

    [Theory]
    [InlineData("--place", "火星", "cn-shanxi: Shanxi 山西省")]
    [InlineData("--indicator", "pigs", "apc: agricultural producers cooperatives, all kinds 农业生产合作社")]
    public void A_name_that_the_dataset_has_no_number_of_is_told_with_those_it_has(string option, string name, string known)
    {
        Assert.Equal(2, _cli.Main("chart", "dumbbell", option, name));
        Assert.StartsWith($"zhibiao: there is no number of the {option[2..]} '{name}'; of these there are:\n", _cli.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"  {known}\n", _cli.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_reviewed_is_said_so()
    {
        Assert.Equal(2, _cli.Main("chart", "dumbbell", "--from", "1999", "--reviewed-only"));
        Assert.Contains("that a reviewer has accepted", _cli.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KIND is one of dumbbell, slope, lines, multiples, fulfilment, not 'pie'", "pie")]
    [InlineData("--from takes a date such as 1954, 1954-05 or 1954-05-31, not '1954-13'", "lines", "--from", "1954-13")]
    [InlineData("there is no dataset in 'nowhere'", "lines", "-d", "nowhere")]
    public void What_cannot_be_is_wrong_usage(string line, params string[] arguments)
    {
        Assert.Equal(2, _cli.Main(["chart", .. arguments]));
        Assert.StartsWith($"zhibiao: {line}\n", _cli.Error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _cli.Dispose();

    private static IReadOnlyList<Chart> Charts() => Handover.ChartBook().Choose(SampleDataset.MainJob().Build(), new ChartOptions());
}
