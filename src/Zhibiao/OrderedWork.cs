namespace Zhibiao;

/// <summary>Work on many threads whose results come in the order of what they were made of.</summary>
internal static class OrderedWork
{
    /// <summary>Does the work on each item; only a few of them are under way or waiting at a time.</summary>
    /// <param name="items">Read by the caller's thread.</param>
    /// <param name="work">Done on any thread.</param>
    /// <param name="workers">How many are worked on at once.</param>
    public static IEnumerable<TResult> Each<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, int workers)
    {
        var underWay = new Queue<Task<TResult>>();
        foreach (T item in items)
        {
            underWay.Enqueue(Task.Run(() => work(item)));
            if (underWay.Count > workers)
                yield return underWay.Dequeue().GetAwaiter().GetResult();
        }

        while (underWay.TryDequeue(out Task<TResult>? next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }
}
