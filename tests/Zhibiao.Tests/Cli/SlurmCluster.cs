using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zhibiao.Tests.Cli;

/// <summary>A real Slurm cluster on loopback: one controller and a few nodes of one processor each, all of them processes of this test.</summary>
internal sealed class SlurmCluster : IDisposable
{
    private readonly Dictionary<string, Process> _daemons = new(StringComparer.Ordinal);
    private readonly TemporaryFolder _folder = new();
    private readonly string _mark = $"ZHIBIAO_TEST_MARK={Guid.NewGuid():N}";

    public SlurmCluster(int nodes)
    {
        Nodes = [.. Enumerable.Range(1, nodes).Select(i => $"n{i}")];
        try
        {
            Start(FreePorts(nodes + 1));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Nodes { get; }

    /// <summary>Why there can be no cluster here; empty where there can.</summary>
    public static string Missing() =>
        !OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess ? "a cluster of one's own needs Linux and root"
        : new[] { "slurmctld", "slurmd", "sbatch", "munged", "setpriv" }.Where(name => Shared.Program(name) is null).ToArray() is { Length: > 0 } missing
            ? $"{string.Join(", ", missing)}: not installed (Debian: slurm-wlm, munge)"
        : "";

    /// <summary>What a client of the cluster prints.</summary>
    public string Ask(string client, params string[] arguments)
    {
        ProcessStartInfo start = Program(client, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer : throw new InvalidOperationException($"{client}: {errors.Result}");
    }

    /// <summary>Takes a node's power away: its daemon, and whatever runs on it.</summary>
    public void Kill(string node)
    {
        _daemons[node].Kill();
        foreach (int process in Running(node))
        {
            try
            {
                using Process one = Process.GetProcessById(process);
                one.Kill();
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException)
            {
                // It has ended meanwhile.
            }
        }
    }

    /// <summary>Waits until it is so.</summary>
    public async Task Until(Func<bool> so, string what, int seconds)
    {
        long end = Environment.TickCount64 + (seconds * 1000);
        while (!so())
        {
            if (Environment.TickCount64 > end)
                throw new TimeoutException($"{what}\n{Try("sinfo", "-N", "-l")}\n{Try("squeue", "-l")}\n{Logs()}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        foreach (string node in Nodes.Where(_daemons.ContainsKey))
        {
            Kill(node);
        }

        foreach (Process daemon in _daemons.Values)
        {
            if (!daemon.HasExited)
                daemon.Kill();
            daemon.WaitForExit();
            daemon.Dispose();
        }

        _folder.Dispose();
    }

    private static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        Array.ForEach(listeners, listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        Array.ForEach(listeners, listener => listener.Dispose());
        return ports;
    }

    private void Start(int[] ports)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)Convert.ToInt32("755", 8));
        string munge = Directory.CreateDirectory(_folder.File("munge")).FullName, key = _folder.File("munge/key");
        File.WriteAllBytes(key, System.Security.Cryptography.RandomNumberGenerator.GetBytes(128));
        File.SetUnixFileMode(key, UnixFileMode.UserRead);
        Ask("chown", "-R", "munge:munge", munge);
        Daemon("munged", "setpriv", "--reuid=munge", "--regid=munge", "--clear-groups", Shared.Program("munged")!, "--foreground", "--force",
            $"--key-file={key}", $"--socket={munge}/socket", $"--pid-file={munge}/pid", $"--log-file={munge}/log", $"--seed-file={munge}/seed");
        Wait(() => File.Exists($"{munge}/socket"));
        Directory.CreateDirectory(_folder.File("state"));
        File.WriteAllText(_folder.File("slurm.conf"), Configuration(ports), new UTF8Encoding(false));
        Daemon("slurmctld", Shared.Program("slurmctld")!, "-D", "-i", "-f", _folder.File("slurm.conf"));
        foreach (string node in Nodes)
        {
            Directory.CreateDirectory(_folder.File($"spool.{node}"));
            Daemon(node, Shared.Program("slurmd")!, "-D", "-N", node, "-f", _folder.File("slurm.conf"));
        }

        Wait(() => Try("sinfo", "-h", "-N", "-t", "idle", "-o", "%N").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length == Nodes.Count);
    }

    /// <summary>Short waits, so that a lost node is soon seen and its job soon started again; no accounting, no control groups.</summary>
    private string Configuration(int[] ports)
    {
        string host = Dns.GetHostName().Split('.')[0], root = _folder.Path;
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            ClusterName=zhibiao
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={ports[0]}
            SlurmUser=root
            AuthType=auth/munge
            AuthInfo=socket={root}/munge/socket,cred_expire=5
            CredType=cred/munge
            CommunicationParameters=NoAddrCache
            StateSaveLocation={root}/state
            SlurmdSpoolDir={root}/spool.%n
            SlurmctldPidFile={root}/slurmctld.pid
            SlurmdPidFile={root}/slurmd.%n.pid
            SlurmctldLogFile={root}/slurmctld.log
            SlurmdLogFile={root}/slurmd.%n.log
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SwitchType=switch/none
            MpiDefault=none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_CPU
            SchedulerType=sched/backfill
            SchedulerParameters=bf_interval=2,sched_min_interval=100000,batch_sched_delay=0
            JobRequeue=1
            ReturnToService=2
            SlurmdTimeout=6
            KillWait=2
            MinJobAge=600
            AccountingStorageType=accounting_storage/none
            JobAcctGatherType=jobacct_gather/none
            PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP

            """));
        for (int i = 0; i < Nodes.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"NodeName={Nodes[i]} NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[i + 1]} CPUs=1 RealMemory=1000 State=UNKNOWN\n");
        }

        return text.ToString();
    }

    private void Daemon(string name, string program, params string[] arguments)
    {
        ProcessStartInfo start = Program(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _daemons.Add(name, process);
    }

    private ProcessStartInfo Program(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program.Contains('/', StringComparison.Ordinal) ? program : Shared.Program(program) ?? program, arguments) { WorkingDirectory = _folder.Path };
        start.Environment["SLURM_CONF"] = _folder.File("slurm.conf");
        string[] mark = _mark.Split('=');
        start.Environment[mark[0]] = mark[1];
        return start;
    }

    /// <summary>The processes of this cluster's jobs on a node.</summary>
    private IEnumerable<int> Running(string node)
    {
        foreach (string folder in Directory.GetDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            string environment;
            try
            {
                environment = File.ReadAllText(Path.Combine(folder, "environ"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            if (environment.Contains(_mark, StringComparison.Ordinal) && environment.Split('\0').Contains($"SLURMD_NODENAME={node}"))
                yield return int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
        }
    }

    private void Wait(Func<bool> so) => Until(so, "the cluster did not come up", 30).GetAwaiter().GetResult();

    private string Try(string client, params string[] arguments)
    {
        try
        {
            return Ask(client, arguments);
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    private string Logs() => string.Join('\n', Directory.GetFiles(_folder.Path, "*.log").Select(file => $"{file}\n{string.Join('\n', File.ReadLines(file).TakeLast(15))}"));
}
