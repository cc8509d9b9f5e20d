using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao.Tests.Sources.Finding;

public sealed class SourceFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folders_are_walked_in_ordinal_order_and_own_files_are_passed_over()
    {
        foreach (string name in new[]
        {
            "b.txt", "a/2.txt", "a/10.txt", "B.txt", "README.md", "a/decisions.csv", "x.gold.csv", ".hidden", ".git/config", "output/observations.csv",
            "results/dataset.sqlite", "results/run.json", "c.zip", "d.ndjson", "e.ndjson.gz", "f.JSONL",
        })
        {
            _folder.Write(name, "x");
        }

        SourceListing listing = SourceFinder.Find([_folder.Path]);
        Assert.Equal(["B.txt", "a/10.txt", "a/2.txt", "b.txt", "c.zip", "d.ndjson", "e.ndjson.gz", "f.JSONL"], listing.Items.Select(item => item.SourceFile));
        Assert.Equal(
            [SourceKind.Document, SourceKind.Document, SourceKind.Document, SourceKind.Document, SourceKind.Zip, SourceKind.Ndjson, SourceKind.NdjsonGzip, SourceKind.Ndjson],
            listing.Items.Select(item => item.Kind));
        Assert.Empty(listing.Problems);
        Assert.Equal(1, listing.Items[0].Length);
    }

    [Fact]
    public void File_that_is_named_is_taken_whatever_its_name()
    {
        string path = _folder.Write("output/README.md", "x");
        Assert.Equal("README.md", Assert.Single(SourceFinder.Find([path]).Items).SourceFile);
        Assert.Empty(SourceFinder.Find([Path.GetDirectoryName(path)!]).Items);
    }

    [Fact]
    public void File_reached_twice_is_listed_once()
    {
        string path = _folder.Write("a/1.txt", "x");
        Assert.Single(SourceFinder.Find([_folder.Path, path, Path.Combine(_folder.Path, "a")]).Items);
    }

    [Fact]
    public void Same_relative_name_in_two_inputs_is_kept_apart()
    {
        _folder.Write("p/in/1.txt", "x");
        _folder.Write("q/in/1.txt", "y");
        _folder.Write("r/in/1.txt", "z");
        SourceListing listing = SourceFinder.Find([.. new[] { "p", "q", "r" }.Select(name => Path.Combine(_folder.Path, name, "in"))]);
        Assert.Equal(["1.txt", "in/1.txt", "in~2/1.txt"], listing.Items.Select(item => item.SourceFile));
        Assert.EndsWith(Path.Combine("q", "in", "1.txt"), listing.Items[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_that_does_not_exist_is_a_failed_document()
    {
        SourceDocument problem = Assert.Single(SourceFinder.Find([Path.Combine(_folder.Path, "none")]).Problems);
        Assert.Equal(DocumentStatus.Failed, problem.Status);
        Assert.Contains("no such file or folder", problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_round_in_a_circle_are_reported_and_the_others_go_on()
    {
        _folder.Write("a/1.txt", "x");
        _folder.Write("b/2.txt", "y");
        Link("a/loop", _folder.Path);
        Link("a/self", "self");
        Link("a/there", Path.Combine(_folder.Path, "b"));
        Link("b/back", Path.Combine(_folder.Path, "a"));
        Link("b/nothing", "nowhere");
        SourceListing listing = SourceFinder.Find([_folder.Path]);
        Assert.Equal(["a/1.txt", "a/there/2.txt"], listing.Items.Select(item => item.SourceFile));
        Assert.Equal(["a/loop", "a/self", "a/there/back", "a/there/nothing"], listing.Problems.Select(problem => problem.SourceFile));
        Assert.All(listing.Problems.Take(3), problem => Assert.Contains("leads back", problem.Problem, StringComparison.Ordinal));
        Assert.Contains("not there", listing.Problems[3].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Closed_folder_is_reported_and_the_others_go_on()
    {
        _folder.Write("a/1.txt", "x");
        _folder.Write("b/2.txt", "y");
        string closed = Path.Combine(_folder.Path, "a");
        Unprivileged.Run(() =>
        {
            SetMode(closed, UnixFileMode.None);
            try
            {
                SourceListing listing = SourceFinder.Find([_folder.Path]);
                Assert.Equal("b/2.txt", Assert.Single(listing.Items).SourceFile);
                Assert.Contains("no permission", Assert.Single(listing.Problems).Problem, StringComparison.Ordinal);
            }
            finally
            {
                SetMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        });
    }

    [Fact]
    public void Folder_that_is_left_out_is_read_where_it_is_an_input_itself()
    {
        _folder.Write("a/1.txt", "x");
        _folder.Write("results/2.txt", "y");
        string results = Path.Combine(_folder.Path, "results");
        Link("a/there", results);
        Assert.Equal(["a/1.txt"], SourceFinder.Find([_folder.Path], results).Items.Select(item => item.SourceFile));
        Assert.Equal(["a/1.txt"], SourceFinder.Find([_folder.Path], results + Path.DirectorySeparatorChar).Items.Select(item => item.SourceFile));
        Assert.Equal(["2.txt"], SourceFinder.Find([results], results).Items.Select(item => item.SourceFile));
        Assert.Equal(2, SourceFinder.Find([_folder.Path], Path.Combine(_folder.Path, "not", "there")).Items.Length);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_folder.Path, name), target);
}
