namespace Zhibiao.Cli.Waiting;

/// <summary>Passes the first report on at once, and later ones at most once an interval. Called from any thread.</summary>
/// <param name="clock">The clock.</param>
/// <param name="interval">The least time between two.</param>
/// <param name="show">Told of the progress and of the time since the first report; never twice at once.</param>
internal sealed class ThrottledProgress(TimeProvider clock, TimeSpan interval, Action<RunProgress, TimeSpan> show) : IProgress<RunProgress>
{
    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan? _last;

    public void Report(RunProgress value)
    {
        lock (_gate)
        {
            TimeSpan elapsed = clock.GetElapsedTime(_start);
            if (_last is not TimeSpan last || elapsed - last >= interval)
            {
                _last = elapsed;
                show(value, elapsed);
            }
        }
    }
}
