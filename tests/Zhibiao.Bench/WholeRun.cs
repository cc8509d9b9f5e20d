using System.Diagnostics;
using System.Globalization;
using Zhibiao.Bench.Texts;

namespace Zhibiao.Bench;

/// <summary>Measures whole runs from nothing, each in a process of its own as a user starts it, bound to one core and to two: speed, memory, and the rerun.</summary>
internal static class WholeRun
{
    /// <summary>Says to the program that it was started again to do one run.</summary>
    public const string InOwnProcess = "--whole-run-of";

    /// <summary>Prints a table.</summary>
    /// <param name="documents">How many documents.</param>
    public static void Print(int documents)
    {
        Console.WriteLine();
        Console.WriteLine($"Whole runs without charts, {documents} documents, start-up included; processor time is all threads' together.");
        Console.WriteLine();
        Console.WriteLine("| documents | MB | statistics | MB/s, one core | of processor time | MB/s, two cores | times one | peak memory, MB | nothing changed, s |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach ((string name, int figures) in new[] { ("reports", ArchiveText.Reports), ("newspaper", 4) })
        {
            string folder = Path.Combine(Path.GetTempPath(), $"zhibiao-bench-{Guid.NewGuid():N}");
            try
            {
                double megabytes = Collection.Write(Path.Combine(folder, "in"), documents, figures) / 1e6;
                Measure one = Run(folder, 1), two = Run(folder, 2), again = Run(folder, 2, fresh: false);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {megabytes:f0} | {one.Observations} | {megabytes / one.Seconds:f1} | {megabytes / one.Processor:f1} | {megabytes / two.Seconds:f1} | {one.Seconds / two.Seconds:f2} | {Math.Max(one.Peak, two.Peak):f0} | {again.Seconds:f1} |"));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Does one run and prints what it took: the process was started for it.</summary>
    public static void Do(string folder)
    {
        RunReport report = new Pipeline().Run(new RunOptions
        {
            Inputs = [Path.Combine(folder, "in")],
            OutputFolder = Path.Combine(folder, "out"),
            Workers = Environment.ProcessorCount,
            Charts = false,
        });
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{report.Observations}\t{(DateTime.Now - self.StartTime).TotalSeconds:r}\t{self.TotalProcessorTime.TotalSeconds:r}\t{self.PeakWorkingSet64 / 1e6:r}"));
    }

    private static Measure Run(string folder, int cores, bool fresh = true)
    {
        string output = Path.Combine(folder, "out");
        if (fresh && Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        double[] cells = [.. OwnProcess.Run(cores, InOwnProcess, folder)[^1].Split('\t').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
        return new Measure((int)cells[0], cells[1], cells[2], cells[3]);
    }

    private readonly record struct Measure(int Observations, double Seconds, double Processor, double Peak);
}
