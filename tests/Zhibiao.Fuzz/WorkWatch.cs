using System.Diagnostics;

namespace Zhibiao.Fuzz;

/// <summary>Time that work took: what the processors spent on this process where that is less than went by, since others use the machine too.</summary>
internal readonly struct WorkWatch
{
    private readonly long _wall = Stopwatch.GetTimestamp();
    private readonly TimeSpan _spent = Environment.CpuUsage.TotalTime;

    public WorkWatch()
    {
    }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_wall) is var wall && Environment.CpuUsage.TotalTime - _spent is var spent && spent < wall ? spent : wall;
}
