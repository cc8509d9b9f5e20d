using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Zhibiao.Exporting;
using Zhibiao.Model.Scoring;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests;

public sealed class DatasetEvaluationTests : IDisposable
{
    private const string GoldHeader = "file,start,end,quote,low,high,modifier,unit,place,subject,indicator,status,measure,from,to,pair,sure\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The outside scorer, and rows that were spoilt in every way that it looks at.</summary>
    [Fact]
    public void The_scores_are_those_of_the_score_tool()
    {
        string tool = Shared.Path("tools", "score.py"), gold = Shared.Path("gold", "dev.gold.csv");
        Run(Shared.Path("corpus", "dev"));
        Spoil(_folder.File("observations.csv"));
        Evaluation ours = Evaluate(gold).Evaluation;
        JsonNode theirs = Python(tool, _folder.File("observations.csv"), gold, "--json");
        Assert.NotEqual(1, ours.Strict.F1);
        Assert.Equal(
            Line(theirs["gold"]!, theirs["predicted"]!, theirs["answered"]!, theirs["strict"]!, theirs["span_recall"]!, theirs["span_precision"]!, theirs["strict_f1"]!, theirs["subject_overlap"]!),
            Line(ours.Spans.Gold, ours.Spans.Read, ours.Spans.Right, ours.Strict.Right, Four(ours.Spans.Recall), Four(ours.Spans.Precision), Four(ours.Strict.F1), Four(ours.SubjectOverlap!.Value)));
        Assert.All(ours.Fields, field => Assert.Equal(theirs["fields"]![field.Score.Name]!.GetValue<double>(), Four(field.Right)));
    }

    [Fact]
    public void The_page_the_tables_and_the_chart_are_written()
    {
        Run(Path.Combine(Shared.Repository, "seeds"));
        EvaluationResult result = Evaluate(Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests", "Data", "seeds.expected.csv"));
        Assert.Superset(new HashSet<string> { "evaluation.html", "evaluation.md", "reliability.csv", "reliability.txt", "reliability.vl.json", "rows.csv", "scores.csv" }, result.Files.ToHashSet());
        var rows = CsvTable.Read(Path.Combine(_folder.Path, "evaluation", "rows.csv"));
        Assert.Equal(result.Evaluation.Matches.Length, rows.Rows.Length);
        Assert.Equal(result.Evaluation.Wrong.Length, rows.Rows.Count(row => row[rows.Columns.IndexOf("verdict")] != "right"));
        var scores = CsvTable.Read(Path.Combine(_folder.Path, "evaluation", "scores.csv"));
        Assert.Equal(["all", "field", "indicator", "place level", "document", "confidence"], scores.Rows.Select(row => row[0]).Distinct());
    }

    [Fact]
    public void Words_of_documents_are_never_markup()
    {
        const string hostile = "<script>alert(1)</script>|*x*";
        Write("observations.csv", "observation_id,source_file,language,start,end,quote,sentence,value_low,value_high,unit,place_id,place_zh,place_en,place_level,indicator_id,indicator_zh,subject,status,measure,period_start,period_end,confidence\n"
            + $"o,a.txt,zh,0,2,{hostile},前{hostile}后,1,1,,,{hostile},,,,,,actual,level,,,0.5\n");
        Write("gold.csv", GoldHeader + "a.txt,0,2,一个,1,1,exact,个,山西省,社,,actual,level,,,,\n");
        Evaluate(_folder.File("gold.csv"));
        string html = File.ReadAllText(Path.Combine(_folder.Path, "evaluation", "evaluation.html")), markdown = File.ReadAllText(Path.Combine(_folder.Path, "evaluation", "evaluation.md"));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("前<mark>&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("|*x*", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file,start\n", "has no column 'end'; a gold file has the columns file, start, end,")]
    [InlineData(GoldHeader + "a.txt,x,2,一,1,1,,,,,,,,,,,\n", "row 1, column start: 'x' is no whole number")]
    [InlineData(GoldHeader + "a.txt,3,2,一,1,1,,,,,,,,,,,\n", "row 1, column end: a span ends behind its start")]
    [InlineData(GoldHeader + "a.txt,1,2,一,viel,1,,,,,,,,,,,\n", "row 1, column low: 'viel' is no number")]
    [InlineData(GoldHeader + "a.txt,1,2,一,1,1,,,,,,,,1954-13-01,,,\n", "row 1, column from: '1954-13-01' is no date such as 1954-05-31")]
    public void A_gold_file_that_cannot_be_used_says_where(string text, string message)
    {
        Write("gold.csv", text);
        Assert.Contains(message, Assert.Throws<StoreException>(() => GoldFile.Read(_folder.File("gold.csv"))).Message, StringComparison.Ordinal);
    }

    private static string Line(params object[] values) => string.Join(' ', values);

    private static double Four(double value) => Math.Round(value, 4);

    private static JsonNode Python(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            return JsonNode.Parse(process.StandardOutput.ReadToEnd())!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs python3, which is not here");
            throw;
        }
    }

    /// <summary>Leaves rows out and changes a field of others, in turns.</summary>
    private static void Spoil(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[] columns = lines[0].TrimStart('\ufeff').Split(',');
        var spoilt = new StringBuilder(lines[0]).Append('\n');
        (string Column, string Value)[] faults = [("status", "planned"), ("measure", "growth"), ("place_zh", "河南省"), ("unit", "斤"), ("value_low", "7"), ("period_start", "1950-01-01"), ("indicator_id", "apc"), ("start", "0")];
        int row = 0;
        foreach (string line in lines[1..].Where(line => line.Count(c => c == ',') == columns.Length - 1))
        {
            string[] cells = line.Split(',');
            (string column, string value) = faults[row++ % faults.Length];
            if (row % 11 != 0)
            {
                cells[Array.IndexOf(columns, column)] = row % 3 == 0 ? cells[Array.IndexOf(columns, column)] : value;
                spoilt.AppendJoin(',', cells).Append('\n');
            }
        }

        File.WriteAllText(path, spoilt.ToString());
    }

    private void Run(string input) =>
        new Pipeline().Run(new RunOptions { Inputs = [input], OutputFolder = _folder.Path, Charts = false }, cancellation: TestContext.Current.CancellationToken);

    private EvaluationResult Evaluate(string gold) => new DatasetEvaluation(new EvaluationRequest
    {
        Observations = _folder.File("observations.csv"),
        Gold = gold,
        OutputFolder = Path.Combine(_folder.Path, "evaluation"),
        Formats = [],
    }).Evaluate();

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);
}
