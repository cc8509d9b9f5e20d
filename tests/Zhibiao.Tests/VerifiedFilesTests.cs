using Zhibiao.Model;

namespace Zhibiao.Tests;

/// <summary>Files of a dataset that are gone, changed or damaged are found; the cells are the matter of <see cref="VerificationTests"/>.</summary>
public sealed class VerifiedFilesTests(WrittenSeeds seeds) : SpoiledSeeds(seeds)
{
    [Theory]
    [InlineData("targets.csv")]
    [InlineData("datapackage.json")]
    [InlineData("codebook.md")]
    [InlineData("sources.bib")]
    [InlineData("scripts/read_zhibiao.R")]
    [InlineData("dataset.xlsx")]
    [InlineData("dataset.sqlite")]
    [InlineData("run.json")]
    [InlineData("README.md")]
    public void A_file_that_is_gone_is_named(string name)
    {
        Copy();
        File.Delete(Path.Combine(Dataset, name));
        Assert.Contains(Verify().Faults, fault => fault.File == name && fault.Message.StartsWith("is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_schema_that_was_changed_is_found()
    {
        Copy();
        string path = Path.Combine(Dataset, "datapackage.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"maximum\": 1", "\"maximum\": 2", StringComparison.Ordinal));
        Assert.Contains(Faults("package"), fault => fault.Message == "observations: its schema is not that of this version's tables");
    }

    [Fact]
    public void A_column_that_is_gone_is_named()
    {
        Copy();
        string path = Path.Combine(Dataset, "checks.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace(",severity,", ",weight,", StringComparison.Ordinal));
        Assert.Contains(Faults("schema"), fault => fault.Row == 1 && fault.Message == "lacks the columns severity; has strange columns weight");
    }

    [Fact]
    public void Columns_in_another_order_are_found()
    {
        Copy();
        string path = Path.Combine(Dataset, "checks.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("kind,severity,", "severity,kind,", StringComparison.Ordinal));
        Assert.Contains(Faults("schema"), fault => fault.Row == 1 && fault.Message == "the columns stand in another order than the schema has them");
    }

    [Fact]
    public void Rows_that_are_gone_are_found()
    {
        Copy();
        string path = Path.Combine(Dataset, "quantities.csv");
        string[] lines = File.ReadAllLines(path);
        File.WriteAllText(path, "\ufeff" + string.Join('\n', lines[..^1]) + "\n");
        int rows = lines.Length - 1;
        IReadOnlyList<Fault> faults = Verify().Faults;
        Assert.Contains(faults, fault => fault.Kind == "package" && fault.Message == $"quantities: quantities.csv has {rows - 1} rows, the package says otherwise");
        Assert.Contains(faults, fault => fault.Kind == "package" && fault.Message == $"quantities.csv has {new FileInfo(path).Length} bytes, the package says otherwise");
        Assert.Contains(faults, fault => fault.Kind == "store" && fault.Message == $"quantities has {rows} rows, quantities.csv has {rows - 1}");
    }

    [Theory]
    [InlineData("\"path\": \"checks.csv\"", "\"path\": \"other.csv\"", "checks: its path is not checks.csv")]
    [InlineData("\"name\": \"checks\"", "\"name\": \"other\"", "does not describe checks.csv")]
    public void A_table_that_the_package_does_not_describe_is_found(string right, string wrong, string message)
    {
        Copy();
        string path = Path.Combine(Dataset, "datapackage.json");
        string package = File.ReadAllText(path);
        Assert.Contains(right, package, StringComparison.Ordinal);
        File.WriteAllText(path, package.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(Faults("package"), fault => fault.Message == message);
    }

    [Fact]
    public void A_store_that_was_damaged_is_found()
    {
        Copy();
        using (FileStream store = File.OpenWrite(Path.Combine(Dataset, "dataset.sqlite")))
        {
            store.Position = store.Length / 2;
            store.Write(new byte[40_000]);
        }

        Assert.Contains(Faults("store"), fault => fault.Message.StartsWith("is damaged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"exact\":\"", "\"exact\":\"错", "the text does not hold its words at its place")]
    [InlineData("\"prefix\":\"", "\"prefix\":\"错", "the text does not hold its words at its place")]
    [InlineData("\"suffix\":\"", "\"suffix\":\"错", "the text does not hold its words at its place")]
    [InlineData("sha256\":\"", "sha256\":\"0", "its SHA-256 is not the document's")]
    [InlineData("\"end\":", "\"end\":9", "are no place in the text")]
    [InlineData("observation:o-", "observation:o-f", "the annotation is of no observation, or comes twice")]
    public void Each_part_of_an_annotation_is_checked(string right, string wrong, string message)
    {
        Copy();
        string path = Path.Combine(Dataset, "annotations.jsonl"), text = File.ReadAllText(path);
        int at = text.IndexOf(right, StringComparison.Ordinal);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length)));
        Assert.Contains(Faults("annotation"), fault => fault.Message.EndsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_annotation_that_was_changed_or_is_gone_is_found()
    {
        WrittenSeeds.CopyFolder(Whole.Sources, Sources);
        new PackagePublisher(new PublicationRequest { DatasetFolder = Whole.Dataset, Inputs = [Sources], To = Dataset }).Publish(TestContext.Current.CancellationToken);
        string path = Path.Combine(Dataset, "annotations.jsonl");
        string[] lines = File.ReadAllLines(path);
        lines[0] = lines[0].Replace("\"exact\":\"二", "\"exact\":\"三", StringComparison.Ordinal);
        lines[1] = lines[1].Replace("\"end\":", "\"end\":9", StringComparison.Ordinal);
        File.WriteAllLines(path, lines[..^1].Append("{}"));
        string[] faults = [.. Faults("annotation").Select(fault => fault.Message)];
        Assert.Contains("01-shanxi-1953.txt: the text does not hold its words at its place", faults);
        Assert.Contains(faults, message => message.Contains("are no place in the text", StringComparison.Ordinal));
        Assert.Contains("the observation has no annotation", faults);
        Assert.Contains("a line is no annotation: {}", faults);
    }

    [Fact]
    public void The_annotations_of_a_run_are_checked_too()
    {
        Copy();
        string path = Path.Combine(Dataset, "annotations.jsonl");
        File.AppendAllText(path, "{}\n");
        Assert.Contains(Faults("annotation"), fault => fault.Message == "a line is no annotation: {}");
        Assert.Contains(Faults("package"), fault => fault.Message.StartsWith("annotations.jsonl was changed after the package was written", StringComparison.Ordinal));
        File.Delete(path);
        Assert.Contains(Faults("file"), fault => fault.File == "annotations.jsonl" && fault.Message == "is missing");
    }
}
