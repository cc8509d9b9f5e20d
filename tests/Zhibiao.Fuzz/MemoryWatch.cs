namespace Zhibiao.Fuzz;

/// <summary>The most that the process holds while something is at work, looked at every few milliseconds.</summary>
internal static class MemoryWatch
{
    private const int Milliseconds = 5;

    /// <summary>Megabytes of the process now.</summary>
    public static long Now => Environment.WorkingSet >> 20;

    /// <summary>Gives back to the system what earlier work left behind, works, and tells the most megabytes of the process meanwhile.</summary>
    public static long Most(Action work)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        long most = Now;
        using var ended = new ManualResetEventSlim();
        var watcher = new Thread(() =>
        {
            while (!ended.Wait(Milliseconds))
            {
                most = Math.Max(most, Now);
            }
        });
        watcher.Start();
        work();
        ended.Set();
        watcher.Join();
        return Math.Max(most, Now);
    }
}
