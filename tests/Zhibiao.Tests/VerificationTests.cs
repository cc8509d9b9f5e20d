using System.Text;
using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests;

/// <summary>A whole dataset passes; each thing that can be wrong with one is found in a copy that was spoiled so.</summary>
public sealed class VerificationTests(WrittenSeeds seeds) : SpoiledSeeds(seeds)
{
    [Fact]
    public void A_dataset_as_it_was_written_has_no_fault()
    {
        VerificationResult result = Verify();
        Assert.Empty(result.Faults);
        Assert.Equal(13, result.Documents);
        Assert.True(result.Rows > 250, $"{result.Rows} rows");
    }

    [Fact]
    public void One_byte_of_a_source_changed_is_found()
    {
        Copy();
        string path = Path.Combine(Sources, "01-shanxi-1953.txt");
        byte[] bytes = File.ReadAllBytes(path);
        string text = Encoding.UTF8.GetString(bytes);
        File.WriteAllText(path, text.Replace("五千四百个", "五千三百个", StringComparison.Ordinal));
        Fault[] faults = Faults("anchor");
        Assert.Contains(faults, fault => fault.File == "documents.csv" && fault.Message.Contains("is not the file that was read", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.File == "observations.csv" && fault.Message.Contains("stands '五千三百个', not '五千四百个'", StringComparison.Ordinal) && fault.Row > 1 && fault.Id.StartsWith("o-", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.File == "quantities.csv");
    }

    [Fact]
    public void A_source_that_is_gone_is_named()
    {
        Copy();
        File.Delete(Path.Combine(Sources, "04-sichuan-1953.txt"));
        Fault fault = Assert.Single(Faults("anchor"));
        Assert.StartsWith("04-sichuan-1953.txt is not among the sources", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observations", "value", 2, "3", "number", "value is 3, but works out as 2242")]
    [InlineData("observations", "value_si", 2, "7", "number", "value_si is 7, but works out as")]
    [InlineData("observations", "value_low", 2, "9999", "number", "value_low is above value_high")]
    [InlineData("observations", "status", 2, "hoped", "schema", "status is 'hoped', which is none of its words")]
    [InlineData("observations", "start", 2, "-4", "schema", "start is -4, outside of what it may be")]
    [InlineData("observations", "end", 2, "x", "schema", "end is 'x', which is no integer")]
    [InlineData("observations", "period_start", 2, "1953-02-30", "schema", "period_start is '1953-02-30', which is no date")]
    [InlineData("observations", "subject", 2, "", "schema", "subject is empty, but every row fills it")]
    [InlineData("observations", "confidence", 2, "1.2", "schema", "confidence is 1.2, outside of what it may be")]
    [InlineData("observations", "document_id", 2, "nowhere", "key", "document_id and source_file 'nowhere 01-shanxi-1953.txt' is not in documents.csv")]
    [InlineData("observations", "pair_id", 2, "t-gone", "key", "pair_id 't-gone' is not in targets.csv")]
    [InlineData("observations", "quote", 2, "二千", "anchor", "not '二千'")]
    [InlineData("observations", "end", 2, "99999", "anchor", "the text ends at")]
    [InlineData("observations", "start", 2, "9999", "anchor", "start and end are no place in a text")]
    [InlineData("observations", "start", 2, "9999", "number", "start is not before end")]
    [InlineData("observations", "period_start", 2, "1999-01-01", "number", "period_start is after period_end")]
    [InlineData("documents", "document_id", 2, "other", "anchor", "has the id")]
    [InlineData("documents", "sha256", 2, "zz", "schema", "sha256 is 'zz', which does not have the form")]
    [InlineData("targets", "multiple", 3, "9", "number", "multiple is 9, but works out as 2.2739")]
    [InlineData("targets", "absolute_change", 3, "1", "number", "absolute_change is 1, but works out as 200")]
    [InlineData("targets", "growth_percent", 3, "1", "number", "growth_percent is 1, but works out as 127.39")]
    [InlineData("targets", "baseline_value", 3, "1", "number", "baseline_value is 1, but works out as 157")]
    [InlineData("targets", "fulfilment", 3, "5", "number", "fulfilment is")]
    [InlineData("targets", "baseline_low", 3, "1", "number", "baseline_low is 1, but works out as 157")]
    [InlineData("targets", "baseline_high", 3, "9999", "number", "baseline_high is 9999, but works out as 157")]
    [InlineData("targets", "baseline_date", 3, "1999-01-01", "number", "baseline_date is not the last day of its observation's period")]
    [InlineData("targets", "target_value", 3, "1", "number", "target_value is 1, but works out as 357")]
    [InlineData("targets", "target_low", 3, "1", "number", "target_low is 1, but works out as 357")]
    [InlineData("targets", "target_high", 3, "9999", "number", "target_high is 9999, but works out as 357")]
    [InlineData("targets", "target_end", 3, "1999-01-01", "number", "target_start and target_end are not its observation's period")]
    [InlineData("targets", "fulfilled_date", 3, "1999-01-01", "number", "no other document's observation reports fulfilled_value at fulfilled_date")]
    [InlineData("targets", "fulfilled_value", 3, "", "number", "fulfilment is there without a reported value")]
    [InlineData("targets", "target_observation_id", 3, "o-gone", "number", "its target's observation is not there")]
    [InlineData("targets", "target_observation_id", 3, "o-gone", "key", "target_observation_id 'o-gone' is not in observations.csv")]
    [InlineData("series", "value", 2, "5", "number", "value is 5, but works out as")]
    [InlineData("series", "spread", 2, "5", "number", "spread is 5, but works out as")]
    [InlineData("series", "value_si", 2, "5", "number", "value_si is 5, but works out as")]
    [InlineData("series", "sources", 2, "5", "number", "sources is 5, but works out as 1")]
    [InlineData("series", "date", 2, "1999-01-01", "number", "date is not the last day of the period")]
    [InlineData("series", "observation_ids", 2, "o-gone", "number", "no observation stands behind it")]
    [InlineData("series", "place_id", 2, "cn-anhui", "number", "place_id is 'cn-anhui', but its observation")]
    [InlineData("checks", "observation_ids", 2, "o-gone", "key", "observation_ids names 'o-gone', which is not in observations.csv")]
    public void A_cell_changed_is_found(string table, string column, int row, string cell, string kind, string message)
    {
        Copy();
        Change(table, column, row, cell);
        IReadOnlyList<Fault> faults = Verify().Faults;
        Assert.Contains(faults, fault => fault.Kind == kind && fault.File == table + ".csv" && fault.Row == row && fault.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Kind == "package" && fault.Message.StartsWith($"{table}.csv was changed after the package was written", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Kind == "store" && fault.Row == row && fault.Message.StartsWith($"{table}.{column} is", StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_said_to_agree_that_does_not_is_found()
    {
        Copy();
        CsvTable targets = CsvTable.Read(Path.Combine(Dataset, "targets.csv"));
        int row = Enumerable.Range(0, targets.Rows.Length).First(at => targets[at, "consistent"].Length > 0);
        Change("targets", "consistent", row + 2, targets[row, "consistent"] == "true" ? "false" : "true");
        Assert.Contains(Faults("number"), fault => fault.Row == row + 2 && fault.Message.StartsWith("consistent is", StringComparison.Ordinal));
    }

    [Fact]
    public void A_conversion_that_does_not_work_out_is_found()
    {
        Copy();
        CsvTable observations = CsvTable.Read(Path.Combine(Dataset, "observations.csv"));
        int row = Enumerable.Range(0, observations.Rows.Length).First(at => observations[at, "factor_si"].Length > 0);
        Change("observations", "value_si", row + 2, "7");
        Assert.Contains(Faults("number"), fault => fault.Row == row + 2 && fault.Message.StartsWith("value_si is 7, but works out as ", StringComparison.Ordinal) && !fault.Message.EndsWith("empty", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_rows_with_one_id_are_found()
    {
        Copy();
        string first = CsvTable.Read(Path.Combine(Dataset, "observations.csv"))[0, "observation_id"];
        Change("observations", "observation_id", 3, first);
        Assert.Contains(Faults("key"), fault => fault.Row == 3 && fault.Message == "another row has the same observation_id");
    }

    [Fact]
    public void Without_sources_the_rest_is_checked()
    {
        Copy();
        Change("observations", "quote", 2, "二千");
        VerificationResult result = new Verification(new VerificationRequest { DatasetFolder = Dataset }).Verify(TestContext.Current.CancellationToken);
        Assert.Equal(0, result.Documents);
        Assert.DoesNotContain(result.Faults, fault => fault.Kind == "anchor");
        Assert.Contains(result.Faults, fault => fault.Kind == "store");
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("corpus/dev")]
    public void Real_documents_give_a_dataset_without_fault(string name)
    {
        string documents = Shared.Path(name.Split('/'));
        new Pipeline().Run(new RunOptions { Inputs = [documents], OutputFolder = Dataset, Charts = false }, cancellation: TestContext.Current.CancellationToken);
        VerificationResult result = new Verification(new VerificationRequest { DatasetFolder = Dataset, Inputs = [documents] }).Verify(TestContext.Current.CancellationToken);
        Assert.Empty(result.Faults);
        Assert.True(result.Documents >= 5);
    }

    /// <summary>Puts another cell into a file; the row as a spreadsheet counts.</summary>
    private void Change(string table, string column, int row, string cell)
    {
        string path = Path.Combine(Dataset, table + ".csv");
        CsvTable rows = CsvTable.Read(path);
        int at = rows.Columns.IndexOf(column);
        IEnumerable<IEnumerable<string>> changed = rows.Rows.Select((cells, i) => i == row - 2 ? cells.SetItem(at, cell) : cells).Select(cells => cells.Select(Quoted));
        File.WriteAllText(path, "\ufeff" + string.Concat(changed.Prepend(rows.Columns).Select(cells => string.Join(',', cells) + "\n")));
    }

    private static string Quoted(string cell) => $"\"{FormulaGuard.Protect(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
