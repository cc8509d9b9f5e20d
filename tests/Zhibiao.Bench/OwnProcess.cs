using System.Diagnostics;

namespace Zhibiao.Bench;

/// <summary>Starts this program again, on some of the cores only where the system lets us.</summary>
internal static class OwnProcess
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="cores">On so many cores.</param>
    /// <param name="arguments">What to do.</param>
    /// <returns>What it printed, line by line.</returns>
    public static IReadOnlyList<string> Run(int cores, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process child = Start(start, cores);
        var lines = new List<string>();
        while (child.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        child.WaitForExit();
        return lines;
    }

    private static Process Start(ProcessStartInfo start, int cores)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return Process.Start(start)!;
        }

        // A child inherits the binding of the thread that starts it.
        using var self = Process.GetCurrentProcess();
        nint all = self.ProcessorAffinity;
        self.ProcessorAffinity = First(all, cores);
        try
        {
            return Process.Start(start)!;
        }
        finally
        {
            self.ProcessorAffinity = all;
        }
    }

    private static nint First(nint mask, int cores)
    {
        nint first = 0;
        for (; cores > 0 && mask != 0; cores--)
        {
            nint lowest = mask & -mask;
            first |= lowest;
            mask &= ~lowest;
        }

        return first;
    }
}
