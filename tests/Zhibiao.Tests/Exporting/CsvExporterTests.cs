using System.Globalization;
using System.Text;
using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Exporting;

public sealed class CsvExporterTests
{
    public static TheoryData<string> Texts =>
    [
        "山西省", "一,二", "他说“好”", "a \"b\" c", "\"", "line\nline", "line\r\nline\r", " spaces ", "=1+1", "+5", "-16.6", "@x", "\tx", "\rx",
        "'=1+1", "''@x", "'tis", "'", "''", "#note", "𠮷", ";", "\ufeffx", "NA", "null", "\u2028",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_went(string text)
    {
        using var folder = new TemporaryFolder();
        CsvTable table = WriteAndRead(folder, Samples.Dataset with { Observations = [Samples.Baseline with { Sentence = text, Quote = text }] });
        Assert.Equal(text, table[0, "sentence"]);
        Assert.Equal(text, table[0, "quote"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("-个", "'-个")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis", "'tis")]
    public void A_formula_is_made_safe(string text, string written)
    {
        using var folder = new TemporaryFolder();
        new CsvExporter().Write(folder.Path, Samples.Dataset with { Observations = [Samples.Baseline with { Subject = text }] });
        Assert.Contains("," + written + ",", File.ReadAllText(folder.File("observations.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_stays_a_number()
    {
        using var folder = new TemporaryFolder();
        CsvTable table = WriteAndRead(folder, WithQuantity(Samples.Exact(-16.6m, "%")));
        Assert.Equal("-16.6", table[0, "value"]);
        Assert.Contains(",-16.6,-16.6,-16.6,exact,", File.ReadAllText(folder.File("observations.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_plain_and_the_unknown_is_empty()
    {
        using var folder = new TemporaryFolder();
        CsvTable table = WriteAndRead(folder, WithQuantity(new Quantity
        {
            Kind = QuantityKind.Fraction,
            Low = 200m / 3,
            Modifier = Modifier.AtLeast,
            Unit = "%",
            Si = new UnitValue("share", 0.01m),
        }));
        Assert.Equal("66.6666666667", table[0, "value"]);
        Assert.Equal("66.6666666667", table[0, "value_low"]);
        Assert.Equal("", table[0, "value_high"]);
        Assert.Equal("0.6666666667", table[0, "value_si"]);
        Assert.Equal("share", table[0, "unit_si"]);
        Assert.Equal("0.97", table[0, "confidence"]);
        Assert.Equal("1953-11-27", table[0, "period_start"]);
    }

    [Fact]
    public void A_list_is_joined_by_semicolons_and_truth_is_a_word()
    {
        using var folder = new TemporaryFolder();
        CsvTable observations = WriteAndRead(folder, Samples.Dataset);
        Assert.Equal("place;subject", observations[1, "inherited"]);
        CsvTable targets = CsvTable.Read(folder.File("targets.csv"));
        Assert.Equal("true", targets[0, "consistent"]);
        Assert.Equal("2.4085637823", targets[0, "multiple"]);
        Assert.Equal("1953-11-28", CsvTable.Read(folder.File("documents.csv"))[0, "date"]);
    }

    [Fact]
    public void A_lone_surrogate_and_a_NUL_become_replacement_characters()
    {
        using var folder = new TemporaryFolder();
        CsvTable table = WriteAndRead(folder, Samples.Dataset with { Observations = [Samples.Baseline with { Sentence = "a\ud800b\0c" }] });
        Assert.Equal("a\ufffdb\ufffdc", table[0, "sentence"]);
    }

    [Fact]
    public void An_empty_dataset_gives_header_rows()
    {
        using var folder = new TemporaryFolder();
        new CsvExporter().Write(folder.Path, new Dataset());
        foreach (TableSchema table in DatasetTables.All)
        {
            CsvTable read = CsvTable.Read(folder.File(table.FileName));
            Assert.Equal(table.Columns.Select(column => column.Name), read.Columns);
            Assert.Empty(read.Rows);
        }
    }

    [Fact]
    public void A_file_is_UTF8_with_mark_and_line_feeds()
    {
        using var folder = new TemporaryFolder();
        new CsvExporter().Write(folder.Path, Samples.Dataset);
        byte[] bytes = File.ReadAllBytes(folder.File("documents.csv"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.Equal(6, folder.Contents().Count);
    }

    [Fact]
    public void Another_culture_and_time_zone_give_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        WriteAll(first.Path);
        CultureInfo earlier = CultureInfo.CurrentCulture;
        string? zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NumberDecimalSeparator = ",";
            strange.NumberFormat.NegativeSign = "−";
            strange.DateTimeFormat.DateSeparator = "/";
            CultureInfo.CurrentCulture = strange;
            Environment.SetEnvironmentVariable("TZ", "Asia/Shanghai");
            TimeZoneInfo.ClearCachedData();
            WriteAll(second.Path);
        }
        finally
        {
            CultureInfo.CurrentCulture = earlier;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }

        Assert.Equal(first.Contents(), second.Contents());
    }

    [Fact]
    public void A_failure_leaves_every_earlier_file_whole()
    {
        using var folder = new TemporaryFolder();
        new CsvExporter().Write(folder.Path, Samples.Dataset);
        IReadOnlyDictionary<string, string> before = folder.Contents();
        using (new AsideFile(folder.File("series.csv")))
        {
            StoreException refused = Assert.Throws<StoreException>(() => new CsvExporter().Write(folder.Path, Samples.Many(3)));
            Assert.Contains("series.csv", refused.Message, StringComparison.Ordinal);
            Assert.Contains("another run is writing it", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public void A_read_only_folder_is_refused_in_plain_words()
    {
        using var folder = new TemporaryFolder();
        Unprivileged.Run(() =>
        {
            folder.MakeReadOnly();
            StoreException refused = Assert.Throws<StoreException>(() => new CsvExporter().Write(folder.Path, Samples.Dataset));
            Assert.Contains("no permission to write", refused.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_refused_in_plain_words()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("output"), "");
        StoreException refused = Assert.Throws<StoreException>(() => new CsvExporter().Write(folder.File("output"), Samples.Dataset));
        Assert.Contains("choose another output folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_run_left_is_cleared_away()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("checks.csv.part"), "half a li");
        File.WriteAllText(folder.File("checks.csv.lock"), "");
        new CsvExporter().Write(folder.Path, Samples.Dataset);
        Assert.Equal(DatasetTables.All.Select(table => table.FileName).Order(StringComparer.Ordinal), folder.Contents().Keys.Order(StringComparer.Ordinal));
    }

    private static void WriteAll(string folder)
    {
        new CsvExporter().Write(folder, Samples.Dataset);
        new PackageExporter().Write(folder, Samples.Dataset);
        new RunManifestWriter().Write(folder, new RunManifest { Version = "1" }, Samples.Dataset);
    }

    private static Dataset WithQuantity(Quantity quantity) =>
        Samples.Dataset with { Observations = [Samples.Baseline with { Quantity = quantity }] };

    private static CsvTable WriteAndRead(TemporaryFolder folder, Dataset dataset)
    {
        new CsvExporter().Write(folder.Path, dataset);
        return CsvTable.Read(folder.File("observations.csv"));
    }
}
