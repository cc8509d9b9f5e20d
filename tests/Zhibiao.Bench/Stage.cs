using BenchmarkDotNet.Attributes;
using Zhibiao.Bench.Texts;

namespace Zhibiao.Bench;

/// <summary>One stage of the work, over the documents of the collection.</summary>
[MemoryDiagnoser]
[Config(typeof(SpeedColumn.Config))]
public abstract class Stage
{
    private Collection? _texts;

    /// <summary>Its name in the table.</summary>
    public abstract string Name { get; }

    /// <summary>How many documents it goes through.</summary>
    public virtual int Documents => Collection.Usual;

    internal Collection Texts => _texts ?? throw new InvalidOperationException("no texts yet");

    [GlobalSetup]
    public void SetUp() => Prepare(Collection.Make());

    [GlobalCleanup]
    public void CleanUp() => _texts?.Dispose();

    /// <summary>The whole collection on one thread.</summary>
    [Benchmark]
    public long OneThread() => Work(0, Texts.Count);

    /// <summary>The whole collection on so many threads, half and half.</summary>
    public virtual long On(int threads)
    {
        if (threads == 1)
        {
            return OneThread();
        }

        long sum = 0;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
            Interlocked.Add(ref sum, Work(Texts.Count * part / threads, Texts.Count * (part + 1) / threads)));
        return sum;
    }

    internal void Prepare(Collection texts)
    {
        _texts = texts;
        Load();
    }

    /// <summary>Loads what the stage needs besides the texts.</summary>
    protected virtual void Load()
    {
    }

    /// <summary>The documents from the first up to, not including, the last.</summary>
    /// <returns>A count of what was found, so that nothing is left out as unused.</returns>
    protected abstract long Work(int first, int last);
}
