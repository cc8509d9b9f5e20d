using System.Globalization;
using System.Text.Json;
using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Exporting;

public sealed class PackageExporterTests
{
    [Fact]
    public void Every_schema_names_the_columns_of_its_file()
    {
        using var folder = new TemporaryFolder();
        using JsonDocument package = Write(folder, Samples.Dataset);
        JsonElement[] resources = [.. package.RootElement.GetProperty("resources").EnumerateArray()];
        Assert.Equal(6, resources.Length);
        foreach (JsonElement resource in resources)
        {
            CsvTable table = CsvTable.Read(folder.File(resource.GetProperty("path").GetString()!));
            Assert.Equal(table.Columns, Fields(resource).Select(field => field.GetProperty("name").GetString()!));
            Assert.Equal(table.Rows.Length, resource.GetProperty("rows").GetInt32());
        }
    }

    [Fact]
    public void Bytes_and_hash_are_those_of_the_file()
    {
        using var folder = new TemporaryFolder();
        using JsonDocument package = Write(folder, Samples.Dataset);
        foreach (JsonElement resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            FileFacts facts = FileFacts.Of(folder.File(resource.GetProperty("path").GetString()!));
            Assert.Equal(facts.Bytes, resource.GetProperty("bytes").GetInt64());
            Assert.Equal("sha256:" + facts.Sha256, resource.GetProperty("hash").GetString());
        }
    }

    [Fact]
    public void Every_cell_keeps_the_constraints_of_its_field()
    {
        using var folder = new TemporaryFolder();
        using JsonDocument package = Write(folder, Samples.Dataset);
        foreach (JsonElement resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            CsvTable table = CsvTable.Read(folder.File(resource.GetProperty("path").GetString()!));
            foreach (JsonElement field in Fields(resource))
            {
                if (!field.TryGetProperty("constraints", out JsonElement constraints))
                    continue;
                string name = field.GetProperty("name").GetString()!;
                for (int row = 0; row < table.Rows.Length; row++)
                {
                    AssertKept(constraints, table[row, name]);
                }
            }
        }
    }

    [Fact]
    public void Every_foreign_key_holds()
    {
        using var folder = new TemporaryFolder();
        using JsonDocument package = Write(folder, Samples.Dataset);
        int keys = 0;
        foreach (JsonElement resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            if (!resource.GetProperty("schema").TryGetProperty("foreignKeys", out JsonElement foreign))
                continue;
            foreach (JsonElement key in foreign.EnumerateArray())
            {
                JsonElement reference = key.GetProperty("reference");
                HashSet<string> there = [.. Tuples(folder, reference.GetProperty("resource").GetString()!, reference.GetProperty("fields"))];
                IEnumerable<string> here = Tuples(folder, resource.GetProperty("name").GetString()!, key.GetProperty("fields"));
                Assert.All(here.Where(cells => cells.Trim('\n').Length > 0), cells => Assert.Contains(cells, there));
                keys++;
            }
        }

        Assert.Equal(7, keys);
    }

    [Fact]
    public void Keys_units_licence_and_sources_are_told()
    {
        using var folder = new TemporaryFolder();
        using JsonDocument package = Write(folder, Samples.Dataset);
        Assert.Equal("MIT", Assert.Single(package.RootElement.GetProperty("licenses").EnumerateArray()).GetProperty("name").GetString());
        Assert.Contains("stay under the rights", package.RootElement.GetProperty("rights").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["The documents cited, one by one", "内部参考", "样本集"],
            package.RootElement.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("title").GetString()!));
        foreach ((JsonElement resource, TableSchema table) in package.RootElement.GetProperty("resources").EnumerateArray().Zip(DatasetTables.All))
        {
            Assert.Equal(table.PrimaryKey, resource.GetProperty("schema").TryGetProperty("primaryKey", out JsonElement key) ? key.EnumerateArray().Select(name => name.GetString()!) : []);
            Assert.Equal(table.Columns.Select(column => column.Unit), Fields(resource).Select(field => field.TryGetProperty("unit", out JsonElement unit) ? unit.GetString()! : ""));
        }

