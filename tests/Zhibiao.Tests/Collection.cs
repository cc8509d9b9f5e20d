using System.IO.Compression;
using System.Text;

namespace Zhibiao.Tests;

/// <summary>A small collection with everything that a folder of documents may hold: files, archives, lines, duplicates, one id twice, and files that can't be read.</summary>
internal sealed class Collection : IDisposable
{
    public static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public Collection()
    {
        Directory.CreateDirectory(Input);
        foreach (string seed in Directory.GetFiles(Path.Combine(Shared.Repository, "seeds"), "*.txt"))
        {
            Write(Path.GetFileName(seed), File.ReadAllText(seed));
        }

        Write("bilingual.txt", "Title: Grain\nAuthor: A\nDate: 1953-11-28\nPage: 1\n\nThe province has 2,342 cooperatives in Shanxi.\n\nOriginal:\n粮食\n山西省有二千二百四十二个合作社。\n");
        Write("again/copy.txt", File.ReadAllText(Path.Combine(Input, "01-shanxi-1953.txt")));
        Write("empty.txt", "");
        Write("undated.txt", "没有日期的文件，三十户。");
        Write("lines.ndjson", string.Concat(Enumerable.Range(0, 23).Select(i =>
            $"{{\"id\":\"n{i % 20}\",\"date\":\"1954-0{(i % 9) + 1}-15\",\"title\":\"山西省 {i}\",\"text\":\"山西省农业生产合作社现有{(i * 37) + 100}个，明年增至{(i * 90) + 700}个。全省有农农生产合作社。\"}}\n")) + "{broken\n");
        using (var archive = new ZipArchive(File.Create(Path.Combine(Input, "more.zip")), ZipArchiveMode.Create, leaveOpen: false, Encoding.UTF8))
        {
            foreach (int i in Enumerable.Range(0, 12))
            {
                using Stream entry = archive.CreateEntry($"d{i}.txt").Open();
                entry.Write(Encoding.UTF8.GetBytes($"1954年3月{i + 1}日\n河北省现有互助组{i + 30}个，去年为{i + 11}个。\n"));
            }
        }

        Age();
    }

    public string Input => Path.Combine(_folder.Path, "in");

    public string Output => Path.Combine(_folder.Path, "out");

    /// <summary>A path beside input and output.</summary>
    public string Beside(string name) => _folder.File(name);

    /// <summary>Writes a document.</summary>
    public void Write(string name, string text)
    {
        string path = Path.Combine(Input, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, Old);
    }

    /// <summary>Makes every file so old that its date is believed.</summary>
    public void Age()
    {
        foreach (string file in Directory.GetFiles(Input, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, Old);
        }
    }

    public RunOptions Options(string? output = null) => new() { Inputs = [Input], OutputFolder = output ?? Output, Charts = false };

    public RunReport Run(RunOptions? options = null) => new Pipeline().Run(options ?? Options(), cancellation: TestContext.Current.CancellationToken);

    /// <summary>What a run from nothing writes.</summary>
    public IReadOnlyDictionary<string, string> FromNothing()
    {
        string folder = Beside(Path.GetRandomFileName());
        Run(Options(folder));
        IReadOnlyDictionary<string, string> output = Files(folder);
        Directory.Delete(folder, recursive: true);
        return output;
    }

    public IReadOnlyDictionary<string, string> Files(string? folder = null) => _folder.Output(Path.GetRelativePath(_folder.Path, folder ?? Output));

    public void Dispose() => _folder.Dispose();

    public static void AssertSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> found)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(expected.Where(file => found[file.Key] != file.Value).Select(file => file.Key));
    }
}
