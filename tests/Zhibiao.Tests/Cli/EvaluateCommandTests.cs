namespace Zhibiao.Tests.Cli;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Observations = "observation_id,source_file,language,start,end,quote,sentence,value_low,value_high,unit,place_zh,indicator_id,status,measure,period_start,period_end,confidence\n"
        + "o,a.txt,zh,0,2,十个,社十个,10,10,个,山西省,,actual,level,,,0.8\n";

    private const string Gold = "file,start,end,quote,low,high,unit,place,subject,indicator,status,measure,from,to\na.txt,0,2,十个,10,10,个,山西省,社,,planned,level,,\n";

    private readonly FakeCli _cli = new();

    [Fact]
    public void Scores_and_wrong_rows_are_printed()
    {
        _cli.Write("observations.csv", Observations);
        _cli.Write("gold.csv", Gold);
        Assert.Equal(0, _cli.Main("evaluate", "observations.csv", "gold.csv"));
        string said = _cli.Out.ToString();
        Assert.Contains("1 coded statistic, 1 row read in the same documents.", said, StringComparison.Ordinal);
        Assert.Contains("expected calibration error 0.800", said, StringComparison.Ordinal);
        Assert.Matches(@"a\.txt\s+0\s+十个\s+status\s+status planned\s+status actual", said);
    }

    [Fact]
    public void Scripts_get_json_and_files()
    {
        _cli.Write("observations.csv", Observations);
        _cli.Write("gold.csv", Gold);
        Assert.Equal(0, _cli.Main("evaluate", "observations.csv", "gold.csv", "-o", "appendix", "--format", "svg", "--json"));
        Assert.Contains("\"strict\": {", _cli.Out.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_cli.Folder, "appendix", "evaluation.html")));
    }

    [Theory]
    [InlineData("there is no file 'gone.csv'", "gone.csv", "gold.csv")]
    [InlineData("has no column 'source_file'", "gold.csv", "gold.csv")]
    [InlineData("has no column 'file'", "observations.csv", "observations.csv")]
    public void What_cannot_be_compared_is_wrong_usage(string line, string observations, string gold)
    {
        _cli.Write("observations.csv", Observations);
        _cli.Write("gold.csv", Gold);
        Assert.Equal(2, _cli.Main("evaluate", observations, gold));
        Assert.Contains(line, _cli.Error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();
}
