using System.Diagnostics;
using Zhibiao.Cli;

namespace Zhibiao.Tests.Cli;

public sealed class ClusterCommandTests
{
    [Fact]
    public void The_script_is_one_that_a_shell_takes_whatever_the_paths_hold()
    {
        using var cli = new FakeCli();
        cli.Write("it's $(here) 文件/a.txt");
        Assert.Equal(0, cli.Main("cluster", "slurm", "it's $(here) 文件", "-o", "out put", "--shards", "5", "--partition", "long", "--time", "1:00:00", "--labels", "zh"));
        string script = cli.Out.ToString();
        Assert.StartsWith("#!/bin/bash\n", script, StringComparison.Ordinal);
        Assert.Contains($"inputs=('{cli.Folder}/it'\\''s $(here) 文件')\n", script.Replace('\\', '\\'), StringComparison.Ordinal);
        Assert.Contains("#SBATCH --partition=long\n#SBATCH --time=1:00:00\n", script, StringComparison.Ordinal);
        Assert.Contains("--array=1-5 ", script, StringComparison.Ordinal);
        Assert.Contains("--labels zh --width 140 --dpi 300 --format svg,png,pdf", script, StringComparison.Ordinal);
        string? bash = Shared.Program("bash");
        Assert.SkipWhen(bash is null || OperatingSystem.IsWindows(), "bash is not installed");
        using Process process = Process.Start(new ProcessStartInfo(bash, ["-n", cli.Write("script.sh", script)]) { RedirectStandardError = true })!;
        Assert.Equal("", process.StandardError.ReadToEnd());
    }

    [Theory]
    [InlineData("there is no file or folder 'gone'", "cluster", "slurm", "gone", "-o", "out")]
    [InlineData("--shards takes a whole number from 1 to 10000, not '0'", "cluster", "slurm", "a.txt", "-o", "out", "--shards", "0")]
    [InlineData("--mem takes one word, not '1G\nrm'", "cluster", "slurm", "a.txt", "-o", "out", "--mem", "1G\nrm")]
    [InlineData("name a kind of cluster: slurm", "cluster")]
    public void Wrong_usage_is_told(string line, params string[] arguments)
    {
        using var cli = new FakeCli();
        cli.Write("a.txt");
        Assert.Equal(ExitCode.WrongUsage, cli.Main(arguments));
        Assert.Equal($"zhibiao: {line.Replace('\n', ' ')}", cli.Error.ToString().Split('\n')[0]);
    }

    [Fact]
    public async Task A_real_cluster_that_loses_a_node_gives_the_same_bytes_as_one_machine()
    {
        Assert.SkipUnless(SlurmCluster.Missing().Length == 0, SlurmCluster.Missing());
        using var collection = new Collection();
        using var cli = new FakeCli();
        string output = collection.Output;
        Assert.Equal(0, cli.Main(
            "cluster", "slurm", collection.Input, "-o", output, "--shards", "8", "--no-charts",
            "--tool", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "Zhibiao.Cli.dll")}'"));
        using var cluster = new SlurmCluster(3);
        cluster.Ask("sbatch", "--parsable", $"--output={collection.Beside("submit.log")}", cli.Write("zhibiao.sbatch", cli.Out.ToString()));
        await cluster.Until(() => cluster.Ask("squeue", "-h", "-t", "RUNNING", "-n", "zhibiao-shard", "-w", "n2").Length > 0, "no shard came to the second node", 30);
        cluster.Kill("n2");
        Assert.False(File.Exists(Path.Combine(output, "observations.csv")), "the node was killed too late");
        await cluster.Until(() => cluster.Ask("squeue", "-h").Length == 0, "the jobs did not end", 90);
        Assert.True(File.Exists(Path.Combine(output, "run.json")), string.Join('\n', Directory.GetFiles(Path.Combine(output, ".shards"), "*.log").Select(File.ReadAllText)));
        Dictionary<string, string> merged = collection.Files().Where(file => !file.Key.StartsWith(".shards/", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        Collection.AssertSame(collection.FromNothing(), merged);
        Assert.Empty(Directory.GetFiles(Path.Combine(output, ".shards"), "*.part*"));
    }
}
