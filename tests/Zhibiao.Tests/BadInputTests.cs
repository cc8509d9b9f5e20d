using System.Diagnostics;
using System.Text;
using Zhibiao.Cli;
using Zhibiao.Exporting;

namespace Zhibiao.Tests;

/// <summary>What is wrong with one input is told, and stops none of the others.</summary>
public sealed class BadInputTests : IDisposable
{
    // What is written, and the files that documents.csv must name with a problem.
    private static readonly Dictionary<string, (Action<Sources.TemporaryFolder> Write, string File, string Problem)> Kinds = new(StringComparer.Ordinal)
    {
        ["empty"] = (folder => folder.Write("empty.txt", ""), "empty.txt", "the file is empty"),
        ["binary"] = (folder => folder.Write("binary.txt", [.. "\u0089PNG\r\n\u001a\n"u8, .. new byte[200]]), "binary.txt", "not text"),
        ["wrong encoding"] = (folder => folder.Write("latin.txt", [.. "caf"u8, 0xE9, .. " au lait, caf"u8, 0xE9]), "latin.txt", "encoding"),
        ["no date"] = (folder => folder.Write("nodate.txt", "全省现有五个社。"), "nodate.txt", "gives no date"),
        ["impossible date"] = (folder => folder.Write("impossible.txt", Document("impossible1").Replace("1953-11-28", "1953-13-40", StringComparison.Ordinal)),
            "impossible.txt", "\"1953-13-40\" is not in the calendar"),
        ["no body"] = (folder => folder.Write("nobody.txt", "标题：题\n日期：1953-1-8\n正文：\n"), "nobody.txt", "no body"),
        ["truncated JSON"] = (folder => folder.Write("cut.json", "{\"title\":\"题\",\"conte"), "cut.json", "its end is missing"),
        ["link to itself"] = (folder => Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path), "loop", "leads back"),
        ["a gigabyte"] = (WriteGigabyte, "large.txt", "1 GB, more than the 64 MB"),
        ["nothing but numbers"] = (folder => folder.Write("numbers.txt", "1953-11-28\n" + string.Concat(Enumerable.Repeat("三个。", 100_001))), "numbers.txt", "more numbers than one document may have"),
        ["a list without end"] = (folder => folder.Write("list.txt", "1953-11-28\n" + string.Concat(Enumerable.Repeat("三个、", 10_000))), "list.txt", "more numbers than one document may have"),
        ["two documents with one id"] = (WriteTwins, "twin2.txt", "is already that of twin1.txt"),
    };

    private readonly Sources.TemporaryFolder _folder = new();
    private readonly TemporaryFolder _output = new();

    public static TheoryData<string> Names => [.. Kinds.Keys];

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_bad_input_has_its_row_and_the_exit_code_is_1(string kind)
    {
        Kinds[kind].Write(_folder);
        _folder.Write("good.txt", Document("good"));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var tool = new Tool(Surroundings.OfProcess(TestContext.Current.CancellationToken) with { Out = output, Error = error });
        Assert.Equal(1, tool.Main(["run", _folder.Path, "-o", _output.Path, "--no-charts"]));
        Assert.Contains("zhibiao", File.ReadAllText(_output.File("run.json")), StringComparison.Ordinal);
        Assert.Contains(Kinds[kind].Problem, output.ToString().ReplaceLineEndings(" "), StringComparison.Ordinal);
        AssertRows(Kinds[kind]);
    }

    [Fact]
    public void All_bad_inputs_and_a_closed_file_at_once_leave_the_good_ones_read()
    {
        foreach ((Action<Sources.TemporaryFolder> write, _, _) in Kinds.Values)
            write(_folder);
        _folder.Write("good.txt", Document("good"));
        string closed = _folder.Write("closed.txt", Document("closed"));
        Unprivileged.Run(() =>
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(closed, UnixFileMode.None);
            Assert.Equal((1, ""), RunProcess("run", _folder.Path, "-o", _output.Path, "--no-charts", "--quiet"));
        });
        AssertRows([.. Kinds.Values, (_ => { }, "closed.txt", "no permission to read it")]);
    }

    [Fact]
    public void A_document_that_comes_twice_is_no_failure()
    {
        _folder.Write("a.txt", Document("twice"));
        _folder.Write("b.txt", Document("twice"));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var tool = new Tool(Surroundings.OfProcess(TestContext.Current.CancellationToken) with { Out = output, Error = error });
        Assert.Equal(0, tool.Main(["run", _folder.Path, "-o", _output.Path, "--no-charts"]));
        var table = CsvTable.Read(_output.File("documents.csv"));
        Assert.Equal(["read", "skipped"], Enumerable.Range(0, 2).Select(row => table[row, "status"]).Order(StringComparer.Ordinal));
    }

    private static string Document(string id) => Sources.Samples.Archive.Replace("12ab34cd56", id, StringComparison.Ordinal);

    private static void WriteGigabyte(Sources.TemporaryFolder folder)
    {
        using FileStream large = File.Create(Path.Combine(folder.Path, "large.txt"));
        large.SetLength(1 << 30);
    }

    private static void WriteTwins(Sources.TemporaryFolder folder)
    {
        folder.Write("twin1.txt", Document("twin"));
        folder.Write("twin2.txt", Document("twin").Replace("五个社", "六个社", StringComparison.Ordinal));
    }

    /// <summary>The command as its user starts it.</summary>
    private static (int Code, string Error) RunProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Zhibiao.Cli.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    private void AssertRows(params (Action<Sources.TemporaryFolder> Write, string File, string Problem)[] bad)
    {
        var table = CsvTable.Read(_output.File("documents.csv"));
        var rows = Enumerable.Range(0, table.Rows.Length).ToDictionary(row => table[row, "source_file"], StringComparer.Ordinal);
        Assert.Equal("read", table[rows["good.txt"], "status"]);
        Assert.All(bad, kind =>
        {
            int row = rows[kind.File];
            Assert.Equal(kind.File == "empty.txt" ? "skipped" : "failed", table[row, "status"]);
            Assert.Contains(kind.Problem, table[row, "problem"], StringComparison.Ordinal);
        });
        int read = bad.Count(kind => kind.File == "twin2.txt") + 1;
        Assert.Equal(read, rows.Values.Count(row => table[row, "status"] == "read"));
    }
}
