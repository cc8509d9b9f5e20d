namespace Zhibiao.Web;

/// <summary>The charts of the dataset as it stands, made in the background: nobody waits for them, and the last ones are shown meanwhile.</summary>
internal sealed class DrawnCharts(Workbench bench)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(bool Chinese, bool Narrow), (Snapshot Of, int Stamp, IReadOnlyList<ReviewChart> Charts)> _done = [];
    private Task _work = Task.CompletedTask;
    private int _stamp;

    /// <summary>The newest charts there are, and whether newer ones are on their way.</summary>
    /// <returns>A stamp that changes with every drawing; 0 where there is none yet.</returns>
    public (int Stamp, IReadOnlyList<ReviewChart> Charts, bool Waiting) Of(bool chinese, bool narrow)
    {
        Snapshot now = bench.Now;
        lock (_lock)
        {
            bool known = _done.TryGetValue((chinese, narrow), out var done);
            bool current = known && ReferenceEquals(done.Of, now);
            bool waiting = !current || bench.Waiting;
            if (waiting && _work.IsCompleted)
                _work = Task.Run(() => Work(chinese, narrow));
            return known ? (done.Stamp, done.Charts, waiting) : (0, [], true);
        }
    }

    private async Task Work(bool chinese, bool narrow)
    {
        await bench.Settle().ConfigureAwait(false);
        await bench.Behind(() => Draw(bench.Now, chinese, narrow)).ConfigureAwait(false);
    }

    private void Draw(Snapshot of, bool chinese, bool narrow)
    {
        IReadOnlyList<ReviewChart> charts = bench.Desk.Charts(of.Dataset, chinese, narrow);
        lock (_lock)
        {
            _done[(chinese, narrow)] = (of, ++_stamp, charts);
        }
    }
}
