using Zhibiao.Exporting;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Exporting;

public sealed class ReplicationReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void It_has_the_sections_that_data_editors_ask_for_in_their_order()
    {
        string text = Write();
        Assert.Equal(
            ["Overview", "Data availability and provenance", "Computational requirements", "Programs", "Instructions", "Figures and tables", "References"],
            text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        Assert.Contains("Zhibiao 9.9 read 1 of 2 documents, found 3 statistics in them and tied 1 planned targets", text, StringComparison.Ordinal);
        Assert.Contains("| 内部参考 | 2 | 1 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_and_figure_has_its_program_and_file()
    {
        Directory.CreateDirectory(_folder.File("charts"));
        foreach (string file in new[] { "targets-apc.vl.json", "targets-apc.svg", "targets-apc.txt", "targets-apc-b.vg.json", "notes.txt" })
        {
            File.WriteAllText(_folder.File("charts/" + file), "What it shows | and more.\nA note.\n");
        }

        string text = Write();
        Assert.All(DatasetTables.All, table => Assert.Matches($@"\| table {table.Name} \| .* \| `zhibiao run`, stage \w+ \| {table.FileName} \|", text));
        Assert.Contains("| figure targets-apc | What it shows \\| and more. | `zhibiao run`, stage Charting | charts/targets-apc.svg, charts/targets-apc.txt, charts/targets-apc.vl.json |", text, StringComparison.Ordinal);
        Assert.Contains("| figure targets-apc-b |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("figure notes", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_of_a_table_is_a_folder_of_the_source() => Assert.All(
        Write().Split('\n').Where(line => line.Contains(", stage ", StringComparison.Ordinal)),
        line => Assert.True(Directory.Exists(Path.Combine(Shared.Repository, "src", "Zhibiao", line.Split(", stage ")[1].Split(' ')[0])), line));

    [Fact]
    public void A_readme_of_somebody_else_stays_and_the_programs_own_is_replaced()
    {
        File.WriteAllText(_folder.File("README.md"), "# Mine\n");
        Assert.Equal("REPLICATION.md", Readme.Write(_folder.Path, Samples.Dataset));
        Assert.Equal("# Mine\n", File.ReadAllText(_folder.File("README.md")));
        File.Delete(_folder.File("README.md"));
        Assert.Equal("README.md", Readme.Write(_folder.Path, Samples.Dataset));
        Assert.Equal("README.md", Readme.Write(_folder.Path, Samples.Dataset));
        Assert.Equal(["README.md"], _folder.Contents().Keys);
    }

    [Fact]
    public void The_readme_of_the_projects_own_output_is_left_alone() =>
        Assert.True(ReplicationReadme.IsForeign(Path.Combine(Shared.Repository, "output", "README.md")));

    [Theory]
    [InlineData(1_000, "less than 10 minutes")]
    [InlineData(2_000_000_000, "1 to 2 hours")]
    public void The_time_is_told_in_the_classes_that_data_editors_use(long bytes, string time) =>
        Assert.Contains($"- Time: {time} on one processor for {bytes} bytes", Write(new PackageFacts { InputBytes = bytes }), StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private static ReplicationReadme Readme => new(DatasetTables.All, new PackageFacts { Version = "9.9" });

    private string Write(PackageFacts? facts = null)
    {
        ReplicationReadme readme = facts is null ? Readme : new ReplicationReadme(DatasetTables.All, facts);
        return File.ReadAllText(_folder.File(readme.Write(_folder.Path, Samples.Dataset)));
    }
}
