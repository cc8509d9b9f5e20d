using System.Globalization;
using Zhibiao.Cli.Writing;

namespace Zhibiao.Cli.Waiting;

/// <summary>How far a run has come, in one line.</summary>
internal static class ProgressLine
{
    /// <summary>The step, the time left where it can be told, documents, observations and bytes: what matters less is last, where a narrow terminal cuts.</summary>
    public static string Of(RunProgress progress, TimeSpan elapsed)
    {
        string left = Left(progress, elapsed) is TimeSpan time ? $", {Clock(time)} left" : "";
        string bytes = progress.BytesTotal > 0 ? $", {Figures.Size(progress.BytesDone)} of {Figures.Size(progress.BytesTotal)}" : "";
        return $"{PlainText.OneLine(progress.Step)}{left}: {Figures.Count(progress.Documents, "document")}, {Figures.Count(progress.Observations, "observation")}{bytes}";
    }

    /// <summary>Time left at the speed so far; null before a hundredth is read and once all is.</summary>
    public static TimeSpan? Left(RunProgress progress, TimeSpan elapsed)
    {
        double done = progress.BytesTotal > 0 ? (double)progress.BytesDone / progress.BytesTotal : 0;
        return done is >= 0.01 and < 1 && elapsed > TimeSpan.Zero ? elapsed * ((1 - done) / done) : null;
    }

    /// <summary>0:30, 1:02:30.</summary>
    private static string Clock(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
