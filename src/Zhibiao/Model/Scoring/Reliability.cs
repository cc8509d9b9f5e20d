using System.Collections.Immutable;

namespace Zhibiao.Model.Scoring;

/// <summary>How far confidences come true: ten bands of equal width, each with what was promised and what came of it.</summary>
public sealed record Reliability
{
    private const int Count = 10;

    /// <summary>One band of confidence.</summary>
    /// <param name="Low">Where it begins, included.</param>
    /// <param name="High">Where it ends; included in the last band only.</param>
    /// <param name="Rows">Rows in it.</param>
    /// <param name="Confidence">Their mean confidence; 0 where there are none.</param>
    /// <param name="Right">The share of them that is right; 0 where there are none.</param>
    public readonly record struct Band(double Low, double High, int Rows, double Confidence, double Right);

    private Reliability(ImmutableArray<Band> bands, int rows, double right, double error, double brier) =>
        (Bands, Rows, Right, Error, Brier) = (bands, rows, right, error, brier);

    /// <summary>The bands, lowest first.</summary>
    public ImmutableArray<Band> Bands { get; }

    /// <summary>Rows in all.</summary>
    public int Rows { get; }

    /// <summary>The share of them that is right.</summary>
    public double Right { get; }

    /// <summary>Expected calibration error: how far confidence and result lie apart, a band's rows its weight. 0 is perfect.</summary>
    public double Error { get; }

    /// <summary>Mean squared distance of confidence from result (Brier score). 0 is perfect.</summary>
    public double Brier { get; }

    /// <summary>Counts rows.</summary>
    /// <param name="rows">Their confidences, and whether they are right.</param>
    public static Reliability Of(IReadOnlyCollection<(double Confidence, bool Right)> rows)
    {
        var bands = ImmutableArray.CreateBuilder<Band>(Count);
        double error = 0;
        for (int band = 0; band < Count; band++)
        {
            (double Confidence, bool Right)[] within = [.. rows.Where(row => Math.Min(Count - 1, (int)Math.Floor(row.Confidence * Count)) == band)];
            double confidence = within.Length == 0 ? 0 : within.Average(row => row.Confidence);
            double right = within.Length == 0 ? 0 : within.Average(row => row.Right ? 1.0 : 0.0);
            bands.Add(new Band(band / 10.0, (band + 1) / 10.0, within.Length, confidence, right));
            error += within.Length * Math.Abs(confidence - right);
        }

        int count = Math.Max(1, rows.Count);
        return new Reliability(
            bands.ToImmutable(),
            rows.Count,
            rows.Sum(row => row.Right ? 1.0 : 0.0) / count,
            error / count,
            rows.Sum(row => Math.Pow(row.Confidence - (row.Right ? 1 : 0), 2)) / count);
    }
}
