using System.Diagnostics;

namespace Zhibiao.Web.Bench;

/// <summary>How long each kind of action took to be answered.</summary>
internal sealed class Times
{
    private readonly List<(string Action, double Milliseconds)> _all = [];

    public async Task<T> Of<T>(string action, Func<Task<T>> work)
    {
        long start = Stopwatch.GetTimestamp();
        T result = await work().ConfigureAwait(false);
        _all.Add((action, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        return result;
    }

    /// <summary>A row an action, in the order in which they first came: count, median, 95th percentile, longest; milliseconds.</summary>
    public IReadOnlyList<(string Action, int Count, double Median, double Most95, double Longest)> Rows() =>
        [.. _all.GroupBy(one => one.Action, StringComparer.Ordinal).Select(group =>
        {
            double[] sorted = [.. group.Select(one => one.Milliseconds).Order()];
            return (group.Key, sorted.Length, At(sorted, 0.5), At(sorted, 0.95), sorted[^1]);
        })];

    private static double At(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
