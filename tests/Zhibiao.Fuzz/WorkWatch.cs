using System.Diagnostics;
using System.Globalization;

namespace Zhibiao.Fuzz;

/// <summary>
/// Time that the work of a thread took, without the time for which it stood in line for a processor, since others use the machine too. Linux tells that time; elsewhere what the
/// processors spent on the process counts where that is less than went by, and work that waits for something is taken for quick.
/// </summary>
internal readonly struct WorkWatch
{
    // "12345 678 9": nanoseconds at work, nanoseconds in line, turns.
    private const string Schedule = "/proc/thread-self/schedstat";

    private readonly long _wall = Stopwatch.GetTimestamp();
    private readonly TimeSpan _spent = Environment.CpuUsage.TotalTime;
    private readonly TimeSpan? _inLine = InLine();

    public WorkWatch()
    {
    }

    public TimeSpan Elapsed
    {
        get
        {
            TimeSpan wall = Stopwatch.GetElapsedTime(_wall), spent = Environment.CpuUsage.TotalTime - _spent;
            return InLine() - _inLine is TimeSpan waited ? wall - waited : spent < wall ? spent : wall;
        }
    }

    private static TimeSpan? InLine()
    {
        try
        {
            return TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Schedule).Split(' ')[1], CultureInfo.InvariantCulture) / 1000);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
