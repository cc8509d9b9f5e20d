using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Zhibiao.Cli;
using Zhibiao.Exporting;
using Zhibiao.Storing;

namespace Zhibiao.Tests;

/// <summary>Where the output can't be written, or the input changes meanwhile, the error says which file and what to do, and the earlier output stays whole.</summary>
public sealed class BadOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Input => _folder.File("in");

    private string Output => _folder.File("out");

    public BadOutputTests()
    {
        Directory.CreateDirectory(Input);
        foreach (int i in Enumerable.Range(1, 8))
            Write($"{i}.txt", i);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_full_disk_is_said_and_the_earlier_output_stays_whole()
    {
        // The shelf takes what is new, the tables are written whole: in between lies the room in which the one fits and the others don't.
        File.WriteAllText(Path.Combine(Input, "large.txt"), "1955年5月2日\n" + string.Concat(Enumerable.Range(3000, 500).Select(i => $"山西省农业生产合作社现有{i}个，明年增至{i + 2000}个。")));
        string disk = SmallDisk(24 << 20);
        try
        {
            string output = Path.Combine(disk, "out"), filler = Path.Combine(disk, "filler");
            Assert.Equal((0, ""), Run(Input, "-o", output));
            var refused = new List<string>();
            foreach (int left in new[] { 0, 40_000, 300_000, 600_000, 1_200_000, 6_000_000 })
            {
                SortedDictionary<string, string> before = Files(output);
                Write($"more-{left}.txt", left + 11);
                Fill(filler, left);
                (int code, string error) = Run(Input, "-o", output);
                SortedDictionary<string, string> now = Files(output);
                File.Delete(filler);
                Assert.Equal((0, ""), Run(Input, "-o", output));
                SortedDictionary<string, string> after = Files(output);
                if (code == 0)
                    continue;
                refused.Add(error);
                Assert.Equal(ExitCode.WrongUsage, code);
                Assert.Contains("the disk is full", error, StringComparison.Ordinal);
                Assert.Contains("make room and run again", error, StringComparison.Ordinal);
                Assert.Contains(output, error, StringComparison.Ordinal);
                Assert.Equal(before.Keys, now.Keys);
                Assert.All(now, file => Assert.True(file.Value == before[file.Key] || file.Value == after[file.Key], $"{file.Key} is neither the earlier file nor the new one, with {left} bytes left"));
                Assert.Equal(FromNothing(), after);
            }

            Assert.InRange(refused.Count, 2, 5);
            Assert.Contains(refused, error => error.Contains(".cache", StringComparison.Ordinal));
            Assert.Contains(refused, error => !error.Contains(".cache", StringComparison.Ordinal));
        }
        finally
        {
            Process.Start("umount", [disk]).WaitForExit();
        }
    }

    [Fact]
    public void A_second_run_on_one_output_is_refused_and_the_first_goes_on()
    {
        Assert.Equal((0, ""), Run(Input, "-o", Output));
        SortedDictionary<string, string> before = Files(Output);
        Write("new.txt", 77);
        using (ResultShelf shelf = ResultShelf.Open(Path.Combine(Output, ".cache", "results.sqlite"), Fingerprint.OfLibrary.All))
        {
            shelf.Begin();
            shelf.Note("first", new Zhibiao.Model.ChangeSummary());
            (int code, string error) = Run(Input, "-o", Output);
            Assert.Equal(ExitCode.WrongUsage, code);
            Assert.Contains("results.sqlite: another program is using it", error, StringComparison.Ordinal);
            Assert.Contains("choose another output folder (-o)", error, StringComparison.Ordinal);
        }

        Assert.Equal(before, Files(Output));
        Assert.Equal((0, ""), Run(Input, "-o", Output));
        Assert.Equal(FromNothing(), Files(Output));
    }

    [Fact]
    public async Task Of_two_runs_at_once_on_one_output_each_ends_well_or_is_refused()
    {
        Task<(int Code, string Error)>[] runs = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() => Run(Input, "-o", Output)))];
        (int Code, string Error)[] ended = await Task.WhenAll(runs);
        Assert.Contains(ended, run => run.Code == 0);
        Assert.All(ended, run => Assert.True(run.Code == 0 || (run.Code == ExitCode.WrongUsage && run.Error.Contains("choose another output folder (-o)", StringComparison.Ordinal)), run.Error));
        Assert.Equal((0, ""), Run(Input, "-o", Output));
        Assert.Equal(FromNothing(), Files(Output));
    }

    [Fact]
    public void A_database_that_another_program_holds_is_said_and_all_stays_as_it_was()
    {
        Assert.Equal((0, ""), Run(Input, "-o", Output));
        SortedDictionary<string, string> before = Files(Output);
        Write("new.txt", 77);
        using var reader = new SqliteConnection($"Data Source={Path.Combine(Output, "dataset.sqlite")};Mode=ReadOnly;Pooling=False");
        reader.Open();
        using SqliteCommand command = reader.CreateCommand();
        command.CommandText = "SELECT * FROM observations";
        using SqliteDataReader rows = command.ExecuteReader();
        Assert.True(rows.Read());
        (int code, string error) = Run(Input, "-o", Output);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("dataset.sqlite: another program is using it", error, StringComparison.Ordinal);
        Assert.Contains("close that program, or choose another output folder (-o)", error, StringComparison.Ordinal);
        Assert.Equal(before, Files(Output));
    }

    [Fact]
    public void An_output_folder_that_may_not_be_written_to_is_said_before_anything_is_read()
    {
        Assert.Equal((0, ""), Run(Input, "-o", Output));
        SortedDictionary<string, string> before = Files(Output);
        Write("new.txt", 77);
        Unprivileged.Run(() =>
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Output, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            (int code, string error) = Run(Input, "-o", Output);
            Assert.Equal(ExitCode.WrongUsage, code);
            Assert.Contains($"the output folder '{Output}' can't be written to", error, StringComparison.Ordinal);
            Assert.Contains("name another folder with -o", error, StringComparison.Ordinal);
        });
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Output, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        Assert.Equal(before, Files(Output));
    }

    [Fact]
    public void A_file_that_vanishes_or_is_cut_during_the_run_has_its_row_and_stops_no_other()
    {
        // More than are read ahead.
        foreach (int i in Enumerable.Range(100, 300))
            Write($"{i}.txt", i);
        bool done = false;
        var meddler = new Meddler(() =>
        {
            if (done)
                return;
            done = true;
            File.Delete(Path.Combine(Input, "8.txt"));
            File.WriteAllText(Path.Combine(Input, "7.txt"), "");
        });
        RunReport report = new Pipeline().Run(new RunOptions { Inputs = [Input], OutputFolder = Output, Charts = false, Workers = 1 }, meddler, TestContext.Current.CancellationToken);
        Assert.True(done);
        Assert.Equal(306, report.Read);
        var table = CsvTable.Read(Path.Combine(Output, "documents.csv"));
        var rows = Enumerable.Range(0, table.Rows.Length).ToDictionary(row => table[row, "source_file"], row => (Status: table[row, "status"], Problem: table[row, "problem"]), StringComparer.Ordinal);
        Assert.Equal(308, rows.Count);
        Assert.Equal(("skipped", "7.txt: the file is empty. Copy it again from where it came, or remove it."), rows["7.txt"]);
        Assert.Equal("failed", rows["8.txt"].Status);
        Assert.StartsWith("8.txt: it could not be read", rows["8.txt"].Problem, StringComparison.Ordinal);

        // The next run takes the folder as it is now.
        Assert.Equal(ExitCode.SomeDocumentsFailed, Run(Input, "-o", Output).Code);
        Assert.Equal(FromNothing(), Files(Output));
    }

    private void Write(string name, int number) =>
        File.WriteAllText(Path.Combine(Input, name), $"1955年5月2日\n山西省农业生产合作社现有{number + 3100}个，明年增至{number + 5000}个。\n");

    private static SortedDictionary<string, string> Files(string folder) => new SortedDictionary<string, string>(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains(".cache", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal));

    private SortedDictionary<string, string> FromNothing()
    {
        string folder = _folder.File(Path.GetRandomFileName());
        Run(Input, "-o", folder);
        return Files(folder);
    }

    private static (int Code, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var tool = new Tool(Surroundings.OfProcess(TestContext.Current.CancellationToken) with { Out = output, Error = error });
        return (tool.Main(["run", .. arguments, "--no-charts", "-q"]), error.ToString());
    }

    /// <summary>A disk of its own in memory; the test is skipped where none can be made.</summary>
    private string SmallDisk(int bytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root on Linux can make a small disk");
        string disk = _folder.File("disk");
        Directory.CreateDirectory(disk);
        using Process mount = Process.Start(new ProcessStartInfo("mount", ["-t", "tmpfs", "-o", $"size={bytes}", "tmpfs", disk]) { RedirectStandardError = true })!;
        string trouble = mount.StandardError.ReadToEnd();
        mount.WaitForExit();
        Assert.SkipUnless(mount.ExitCode == 0, $"no small disk can be mounted here ({trouble.Trim()})");
        return disk;
    }

    /// <summary>Fills the disk up to so many bytes.</summary>
    private static void Fill(string filler, int left)
    {
        long free = new DriveInfo(Path.GetDirectoryName(filler)!).AvailableFreeSpace;
        using FileStream stream = File.Create(filler);
        stream.Write(new byte[Math.Max(0, free - left)]);
    }

    private sealed class Meddler(Action meddle) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => meddle();
    }
}
