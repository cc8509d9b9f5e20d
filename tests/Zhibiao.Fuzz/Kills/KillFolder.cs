using System.Diagnostics;
using System.Globalization;
using System.Text;
using Zhibiao.Fuzz.Inputs;

namespace Zhibiao.Fuzz.Kills;

/// <summary>Documents, an output folder, and the program as a process of its own that can be killed.</summary>
internal sealed class KillFolder : IDisposable
{
    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("zhibiao-kill-").FullName;
    private int _fresh;

    public KillFolder()
    {
        Directory.CreateDirectory(Input);
        foreach (string seed in Directory.GetFiles(Path.Combine(SeedTexts.Repository, "seeds"), "*.txt"))
        {
            File.Copy(seed, Path.Combine(Input, Path.GetFileName(seed)));
        }

        File.WriteAllText(Path.Combine(Input, "lines.ndjson"), string.Concat(Enumerable.Range(0, 120).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"n{i}\",\"date\":\"1954-0{(i % 9) + 1}-15\",\"title\":\"山西省 {i}\",\"text\":\"山西省农业生产合作社现有{(i * 37) + 100}个，明年增至{(i * 90) + 700}个。\"}}\n"))));
    }

    public string Input => Path.Combine(_folder, "in");

    public string Output => Path.Combine(_folder, "out");

    public string Shards => Path.Combine(_folder, "shards");

    /// <summary>Writes another document, so that the next run has something to do.</summary>
    public void Change(int round)
    {
        string path = Path.Combine(Input, string.Create(CultureInfo.InvariantCulture, $"new-{round % 7}.txt"));
        File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"1955年5月2日\n山西省农业生产合作社现有{round + 3100}个，明年增至{round + 5000}个。\n"));
        foreach (string file in Directory.GetFiles(Input))
        {
            File.SetLastWriteTimeUtc(file, Old.AddSeconds(file == path ? round : 0));
        }
    }

    /// <summary>A run to its end, in this process, which is warm.</summary>
    public void Run(string? output = null, Shard? shard = null) =>
        new Pipeline().Run(new RunOptions { Inputs = [Input], OutputFolder = output ?? Output, Charts = false, Shard = shard });

    public void Merge() => new Pipeline().Merge(new RunOptions { Inputs = [Shards], OutputFolder = Output, Charts = false });

    /// <summary>What a run from nothing writes.</summary>
    public SortedDictionary<string, string> FromNothing()
    {
        string folder = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"fresh-{_fresh++}"));
        Run(folder);
        SortedDictionary<string, string> files = Files(folder);
        Directory.Delete(folder, recursive: true);
        return files;
    }

    /// <summary>Every file below a folder with the hash of its bytes, the cache's left out.</summary>
    public static SortedDictionary<string, string> Files(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            string name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!name.StartsWith(".cache/", StringComparison.Ordinal))
                files.Add(name, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        }

        return files;
    }

    /// <summary>Files that a run leaves only while it is at work.</summary>
    public IEnumerable<string> Strays() => new[] { Output, Shards, Input }.Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".part" or ".lock" || file.EndsWith("-journal", StringComparison.Ordinal) || file.EndsWith("-wal", StringComparison.Ordinal)
            || (Path.GetFileName(file).StartsWith('.') && !file.Contains(".cache", StringComparison.Ordinal)));

    /// <summary>Starts the command line.</summary>
    public static Process Start(params string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        return Process.Start(new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "Zhibiao.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }

    /// <summary>Kills the command after so long, unless it has ended; whether it was killed.</summary>
    public static bool Kill(TimeSpan after, out TimeSpan took, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using Process process = Start(arguments);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool ended = process.WaitForExit(after);
        if (!ended)
            process.Kill();
        process.WaitForExit();
        took = watch.Elapsed;
        return !ended;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
