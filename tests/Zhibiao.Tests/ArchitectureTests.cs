namespace Zhibiao.Tests;

/// <summary>Arrows between the folders run one way, and every file stands where its name says.</summary>
public sealed class ArchitectureTests
{
    private const int MostLines = 300;

    /// <summary>Folders of the tests that mirror no folder or file of src: documents and data that the tests read.</summary>
    private static readonly string[] Unmirrored = ["Seeds", "Data"];

    private static readonly string Source = Path.Combine(Shared.Repository, "src");

    private static readonly IReadOnlyCollection<SourceCode> Library = [.. Files(Source, ".cs")
        .Where(path => path.StartsWith("Zhibiao/", StringComparison.Ordinal))
        .Select(path => new SourceCode(path, File.ReadAllText(Path.Combine(Source, path))))];

    [Fact]
    public void No_arrow_of_the_library_runs_the_wrong_way() =>
        None(Library.Where(file => file.Folder.Length > 0).SelectMany(file => file.Violations(Library)));

    [Fact]
    public void The_command_line_knows_the_library_and_its_model_only() => None(Files(Source, ".cs")
        .Where(path => path.StartsWith("Zhibiao.Cli/", StringComparison.Ordinal))
        .Select(path => new SourceCode(path, File.ReadAllText(Path.Combine(Source, path))))
        .SelectMany(file => file.Violations(Library)));

    [Fact]
    public void The_review_pages_know_the_library_and_its_model_only() => None(Files(Source, ".cs")
        .Where(path => path.StartsWith("Zhibiao.Web/", StringComparison.Ordinal))
        .Select(path => new SourceCode(path, File.ReadAllText(Path.Combine(Source, path))))
        .SelectMany(file => file.Violations(Library)));

    [Fact]
    public void Every_folder_of_the_library_is_a_known_stage() =>
        Assert.Subset(SourceCode.Arrows.Keys.ToHashSet(), Library.Select(file => file.Folder).Where(folder => folder.Length > 0).ToHashSet());

    [Fact]
    public void No_project_brings_in_names_behind_the_files() => Assert.DoesNotContain(
        Files(Shared.Repository, ".csproj", ".props", ".targets").Where(path => !path.StartsWith("tests/", StringComparison.Ordinal)),
        path => File.ReadAllText(Path.Combine(Shared.Repository, path)).Contains("<Using", StringComparison.Ordinal));

    [Theory]
    [InlineData("Pairing/A.cs", "using Zhibiao.Checking;", "Checking")]
    [InlineData("Pairing/A.cs", "using static Zhibiao.Vocabularies.VocabularyFile;", "Vocabularies")]
    [InlineData("Pairing/A.cs", "global using Zhibiao.Charting.Deep;", "Charting")]
    [InlineData("Pairing/A.cs", "using Words = Zhibiao.Vocabularies.VocabularyFile;", "Vocabularies")]
    [InlineData("Pairing/A.cs", "var rows = global::Zhibiao.Storing.Store.Open();", "Storing")]
    [InlineData("Pairing/A.cs", "var rows = Vocabularies.VocabularyFile.Read(name);", "Vocabularies")]
    [InlineData("Pairing/A.cs", "new Pipeline().Run(null!);", "the pipeline")]
    [InlineData("Model/A.cs", "using Zhibiao.Recognising;", "Recognising")]
    [InlineData("Vocabularies/A.cs", "using Zhibiao.Recognising;", "Recognising")]
    [InlineData("Recognising/Times/A.cs", "using Zhibiao.Segmenting;", "Segmenting")]
    public void An_arrow_the_wrong_way_is_caught(string path, string line, string used)
    {
        var file = new SourceCode($"Zhibiao/{path}", line);
        Assert.Equal([$"Zhibiao/{path}: uses {used}, which {file.Folder} may not"], file.Violations(Library));
    }

    [Theory]
    [InlineData("Pairing/A.cs", "using Zhibiao.Model;\nnamespace Zhibiao.Pairing;")]
    [InlineData("Recognising/Times/A.cs", "using Zhibiao.Vocabularies;\nusing Zhibiao.Recognising.Numerals;\nnamespace Zhibiao.Recognising.Times;")]
    [InlineData("Vocabularies/A.cs", "Model.PartialDate.Exists(1953, null, null);")]
    [InlineData("Pairing/A.cs", "/// <summary>Not <see cref=\"Zhibiao.Checking.Checker\"/>.</summary> /* using Zhibiao.Checking; */")]
    [InlineData("Pairing/A.cs", "string text = \"using Zhibiao.Checking;\"; int count = point.Sources.Length;")]
    [InlineData("Charting/A.cs", "foreach (var source in Sources.Where(Known)) { }")]
    public void An_arrow_the_right_way_is_let_be(string path, string line) =>
        Assert.Empty(new SourceCode($"Zhibiao/{path}", line).Violations(Library));

