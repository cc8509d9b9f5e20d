using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Zhibiao.Fuzz.Inputs;

namespace Zhibiao.Fuzz;

/// <summary>Tries many inputs on a few threads, and tells what they came to.</summary>
public sealed class FuzzRun(FuzzOptions options) : IDisposable
{
    private readonly Judge _judge = new();
    private readonly ConcurrentDictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentDictionary<int, (long Number, FuzzInput Input, long Since)> _now = new();
    private readonly ConcurrentDictionary<string, int> _seen = new(StringComparer.Ordinal);

    // Inputs are tried side by side; one whose memory is measured has the process to itself.
    private readonly ReaderWriterLockSlim _turns = new();
    private long _next;
    private int _alone;
    private long _most;

    /// <summary>What failed: a line each, with the file that shows it.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>How many inputs were tried.</summary>
    public long Tried => _counts.Values.Sum(count => count.Inputs);

    /// <summary>Tries the inputs.</summary>
    /// <param name="tell">Gets a table of what was tried.</param>
    public void Run(Action<string> tell)
    {
        var watch = Stopwatch.StartNew();
        using var end = new CancellationTokenSource();
        if (options.Minutes > 0)
            end.CancelAfter(TimeSpan.FromMinutes(options.Minutes));
        Thread[] threads = [.. Enumerable.Range(0, options.Threads).Select(number => new Thread(() => Work(number, end.Token)))];
        Array.ForEach(threads, thread => thread.Start());
        long told = 0;
        while (!Array.TrueForAll(threads, thread => thread.Join(200)))
        {
            Watch(tell);
            if (Tried - told >= 100_000)
            {
                told = Tried;
                tell(string.Create(CultureInfo.InvariantCulture, $"{told:N0} inputs in {watch.Elapsed.TotalMinutes:0.0} minutes, {_failures.Count} failures, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most"));
            }
        }

        Tell(tell, watch.Elapsed);
    }

    public void Dispose() => _turns.Dispose();

    private void Work(int thread, CancellationToken end)
    {
        while (!end.IsCancellationRequested && Interlocked.Increment(ref _next) - 1 is var number && number < options.Inputs)
        {
            FuzzInput input = Kinds.Input(options.Seed, number, options.Only);
            Verdict verdict = Judged(thread, number, input);
            _counts.AddOrUpdate(input.Kind, new Count(1, verdict.Documents, verdict.Observations, verdict.Time, number, input.Bytes.Length), (_, count) => count.With(verdict, number, input.Bytes.Length));
            string fault = verdict.Fault.Length == 0 && MemoryWatch.Now > Allowed(input) ? Memory(input) : verdict.Fault;
            if (fault.Length > 0)
                Fail(number, input, fault);
        }
    }

    private Verdict Judged(int thread, long number, FuzzInput input)
    {
        _turns.EnterReadLock();
        try
        {
            _now[thread] = (number, input, Stopwatch.GetTimestamp());
            Verdict verdict = _judge.Of(input, number % options.Twice == 0);

            // On a machine that others use too, only what is slow twice is slow.
            return verdict.Fault.StartsWith("took ", StringComparison.Ordinal) ? _judge.Of(input) : verdict;
        }
        finally
        {
            _now.TryRemove(thread, out _);
            _turns.ExitReadLock();
        }
    }

    private long Allowed(FuzzInput input) => options.Memory + (3L * input.Bytes.Length >> 20);

    /// <summary>Tries an input again with nothing else in the process: what stands there after it may be other threads', or left of earlier inputs and not yet given back.</summary>
    /// <returns>What is wrong with the memory that it takes; empty where it keeps to its bound.</returns>
    private string Memory(FuzzInput input)
    {
        _turns.EnterWriteLock();
        try
        {
            long held = MemoryWatch.Most(() => _judge.Of(input, twice: false));
            _alone++;
            _most = Math.Max(_most, held);
            return held <= Allowed(input) ? "" : string.Create(CultureInfo.InvariantCulture, $"the process holds {held} MB over an input of {input.Bytes.Length} bytes, alone");
        }
        finally
        {
            _turns.ExitWriteLock();
        }
    }

    private void Fail(long number, FuzzInput input, string fault)
    {
        string first = string.Join(" | ", fault.Split('\n').Where(line => !line.Contains("Zhibiao.Fuzz", StringComparison.Ordinal)).Take(3).Select(line => line.Trim()));
        int times = _seen.AddOrUpdate(string.Concat(first.Where(c => !char.IsDigit(c))), 1, (_, count) => count + 1);
        if (times > 3)
            return;
        Directory.CreateDirectory(options.Failures);
        string name = string.Create(CultureInfo.InvariantCulture, $"{options.Seed}-{number}-{input.Kind}");
        File.WriteAllBytes(Path.Combine(options.Failures, name + Path.GetExtension(input.Name)), input.Bytes);
        File.WriteAllText(Path.Combine(options.Failures, name + ".fault"), $"{input.Name}\n{fault}\n");
        _failures.Enqueue($"{name}: {first}");
    }

    private void Watch(Action<string> tell)
    {
        foreach ((_, (long number, FuzzInput input, long since)) in _now)
        {
            if (Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(options.Hang))
                continue;
            Fail(number, input, "hangs");
            tell($"input {number} ({input.Kind}, {input.Bytes.Length} bytes) hangs; it is in {options.Failures}");
            Environment.Exit(1);
        }
    }

    private void Tell(Action<string> tell, TimeSpan time)
    {
        tell("");
        tell("| kind | inputs | documents | statistics | slowest, ms | its number | its bytes |");
        tell("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach ((string kind, Count count) in _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            tell(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {count.Inputs:N0} | {count.Documents:N0} | {count.Observations:N0} | {count.Slowest.TotalMilliseconds:0} | {count.Number} | {count.Bytes:N0} |"));
        }

        tell("");
        tell(string.Create(CultureInfo.InvariantCulture, $"{Tried:N0} inputs (seed {options.Seed}) in {time.TotalMinutes:0.0} minutes on {options.Threads} threads, {_seen.Values.Sum()} failures of {_seen.Count} kinds, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most; {_alone} measured alone, {_most} MB at most"));
        foreach (string failure in _failures)
        {
            tell("  " + failure);
        }

        if (!_failures.IsEmpty)
            tell($"The inputs that failed are in {options.Failures}; `once FILE` tries one again.");
    }

    private sealed record Count(long Inputs, long Documents, long Observations, TimeSpan Slowest, long Number, int Bytes)
    {
        public Count With(Verdict verdict, long number, int bytes) => verdict.Time > Slowest
            ? new Count(Inputs + 1, Documents + verdict.Documents, Observations + verdict.Observations, verdict.Time, number, bytes)
            : this with { Inputs = Inputs + 1, Documents = Documents + verdict.Documents, Observations = Observations + verdict.Observations };
    }
}
