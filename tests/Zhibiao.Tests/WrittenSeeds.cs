namespace Zhibiao.Tests;

/// <summary>One run over the seeds, without charts, for tests that look at its files or spoil copies of them.</summary>
public sealed class WrittenSeeds : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WrittenSeeds()
    {
        CopyFolder(Path.Combine(Shared.Repository, "seeds"), Sources);
        new Pipeline().Run(new RunOptions { Inputs = [Sources], OutputFolder = Dataset, Charts = false });
    }

    /// <summary>The documents.</summary>
    public string Sources => _folder.File("documents");

    /// <summary>What the run wrote.</summary>
    public string Dataset => _folder.File("dataset");

    public static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    public void Dispose() => _folder.Dispose();
}
