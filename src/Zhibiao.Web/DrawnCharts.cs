using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>The charts of the dataset as it stands, made in the background: nobody waits for them, and the last ones are shown meanwhile.</summary>
internal sealed class DrawnCharts(Workbench bench)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(bool Chinese, bool Narrow), (Dataset Of, int Stamp, IReadOnlyList<ReviewChart> Charts)> _done = [];
    private Task _work = Task.CompletedTask;
    private int _stamp;

    /// <summary>The newest charts there are, and whether newer ones are on their way.</summary>
    /// <param name="chinese">Whether labels are Chinese; else they are English.</param>
    /// <param name="narrow">Whether they are for a telephone.</param>
    /// <param name="hurry">Whether somebody looks at them; else the last decisions are waited for until nobody asks for anything.</param>
    /// <returns>A stamp that changes with every drawing, 0 where there is none yet; and the work on the newer ones.</returns>
    public (int Stamp, IReadOnlyList<ReviewChart> Charts, bool Waiting, Task Newer) Of(bool chinese, bool narrow, bool hurry)
    {
        bench.CatchUp();
        lock (_lock)
        {
            bool known = _done.TryGetValue((chinese, narrow), out var done);
            bool waiting = !known || !ReferenceEquals(done.Of, bench.Session.Dataset) || bench.Session.Shown < bench.Version;
            if (waiting && _work.IsCompleted)
                _work = Task.Run(() => Work(chinese, narrow, hurry));
            else if (waiting && hurry)
                _ = bench.Session.Settle(); // what is under way may be waiting for quiet
            return known ? (done.Stamp, done.Charts, waiting, _work) : (0, [], true, _work);
        }
    }

    private async Task Work(bool chinese, bool narrow, bool hurry)
    {
        await (hurry ? bench.Session.Settle() : bench.Session.Follow()).ConfigureAwait(false);
        await bench.Behind(() => Draw(bench.Session.Dataset, chinese, narrow)).ConfigureAwait(false);
    }

    private void Draw(Dataset of, bool chinese, bool narrow)
    {
        IReadOnlyList<ReviewChart> charts = bench.Desk.Charts(of, chinese, narrow);
        lock (_lock)
        {
            _done[(chinese, narrow)] = (of, ++_stamp, charts);
        }
    }
}
