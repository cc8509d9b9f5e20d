using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Zhibiao.Tests.Storing;

/// <summary>A PostgreSQL server of the test's own, in a temporary folder.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort();
    private readonly Process? _server;

    public PostgresServer()
    {
        try
        {
            if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            {
                File.SetUnixFileMode(_folder.Path, (UnixFileMode)Convert.ToInt32("755", 8));
                Directory.CreateDirectory(_folder.File("data"));
                Run("chown", "postgres", _folder.File("data"));
            }

            Run([.. As("initdb"), "-D", _folder.File("data"), "-U", "zhibiao", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
            _server = Process.Start(Quiet([.. As("postgres"), "-D", _folder.File("data"), "-p", _port.ToString(CultureInfo.InvariantCulture),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"]))!;
            _server.OutputDataReceived += (_, _) => { };
            _server.ErrorDataReceived += (_, _) => { };
            _server.BeginOutputReadLine();
            _server.BeginErrorReadLine();
            Wait();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"postgresql://zhibiao@127.0.0.1:{_port}/postgres");

    /// <summary>Why there can be no server here; empty where there can.</summary>
    public static string Missing() =>
        Find("initdb") is null || Find("postgres") is null ? "PostgreSQL is not installed (Debian: postgresql)"
        : !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess && Shared.Program("setpriv") is null ? "setpriv is not installed, and root may not run PostgreSQL"
        : "";

    /// <summary>The first column of every row.</summary>
    public IReadOnlyList<object> Ask(string text)
    {
        using var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=zhibiao;Database=postgres;Pooling=false"));
        connection.Open();
        using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = text;
        using NpgsqlDataReader reader = command.ExecuteReader();
        var rows = new List<object>();
        while (reader.Read())
        {
            rows.Add(reader.GetValue(0));
        }

        return rows;
    }

    public void Dispose()
    {
        if (_server is not null)
        {
            if (!_server.HasExited)
                _server.Kill(entireProcessTree: true);
            _server.WaitForExit();
            _server.Dispose();
        }

        _folder.Dispose();
    }

    private static string? Find(string name) => Shared.Program(name, [.. Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin")) : []]);

    /// <summary>The program, as a user who is not root.</summary>
    private static string[] As(string name) => OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess ? [Find(name)!]
        : [Shared.Program("setpriv")!, "--reuid=postgres", "--regid=postgres", "--clear-groups", Find(name)!];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(params string[] command)
    {
        using Process process = Process.Start(Quiet(command))!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(errors.Result);
    }

    private static ProcessStartInfo Quiet(string[] command) =>
        new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };

    private void Wait()
    {
        for (int i = 0; ; i++)
        {
            try
            {
                Ask("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (i < 200)
            {
                Thread.Sleep(100);
            }
        }
    }
}
