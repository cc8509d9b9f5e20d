using Zhibiao.Cli;

namespace Zhibiao.Tests.Cli;

public sealed class FoldersTests
{
    [Fact]
    public void Seeds_are_found_beside_the_solution_above()
    {
        using var cli = new FakeCli();
        cli.Write("Pipeline.sln");
        cli.Write("seeds/a.txt");
        cli.Write("src/deep/b.txt");
        string below = Path.Combine(cli.Folder, "src", "deep");
        Assert.Equal([Path.Combine(cli.Folder, "seeds")], Folders.Inputs([], below));
        Assert.Equal(Path.Combine(cli.Folder, "output"), Folders.Output(null, inputsGiven: false, below));
        Assert.Equal(Path.Combine(below, "output"), Folders.Output(null, inputsGiven: true, below));
    }

    [Fact]
    public void Testing_the_output_folder_leaves_nothing_in_it()
    {
        using var cli = new FakeCli();
        Folders.EnsureWritable("new/output", [], cli.Folder);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(cli.Folder, "new", "output")));
    }

    [Fact]
    public void A_folder_elsewhere_is_shown_in_full()
    {
        using var cli = new FakeCli();
        string elsewhere = Path.GetFullPath(Path.Combine(cli.Folder, "..", "elsewhere"));
        Assert.Equal(elsewhere, Folders.ForReading("../elsewhere", cli.Folder));
        Assert.Equal("..odd", Folders.ForReading("..odd", cli.Folder));
    }
}