        Assert.Contains(DatasetTables.All.SelectMany(table => table.Columns), column => column.Unit.Length > 0);
    }

    [Fact]
    public void The_codebook_has_every_column_and_counts_every_category()
    {
        using var folder = new TemporaryFolder();
        using JsonDocument package = Write(folder, Samples.Dataset);
        string codebook = File.ReadAllText(folder.File("codebook.md"));
        Assert.All(DatasetTables.All.SelectMany(table => table.Columns), column => Assert.Contains($"\n| {column.Name} |", codebook, StringComparison.Ordinal));
        Assert.Contains("| actual | said to be so | 1 |\n| planned | planned, required, forecast or hoped for | 2 |", codebook, StringComparison.Ordinal);
        Assert.Contains("| 3 | 1.4 to 5400 |", codebook, StringComparison.Ordinal);
        Assert.Contains("1953-11-27 to 1954-01-01", codebook, StringComparison.Ordinal);
        Assert.Contains("| growth-conflict | baseline, target and claimed growth don't agree | 1 |", codebook, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_documents_stay_text_in_the_codebook()
    {
        using var folder = new TemporaryFolder();
        Quantity quantity = Samples.Exact(1, "<script>|\n# x");
        using JsonDocument package = Write(folder, Samples.Dataset with { Observations = [Samples.Baseline with { Quantity = quantity }] });
        Assert.Contains("| &lt;script&gt;\\| # x |", File.ReadAllText(folder.File("codebook.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bibliography_has_the_documents_that_are_cited()
    {
        using var folder = new TemporaryFolder();
        using JsonDocument package = Write(folder, Samples.Dataset);
        Assert.Equal(
            """
            @article{doc-4f53f1e4a5,
              author = {{孤鸿} and {新华社}},
              title = {{山西省布置发展合作社}},
              date = {1953-11-28},
              year = {1953},
              month = nov,
              journal = {内部参考},
              pages = {1},
              note = {新华通讯社编《内部参考》1953年12月3日。; document 4f53f1e4a5},
              keywords = {农业战线,文章},
            }

            """,
            File.ReadAllText(folder.File("sources.bib")));
    }

    [Fact]
    public void The_documents_that_are_cited_stand_in_the_CSL_list_too()
    {
        using var folder = new TemporaryFolder();
        using JsonDocument package = Write(folder, Samples.Dataset);
        using JsonDocument list = JsonDocument.Parse(File.ReadAllBytes(folder.File("sources.csl.json")));
        JsonElement entry = Assert.Single(list.RootElement.EnumerateArray());
        Assert.Equal(
            ("doc-4f53f1e4a5", "article-newspaper", "山西省布置发展合作社", "内部参考"),
            (entry.GetProperty("id").GetString(), entry.GetProperty("type").GetString(), entry.GetProperty("title").GetString(), entry.GetProperty("container-title").GetString()));
        Assert.Equal([1953, 11, 28], entry.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal(["孤鸿", "新华社"], entry.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("literal").GetString()!));
    }

    [Theory]
    [InlineData("50% & {x}_y", @"50\% \& \textbraceleft{}x\textbraceright{}\_y")]
    [InlineData("a\\b\nc~^$#", @"a\textbackslash{}b c\textasciitilde{}\textasciicircum{}\$\#")]
    public void LaTeX_marks_are_escaped(string text, string latex) => Assert.Equal(latex, Bibliography.Latex(text));

    [Fact]
    public void A_key_holds_no_mark_that_BibTeX_reads()
    {
        Assert.Equal("doc-4f53", Bibliography.Key("4f53"));
        Assert.Matches("^doc-x-[0-9a-f]{12}$", Bibliography.Key("a,b}"));
        Assert.NotEqual(Bibliography.Key("甲"), Bibliography.Key("乙"));
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        using var folder = new TemporaryFolder();
        StoreException refused = Assert.Throws<StoreException>(() => new PackageExporter().Write(folder.Path, Samples.Dataset));
        Assert.Contains("documents.csv", refused.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Contents());
    }

    [Fact]
    public void An_empty_dataset_has_a_package_too()
    {
        using var folder = new TemporaryFolder();
        using JsonDocument package = Write(folder, new Dataset());
        Assert.Equal("", File.ReadAllText(folder.File("sources.bib")));
        Assert.Equal("zhibiao-dataset", package.RootElement.GetProperty("name").GetString());
    }

    private static JsonDocument Write(TemporaryFolder folder, Dataset dataset)
    {
        new CsvExporter().Write(folder.Path, dataset);
        new PackageExporter().Write(folder.Path, dataset);
        return JsonDocument.Parse(File.ReadAllText(folder.File("datapackage.json")));
    }

    private static JsonElement.ArrayEnumerator Fields(JsonElement resource) =>
        resource.GetProperty("schema").GetProperty("fields").EnumerateArray();

    private static IEnumerable<string> Tuples(TemporaryFolder folder, string table, JsonElement fields)
    {
        CsvTable rows = CsvTable.Read(folder.File(table + ".csv"));
        string[] names = [.. fields.EnumerateArray().Select(field => field.GetString()!)];
        return Enumerable.Range(0, rows.Rows.Length).Select(row => string.Join('\n', names.Select(name => rows[row, name])));
    }

    private static void AssertKept(JsonElement constraints, string cell)
    {
        if (constraints.TryGetProperty("required", out _))
            Assert.NotEqual("", cell);
        if (cell.Length == 0)
            return;
        if (constraints.TryGetProperty("enum", out JsonElement words))
            Assert.Contains(cell, words.EnumerateArray().Select(word => word.GetString()));
        if (constraints.TryGetProperty("pattern", out JsonElement pattern))
            Assert.Matches(pattern.GetString()!, cell);
        if (constraints.TryGetProperty("minimum", out JsonElement least))
            Assert.True(decimal.Parse(cell, CultureInfo.InvariantCulture) >= least.GetDecimal());
    }
}