    [Fact]
    public void A_stage_that_the_command_line_uses_is_caught() => Assert.Equal(
        ["Zhibiao.Cli/A.cs: uses Vocabularies, which Zhibiao.Cli may not"],
        new SourceCode("Zhibiao.Cli/A.cs", "using Zhibiao;\nusing Zhibiao.Model;\nusing Zhibiao.Cli.Writing;\nusing Zhibiao.Vocabularies;").Violations(Library));

    [Fact]
    public void Only_the_command_that_starts_the_review_pages_knows_them()
    {
        Assert.Empty(new SourceCode("Zhibiao.Cli/ReviewCommand.cs", "using Zhibiao.Web;").Violations(Library));
        Assert.Equal(["Zhibiao.Cli/RunCommand.cs: uses Web, which Zhibiao.Cli may not"], new SourceCode("Zhibiao.Cli/RunCommand.cs", "using Zhibiao.Web;").Violations(Library));
        Assert.Equal(["Zhibiao.Web/A.cs: uses Cli, which Zhibiao.Web may not", "Zhibiao.Web/A.cs: uses Pairing, which Zhibiao.Web may not"],
            new SourceCode("Zhibiao.Web/A.cs", "using Zhibiao.Cli;\nusing Zhibiao.Pairing;").Violations(Library));
    }

    [Fact]
    public void A_namespace_that_is_not_the_folders_is_caught() => Assert.Equal(
        ["Zhibiao/Pairing/A.cs: its namespace is Zhibiao.Model, its folder asks for Zhibiao.Pairing", "Zhibiao/Pairing/A.cs: uses X, which Pairing may not"],
        new SourceCode("Zhibiao/Pairing/A.cs", "using Zhibiao.X;\nnamespace Zhibiao.Model;").Violations(Library));

    [Fact]
    public void A_file_holds_one_public_type_at_most_and_has_its_name() => None(Library
        .Where(file => file.Types.Count(type => type.Public) is var count && (count > 1
            || (count == 1 && file.Types.Single(type => type.Public).Name != Path.GetFileName(file.Path).Split('.', '{')[0])))
        .Select(file => file.Path));

    [Fact]
    public void Types_are_told_apart() => Assert.Equal(
        [("A", true), ("B", false), ("C", true)],
        new SourceCode("Zhibiao/A.cs", "public sealed record A(int X);\ninternal static partial class B<T>\n{\n    public class Nested;\n}\npublic readonly record struct C;").Types);

    [Fact]
    public void No_file_is_longer_than_can_be_read_at_a_sitting()
    {
        IEnumerable<(string Path, int Lines)> files = Files(Source, ".cs", ".js", ".mjs", ".ts", ".py")
            .Select(path => (path, File.ReadLines(Path.Combine(Source, path)).Count()));
        None(files.Where(file => file.Lines > MostLines).Select(file => $"{file.Path}: {file.Lines} lines"));
    }

    [Fact]
    public void Tests_mirror_the_source()
    {
        None(Files(Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests"), ".cs")
            .Select(path => Path.GetDirectoryName(path)!)
            .Where(folder => folder.Length > 0 && !Unmirrored.Contains(folder))
            .Distinct()
            .Where(folder => !Directory.Exists(Mirrored(folder)) && !File.Exists($"{Mirrored(folder)}.cs"))
            .Select(folder => $"tests/Zhibiao.Tests/{folder}"));

        static string Mirrored(string folder) => folder.Split('/', '\\') is ["Cli", .. string[] below]
            ? Path.Combine([Source, "Zhibiao.Cli", .. below])
            : Path.Combine(Source, "Zhibiao", folder);
    }

    /// <summary>Nothing is wrong; else all that is, a line each.</summary>
    private static void None(IEnumerable<string> wrong)
    {
        string[] lines = [.. wrong];
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }

    /// <summary>Paths below the folder, '/' between names; what was built or fetched is left out.</summary>
    private static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => endings.Contains(Path.GetExtension(path)) && !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git"))
            .Order(StringComparer.Ordinal);
}
