namespace Zhibiao;

/// <summary>
/// When nobody asks for anything. Long work for all documents is done then, so that answers have the processors to themselves; decisions that
/// follow each other quickly are taken together. It is put off for some seconds at most, and done at once where somebody waits for it.
/// </summary>
internal sealed class QuietTime
{
    private const int Quiet = 400, Longest = 5000;

    private long _asked = Environment.TickCount64;
    private TaskCompletionSource _wanted = New();

    /// <summary>Somebody asks for something else.</summary>
    public void PutOff() => Volatile.Write(ref _asked, Environment.TickCount64);

    /// <summary>Somebody waits for the work.</summary>
    public void End() => Volatile.Read(ref _wanted).TrySetResult();

    /// <summary>The work begins: who waits from now on waits for the next.</summary>
    public void Begin() => Volatile.Write(ref _wanted, New());

    /// <summary>Waits for it.</summary>
    public async Task Come()
    {
        Task wanted = Volatile.Read(ref _wanted).Task;
        long latest = Environment.TickCount64 + Longest;
        while (!wanted.IsCompleted)
        {
            long left = Math.Min(Volatile.Read(ref _asked) + Quiet, latest) - Environment.TickCount64;
            if (left <= 0)
                return;
            await Task.WhenAny(wanted, Task.Delay((int)left)).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
