using System.Diagnostics;

namespace Zhibiao.Web.Bench;

/// <summary>How long each kind of action took to be answered.</summary>
internal sealed class Times
{
    private readonly List<(string Action, double Milliseconds)> _all = [];
    private readonly Dictionary<string, (double Milliseconds, int Count)> _work = new(StringComparer.Ordinal);

    public async Task<T> Of<T>(string action, Func<Task<T>> work)
    {
        long start = Stopwatch.GetTimestamp();
        T result = await work().ConfigureAwait(false);
        _all.Add((action, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        return result;
    }

    /// <summary>Adds one that was measured elsewhere.</summary>
    public void Add(string action, double milliseconds) => _all.Add((action, milliseconds));

    /// <summary>Keeps how much processor time an action takes when nothing else is done: that of the server and of the asker together.</summary>
    public void Worked(string action, double milliseconds, int count) => _work[action] = (milliseconds, count);

    /// <summary>Mean processor time of an action; null where it was not measured.</summary>
    public double? WorkOf(string action) => _work.TryGetValue(action, out var one) ? one.Milliseconds / one.Count : null;

    /// <summary>A row an action, in the order in which they first came: count, median, 95th percentile, longest; milliseconds.</summary>
    public IReadOnlyList<(string Action, int Count, double Median, double Most95, double Longest)> Rows() =>
        [.. _all.GroupBy(one => one.Action, StringComparer.Ordinal).Select(group =>
        {
            double[] sorted = [.. group.Select(one => one.Milliseconds).Order()];
            return (group.Key, sorted.Length, At(sorted, 0.5), At(sorted, 0.95), sorted[^1]);
        })];

    private static double At(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
