using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Sources;

namespace Zhibiao.Tests;

public sealed class PackagePublisherTests(WrittenSeeds seeds) : IClassFixture<WrittenSeeds>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Package => _folder.File("package");

    [Fact]
    public void An_open_package_has_the_tables_byte_for_byte_and_verifies_itself()
    {
        PublicationResult result = Publish(restricted: false);
        Assert.Empty(result.Faults);
        Assert.Equal(result.Files, Checksums.Names(Package));
        foreach (string name in new[] { "observations.csv", "quantities.csv", "targets.csv", "series.csv", "checks.csv", "documents.csv", "dataset.sqlite", "dataset.xlsx", "report.html" })
        {
            Assert.True(File.ReadAllBytes(Path.Combine(seeds.Dataset, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Package, name))), name);
        }

        Assert.Empty(Verified(seeds.Sources).Faults);
    }

    [Fact]
    public void A_restricted_package_holds_no_quote_and_no_sentence_in_any_file()
    {
        Assert.Empty(Publish(restricted: true).Faults);
        CsvTable observations = CsvTable.Read(Path.Combine(seeds.Dataset, "observations.csv"));
        CsvTable checks = CsvTable.Read(Path.Combine(seeds.Dataset, "checks.csv"));
        HashSet<string> words = [.. Column(observations, "sentence").Select(sentence => sentence.Trim()), .. Column(observations, "quote").Where(quote => quote.Length > 3), .. Column(checks, "evidence")];
        string examples = new Codebook(DatasetTables.Restricted).Text(new Dataset(), table => ColumnSummary.Of(DatasetTables.Restricted.Single(one => one.Name == table)));
        words.RemoveWhere(word => word.Length == 0 || examples.Contains(word, StringComparison.Ordinal));
        Assert.True(words.Count > 60, $"{words.Count} texts");
        foreach (string file in Checksums.Names(Package))
        {
            string text = Text(Path.Combine(Package, file));
            Assert.Empty(words.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => $"{file}: {word}"));
        }

        Assert.False(File.Exists(Path.Combine(Package, "dataset.sqlite")));
        Assert.False(File.Exists(Path.Combine(Package, "report.html")));
    }

    [Fact]
    public void A_restricted_package_keeps_positions_and_hashes_so_that_whoever_has_the_documents_can_verify_it()
    {
        Publish(restricted: true);
        CsvTable observations = CsvTable.Read(Path.Combine(Package, "observations.csv"));
        Assert.Contains("start", observations.Columns);
        Assert.Matches("^[0-9a-f]{64}$", observations[0, "quote_sha256"]);
        Assert.Contains("\"TextPositionSelector\"", File.ReadAllText(Path.Combine(Package, "annotations.jsonl")), StringComparison.Ordinal);
        Assert.DoesNotContain("TextQuoteSelector", File.ReadAllText(Path.Combine(Package, "annotations.jsonl")), StringComparison.Ordinal);
        VerificationResult whole = Verified(seeds.Sources);
        Assert.Empty(whole.Faults);
        Assert.Equal(13, whole.Documents);

        string changed = _folder.File("changed");
        WrittenSeeds.CopyFolder(seeds.Sources, changed);
        string document = Path.Combine(changed, "01-shanxi-1953.txt");
        File.WriteAllText(document, File.ReadAllText(document).Replace("五千四百个", "五千三百个", StringComparison.Ordinal));
        Assert.Contains(Verified(changed).Faults, fault => fault.File == "observations.csv" && fault.Message.EndsWith("has another hash", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dataset_with_a_row_that_does_not_stand_in_its_source_is_never_published()
    {
        string changed = _folder.File("changed");
        WrittenSeeds.CopyFolder(seeds.Sources, changed);
        string document = Path.Combine(changed, "01-shanxi-1953.txt");
        File.WriteAllText(document, "，" + File.ReadAllText(document));
        PublicationResult result = new PackagePublisher(Request() with { Inputs = [changed] }).Publish(TestContext.Current.CancellationToken);
        Assert.Contains(result.Faults, fault => fault.Kind == "anchor" && fault.File == "observations.csv");
        Assert.Empty(result.Files);
        Assert.Equal([changed], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_file_changed_or_taken_away_after_publication_is_found()
    {
        Publish(restricted: false);
        File.AppendAllText(Path.Combine(Package, "codebook.md"), "x");
        File.Delete(Path.Combine(Package, "sources.csl.json"));
        Fault[] faults = [.. Verified(seeds.Sources).Faults];
        Assert.Contains(faults, fault => fault.File == "codebook.md" && fault.Message == "was changed after it was published");
        Assert.Contains(faults, fault => fault.File == "sources.csl.json" && fault.Message == "is missing");
    }

    [Fact]
    public void Authors_stand_in_the_citation_the_package_and_the_readme()
    {
        new PackagePublisher(Request() with { Authors = ["Li, Ming", "Archive \"X\""] }).Publish(TestContext.Current.CancellationToken);
        string citation = File.ReadAllText(Path.Combine(Package, "CITATION.cff"));
        Assert.Contains("authors:\n  - family-names: \"Li\"\n    given-names: \"Ming\"\n  - name: \"Archive \\\"X\\\"\"\n", citation, StringComparison.Ordinal);
        using JsonDocument package = JsonDocument.Parse(File.ReadAllText(Path.Combine(Package, "datapackage.json")));
        Assert.Equal(["Li, Ming", "Archive \"X\""], package.RootElement.GetProperty("contributors").EnumerateArray().Select(one => one.GetProperty("title").GetString()!));
        Assert.Contains("compiled by Li, Ming; Archive \"X\".", File.ReadAllText(Path.Combine(Package, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_package_is_never_read_as_documents(bool restricted)
    {
        Publish(restricted);
        File.WriteAllText(_folder.File("a.txt"), "x");
        Assert.Equal(["a.txt"], SourceFinder.Find([_folder.Path]).Items.Select(item => item.SourceFile));
    }

    [Fact]
    public void The_same_dataset_gives_the_same_package()
    {
        Publish(restricted: true);
        new PackagePublisher(Request() with { To = _folder.File("again"), Restricted = true }).Publish(TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllText(Path.Combine(Package, Checksums.FileName)), File.ReadAllText(_folder.File("again/" + Checksums.FileName)));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Column(CsvTable table, string column) => Enumerable.Range(0, table.Rows.Length).Select(row => table[row, column]);

    /// <summary>All text of a file, also that of the parts of a workbook.</summary>
    private static string Text(string path)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
            return File.ReadAllText(path);
        using ZipArchive zip = ZipFile.OpenRead(path);
        var text = new StringBuilder();
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }

    private PublicationRequest Request() => new() { DatasetFolder = seeds.Dataset, Inputs = [seeds.Sources], To = Package };

    private PublicationResult Publish(bool restricted) => new PackagePublisher(Request() with { Restricted = restricted }).Publish(TestContext.Current.CancellationToken);

    private VerificationResult Verified(string sources) =>
        new Verification(new VerificationRequest { DatasetFolder = Package, Inputs = [sources] }).Verify(TestContext.Current.CancellationToken);
}
