using System.Text.RegularExpressions;
using System.Xml.Linq;
using Zhibiao.Exporting;

namespace Zhibiao.Tests.Exporting;

/// <summary>The citation of a dataset, and that of the program at the project's top.</summary>
public sealed class CitationFileTests
{
    private static readonly string Program = File.ReadAllText(Path.Combine(Shared.Repository, "CITATION.cff")).ReplaceLineEndings("\n");

    [Fact]
    public void Both_have_what_the_format_requires() => Assert.All([Program, CitationFile.Text(new PackageFacts { Version = "1" })], text =>
    {
        Assert.StartsWith("cff-version: 1.2.0\n", text, StringComparison.Ordinal);
        Assert.All(new[] { "message: \"", "title: \"", "authors:\n  - name: \"" }, key => Assert.Contains("\n" + key, text, StringComparison.Ordinal));
        Assert.Matches("\ntype: (software|dataset)\n", text);
    });

    [Fact]
    public void The_programs_version_is_that_of_the_build()
    {
        string version = XDocument.Load(Path.Combine(Shared.Repository, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal(version, Regex.Match(Program, "\nversion: \"(?<version>.*)\"\n").Groups["version"].Value);
    }

    [Fact]
    public void Whoever_passes_a_dataset_on_is_asked_for_a_name()
    {
        Assert.Contains("zhibiao publish --author", CitationFile.Text(new PackageFacts()), StringComparison.Ordinal);
        Assert.DoesNotContain("--author", CitationFile.Text(new PackageFacts { Authors = ["A"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void No_name_breaks_out_of_its_string() =>
        Assert.Contains("  - name: \"x\\\"\\n- y: z\"\n", CitationFile.Text(new PackageFacts { Authors = ["x\"\n- y: z"] }), StringComparison.Ordinal);
}
