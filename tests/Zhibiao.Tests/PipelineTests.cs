using System.Globalization;
using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao.Tests;

/// <summary>The whole run, over the samples and over the real documents.</summary>
public sealed class PipelineTests
{
    private static readonly string Seeds = Path.Combine(Shared.Repository, "seeds");

    // One run serves all tests that only look at its tables.
    private static readonly Lazy<Tables> OfSeeds = new(() => Tables.Of(Seeds));
    private static readonly Lazy<Tables> OfRealDocuments = new(() => Tables.Of(Shared.Path("seeds")));

    [Theory]
    [InlineData("cn-shanxi", 2242, 5400)]
    [InlineData("gr-dongbei", 4879, 10000)]
    [InlineData("cn-shandong", 1201, 4800)]
    [InlineData("cn-fujian", 157, 357)]
    [InlineData("cn-sichuan", 41, 400)]
    public void The_samples_give_the_targets_of_the_provinces(string place, int baseline, int target)
    {
        string number = target.ToString(CultureInfo.InvariantCulture);
        Assert.Contains(OfSeeds.Value["targets"], row =>
            row["place_id"] == place && row["indicator_id"] == "apc" && row["unit"] == "个"
            && row["baseline_value"] == baseline.ToString(CultureInfo.InvariantCulture) && row["target_low"] == number && row["target_high"] == number);
    }

    [Fact]
    public void The_samples_give_the_national_plan_with_both_its_bounds() => Assert.Contains(OfSeeds.Value["targets"], row =>
        row["place_id"] == "cn" && row["indicator_id"] == "apc" && row["target_low"] == "500000" && row["target_high"] == "600000");

    [Fact]
    public void Every_quote_of_the_samples_stands_where_its_row_says() => OfSeeds.Value.AssertAnchored();

    [Fact]
    public void Every_quote_of_the_real_documents_stands_where_its_row_says() => OfRealDocuments.Value.AssertAnchored();

    [Fact]
    public void Every_quote_of_the_development_documents_stands_where_its_row_says() => Tables.Of(Shared.Path("corpus", "dev")).AssertAnchored();

    [Theory]
    [InlineData("000_", "character-suspect 农农生产合作社", "character-suspect 诬蔑")]
    [InlineData("001_")]
    [InlineData("002_", "translation-place 辽东省 (Liaodong) where the English names Liaoning")]
    [InlineData("003_")]
    [InlineData("004_", "date-conflict 1950")]
    public void The_real_documents_are_questioned_where_they_are_wrong_and_nowhere_else(string file, params string[] expected)
    {
        string document = OfRealDocuments.Value["documents"].Single(row => row["source_file"].StartsWith(file, StringComparison.Ordinal))["document_id"];
        var checks = OfRealDocuments.Value["checks"].Where(row => row["document_id"] == document).ToList();
        Assert.Equal(expected.Length, checks.Count);
        Assert.All(expected, words =>
        {
            string[] parts = words.Split(' ', 2);
            Assert.Contains(checks, row => row["kind"] == parts[0] && row["message"].Contains(parts[1], StringComparison.Ordinal));
        });
    }

    [Fact]
    public void An_explanation_shows_the_number_its_observation_and_its_target()
    {
        string file = Path.Combine(Seeds, "01-shanxi-1953.txt");
        int at = File.ReadAllText(file).IndexOf("五千四百个", StringComparison.Ordinal);
        Explanation explanation = new Pipeline().Explain(file, at);
        Assert.NotNull(explanation.Sentence);
        Assert.True(explanation.Sentence.Sentence.Span.Contains(at));
        Assert.Contains(explanation.Sentence.Mentions, mention => mention.Span.Contains(at) && mention is QuantityMention { Quantity.Low: 5400 });
        Assert.Contains(explanation.Observations, observation => observation.Span.Start == at && observation is { PlaceZh: "山西省", Status: Status.Planned });
        Assert.Contains(explanation.Targets, target => target is { BaselineValue: 2242, TargetValue: 5400 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pipeline().Explain(file, 1_000_000));
    }

    [Fact]
    public void An_explanation_says_why_a_number_was_turned_down()
    {
        Dictionary<string, string> row = OfSeeds.Value["quantities"].First(quantity => quantity["not_used"].Length > 0);
        Explanation explanation = new Pipeline().Explain(Path.Combine(Seeds, row["source_file"]), int.Parse(row["start"], CultureInfo.InvariantCulture));
        Assert.Contains(explanation.Findings, finding => finding.Note == $"{row["quote"]}: {row["not_used"]}");
    }

    [Fact]
    public void The_output_folder_is_not_read_on_the_second_run()
    {
        using var folder = new Sources.TemporaryFolder();
        folder.Write("a.txt", Sources.Samples.Archive);
        string output = Path.Combine(folder.Path, "results");
        var options = new RunOptions { Inputs = [folder.Path], OutputFolder = output, Charts = false };
        Assert.Equal(1, new Pipeline().Run(options, cancellation: TestContext.Current.CancellationToken).Read);
        File.Delete(Path.Combine(output, "dataset.sqlite"));
        RunReport second = new Pipeline().Run(options, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((1, 0, 0), (second.Read, second.Skipped, second.Failed));
    }

    /// <summary>The tables that a run wrote, and the texts that it read.</summary>
    private sealed class Tables
    {
        private readonly Dictionary<string, List<Dictionary<string, string>>> _rows = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _texts;

        private Tables(string input, string output)
        {
            _texts = SourceFinder.Find([input]).Items.SelectMany(new SourceReader().Read).ToDictionary(d => d.SourceFile, d => d.Text, StringComparer.Ordinal);
            foreach (string table in new[] { "documents", "observations", "quantities", "targets", "checks" })
                _rows[table] = Rows(CsvTable.Read(Path.Combine(output, $"{table}.csv")));
        }

        public List<Dictionary<string, string>> this[string table] => _rows[table];

        public static Tables Of(string input)
        {
            using var folder = new TemporaryFolder();
            new Pipeline().Run(new RunOptions { Inputs = [input], OutputFolder = folder.Path, Charts = false }, cancellation: TestContext.Current.CancellationToken);
            return new Tables(input, folder.Path);
        }

        private static List<Dictionary<string, string>> Rows(CsvTable table) =>
            [.. table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];

        public void AssertAnchored()
        {
            Assert.NotEmpty(this["observations"]);
            Assert.All(this["observations"].Concat(this["quantities"]), row =>
            {
                int start = int.Parse(row["start"], CultureInfo.InvariantCulture), end = int.Parse(row["end"], CultureInfo.InvariantCulture);
                Assert.Equal(_texts[row["source_file"]][start..end], row["quote"]);
            });
        }
    }
}
