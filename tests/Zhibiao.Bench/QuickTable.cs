using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Zhibiao.Bench.Stages;
using Zhibiao.Bench.Texts;

namespace Zhibiao.Bench;

/// <summary>Measures every stage with a stopwatch and prints one table.</summary>
internal sealed class QuickTable(string filter, TimeSpan budget)
{
    /// <summary>Says to the program that it was started again on one core.</summary>
    public const string OnOneCore = "--on-one-core";

    private const int Rounds = 40;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private static Stage[] Stages =>
    [
        new Limit(), new ReadingSources(), new SegmentingTexts(), new ReadingQuantities(), new FindingPlaces(), new FindingTimes(), new FindingIndicatorsAndCues(),
        new RecognisingSentences(), new AssemblingObservations(), new JudgingRows(), new ExtractingDocuments(),
    ];

    /// <summary>Prints a line a stage: its best speed on one thread.</summary>
    /// <remarks>Speed is of processor time, all threads and the collector's together, so that others on the machine change it little.</remarks>
    public void PrintOneCore()
    {
        using var texts = Collection.Make();
        foreach (Stage stage in Chosen(texts))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage.Name}\t{Best(stage, 1, ProcessorTime, texts.Bytes):r}\t{Allocated:f2}"));
        }
    }

    /// <summary>Prints the table.</summary>
    public void Print()
    {
        Dictionary<string, double> one = OneCore();
        using var texts = Collection.Make();
        long numerals = texts.Documents.Sum(document => document.Text.LongCount("0123456789〇零一二三四五六七八九十百千万亿".Contains));
        long characters = texts.Documents.Sum(document => (long)document.Characters);
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd} UTC, {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{texts.Count} documents, {texts.Bytes / 1e6:f1} MB of UTF-8, {100.0 * numerals / characters:f1} % of the characters are numerals, {texts.Recognised.Sum(r => r.Count)} sentences, {texts.Documents.Sum(document => texts.Extractor.Extract(document).Observations.Length)} observations"));
        Console.WriteLine();
        Console.WriteLine("| stage | MB/s, one core | share of the limit | MB/s, two threads | times one |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        double limit = one.Values.First();
        foreach (Stage stage in Chosen(texts))
        {
            double alone = Best(stage, 1, WallTime, texts.Bytes);
            double two = Best(stage, 2, WallTime, texts.Bytes);
            double speed = one[stage.Name];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {stage.Name} | {speed:f1} | {100 * speed / limit:f1} % | {two:f1} | {two / alone:f2} |"));
        }
    }

    /// <summary>Bytes that the stage measured last allocated for a byte of input.</summary>
    private double Allocated { get; set; }

    private IEnumerable<Stage> Chosen(Collection texts)
    {
        foreach (Stage stage in Stages.Where(stage => stage is Limit || stage.Name.Contains(filter, StringComparison.Ordinal)))
        {
            stage.Prepare(texts);
            yield return stage;
        }
    }

    private double Best(Stage stage, int threads, Func<TimeSpan> clock, long bytes)
    {
        TimeSpan cold = ProcessorTime();
        int passes = 0;
        for (; passes < 4 || ProcessorTime() - cold < WarmUp; passes++)
        {
            stage.On(threads);
            Thread.Sleep(1); // lets the compiler's queue in on one core
        }

        int times = Math.Max(1, passes / 12); // processor time comes in steps of some milliseconds

        double best = double.MaxValue;
        long began = Stopwatch.GetTimestamp();
        for (int round = 0; round < Rounds && (round < 4 || Stopwatch.GetElapsedTime(began) < budget); round++)
        {
            GC.Collect();
            long allocated = GC.GetTotalAllocatedBytes();
            TimeSpan before = clock();
            for (int time = 0; time < times; time++)
            {
                stage.On(threads);
            }

            best = Math.Min(best, (clock() - before).TotalSeconds / times);
            Allocated = (double)(GC.GetTotalAllocatedBytes() - allocated) / times / bytes;
        }

        return bytes / 1e6 / best;
    }

    /// <summary>A second process, bound to one core where the system lets us, measures one thread.</summary>
    private Dictionary<string, double> OneCore()
    {
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string line in OwnProcess.Run(1, OnOneCore, filter, budget.TotalSeconds.ToString(CultureInfo.InvariantCulture)))
        {
            string[] cells = line.Split('\t');
            found.Add(cells[0], double.Parse(cells[1], CultureInfo.InvariantCulture));
        }

        return found;
    }

    private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;

    private static TimeSpan WallTime() => TimeSpan.FromTicks(Stopwatch.GetElapsedTime(0).Ticks);

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?"
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
}
