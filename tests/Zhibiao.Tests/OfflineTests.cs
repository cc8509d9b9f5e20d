using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Zhibiao.Tests;

/// <summary>Nothing opens a connection, but the review page on the own machine and a store that the user names.</summary>
public sealed partial class OfflineTests : IDisposable
{
    /// <summary>Where connections are opened by purpose.</summary>
    private static readonly string[] Allowed = ["Zhibiao.Web/", "Zhibiao.Cli/Review", "Zhibiao/Storing/Postgre"];

    private static readonly string[] NetworkAssemblies =
    [
        "System.Net.Http", "System.Net.HttpListener", "System.Net.NameResolution", "System.Net.Ping", "System.Net.Quic", "System.Net.Requests",
        "System.Net.Security", "System.Net.Sockets", "System.Net.WebClient", "System.Net.WebSockets", "System.Net.WebSockets.Client",
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_library_and_the_command_line_use_no_part_of_dotnet_that_connects() => Assert.All(
        new[] { typeof(Pipeline).Assembly, typeof(Zhibiao.Cli.ExitCode).Assembly },
        assembly => Assert.Empty(assembly.GetReferencedAssemblies().Select(name => name.Name!).Intersect(NetworkAssemblies)));

    [Fact]
    public void No_source_names_what_connects() => Assert.Empty(
        from path in Directory.EnumerateFiles(Path.Combine(Shared.Repository, "src"), "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Path.Combine(Shared.Repository, "src"), path).Replace('\\', '/')
        where name.Split('/') is var parts && !parts.Any(part => part is "bin" or "obj" or "node_modules") && !Allowed.Any(name.StartsWith)
        from Match match in Path.GetExtension(name) switch
        {
            ".cs" => CSharp().Matches(File.ReadAllText(path)),
            ".js" or ".mjs" => JavaScript().Matches(File.ReadAllText(path)),
            _ => Enumerable.Empty<Match>(),
        }
        select $"{name}: {match.Value}");

    [Theory]
    [InlineData("using System.Net.Http;", true)]
    [InlineData("var client = new TcpClient();", true)]
    [InlineData("string text = System.Net.WebUtility.HtmlEncode(title);", false)]
    [InlineData("int socket = 1; // sockets", false)]
    public void What_connects_is_told_by_its_names(string line, bool connects) => Assert.Equal(connects, CSharp().IsMatch(line));

    [Fact]
    public void The_commands_make_no_socket_of_the_network()
    {
        string document = Path.Combine(Shared.Repository, "seeds", "01-shanxi-1953.txt"), output = _folder.File("output");
        string[][] commands =
        [
            ["run", document, "-o", output, "--format", "svg", "-q"],
            ["explain", document, "--at", "200"],
            ["chart", "dumbbell", "-d", output, "-o", _folder.File("figure"), "--format", "svg", "--indicator", "nothing"],
            ["verify", output, "--input", document],
            ["publish", "-o", output, "--input", document, "--to", _folder.File("package")],
            ["diff", output, output],
            ["decisions", "list", document],
            ["run", document, "--shard", "1/1", "-o", _folder.File("shards"), "-q"],
            ["merge", _folder.File("shards"), "-o", _folder.File("merged"), "--no-charts", "-q"],
        ];
        foreach (string[] command in commands)
        {
            string[] calls = Watched("dotnet", [Path.Combine(AppContext.BaseDirectory, "Zhibiao.Cli.dll"), .. command]);
            Assert.NotEmpty(calls);
            Assert.DoesNotContain(calls, call => Network().IsMatch(call));
        }

        Assert.True(File.Exists(_folder.File("package/SHA256SUMS")));
    }

    [Fact]
    public async Task A_review_talks_to_the_own_machine_only()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Shared.Program("strace") is not null, "needs strace, on Linux");
        string document = _folder.File("a.txt"), log = _folder.File("review.log");
        File.Copy(Path.Combine(Shared.Repository, "seeds", "01-shanxi-1953.txt"), document);
        using Process process = Process.Start(new ProcessStartInfo("strace",
            ["-f", "-qq", "-e", "trace=socket,connect,bind,sendto,sendmsg", "-o", log, "dotnet", Path.Combine(AppContext.BaseDirectory, "Zhibiao.Cli.dll"), "review", document, "-o", _folder.File("output"), "--no-browser"])
        {
            RedirectStandardOutput = true,
        })!;
        string? line;
        while ((line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)) is not null && !line.Contains("http://", StringComparison.Ordinal))
        {
        }

        Assert.SkipWhen(line is null, "strace may not watch programs here");
        using (var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }))
            Assert.Contains("<html", await client.GetStringAsync(new Uri(line!.Trim()), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // The watcher passes a termination on to nobody; the program is its only child.
        using (Process end = Process.Start("pkill", ["-TERM", "-P", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await end.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        string[] calls = [.. File.ReadAllLines(log).Where(call => Network().IsMatch(call) && call.Contains("sin", StringComparison.Ordinal))];
        Assert.Contains(calls, call => call.Contains("bind(", StringComparison.Ordinal) && call.Contains("127.0.0.1", StringComparison.Ordinal));
        Assert.All(calls, call => Assert.Contains("127.0.0.1", call, StringComparison.Ordinal));
    }

    [Fact]
    public void A_connection_would_be_seen() =>
        Assert.Contains(Watched("bash", ["-c", "exec 3<>/dev/tcp/127.0.0.1/9; true"]), call => Network().IsMatch(call));

    public void Dispose() => _folder.Dispose();

    /// <summary>The system calls about sockets, and about programs started, that a program and all its children make.</summary>
    private string[] Watched(string program, string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "system calls are watched on Linux alone");
        string log = _folder.File("calls.log");
        Process? process = null;
        try
        {
            process = Process.Start(new ProcessStartInfo("strace", ["-f", "-qq", "-e", "trace=socket,connect,sendto,execve", "-o", log, program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = _folder.Path,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs strace");
        }

        using (process)
        {
            Task<string> output = process!.StandardOutput.ReadToEndAsync();
            string error = process.StandardError.ReadToEnd();
            output.GetAwaiter().GetResult();
            process.WaitForExit();
            Assert.SkipWhen(error.Contains("Operation not permitted", StringComparison.Ordinal) && !File.Exists(log), "strace may not watch programs here");
        }

        return File.ReadAllLines(log);
    }

    [GeneratedRegex(@"\bSystem\.Net\.(?!WebUtility\b)|\b(HttpClient|HttpListener|WebClient|WebRequest|HttpWebRequest|TcpClient|TcpListener|UdpClient|Socket|ClientWebSocket|NpgsqlConnection|NpgsqlDataSource|Dns)\b(?!\s*=)")]
    private static partial Regex CSharp();

    [GeneratedRegex(@"\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|(?:from|require\(|import\()\s*['""](?:node:)?(?:http|https|http2|net|dgram|dns|tls)['""]")]
    private static partial Regex JavaScript();

    [GeneratedRegex("AF_INET6?|sin6?_port")]
    private static partial Regex Network();
}
