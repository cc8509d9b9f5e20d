using Zhibiao.Cli.Writing;

namespace Zhibiao.Cli.Waiting;

/// <summary>How far a run has come, in one line.</summary>
internal static class ProgressLine
{
    /// <summary>Bytes, documents and observations.</summary>
    public static string Counts(RunProgress progress)
    {
        string bytes = progress.BytesTotal > 0 ? $"{Figures.Size(progress.BytesDone)} of {Figures.Size(progress.BytesTotal)}, " : "";
        return $"{PlainText.OneLine(progress.Step)}: {bytes}{Figures.Count(progress.Documents, "document")}, {Figures.Count(progress.Observations, "observation")}";
    }

    /// <summary>The same, and the time left where it can be told.</summary>
    public static string Of(RunProgress progress, TimeSpan elapsed) =>
        Left(progress, elapsed) is TimeSpan left ? $"{Counts(progress)}, about {Figures.Duration(left)} left" : Counts(progress);

    /// <summary>Time left at the speed so far; null before a hundredth is read and once all is.</summary>
    public static TimeSpan? Left(RunProgress progress, TimeSpan elapsed)
    {
        double done = progress.BytesTotal > 0 ? (double)progress.BytesDone / progress.BytesTotal : 0;
        return done is >= 0.01 and < 1 && elapsed > TimeSpan.Zero ? elapsed * ((1 - done) / done) : null;
    }
}
