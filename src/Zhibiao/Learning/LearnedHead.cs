using Zhibiao.Learning.Features;

namespace Zhibiao.Learning;

/// <summary>Trained weights for one question. Of two classes only the log-odds of the second are kept; of more, a column each.</summary>
public sealed class LearnedHead
{
    private readonly double[] _weights;
    private readonly int _columns;

    /// <param name="classes">How many answers there are; at least 2.</param>
    /// <param name="weights">Column by column within feature by feature.</param>
    /// <param name="calibration">For two classes, what makes log-odds a probability.</param>
    /// <param name="known">The same for documents that the rules were written with.</param>
    internal LearnedHead(int classes, double[] weights, Calibration calibration, Calibration known)
    {
        Classes = classes;
        _columns = classes == 2 ? 1 : classes;
        _weights = weights.Length == FeatureSpace.Count * _columns ? weights : throw new ArgumentException("there is a weight for every feature and column", nameof(weights));
        Calibration = calibration;
        KnownCalibration = known;
    }

    /// <summary>How many answers there are.</summary>
    public int Classes { get; }

    /// <summary>What makes log-odds a probability.</summary>
    public Calibration Calibration { get; }

    /// <summary>The same for documents that the rules were written with, where they do better; only scores need it.</summary>
    public Calibration KnownCalibration { get; }

    /// <summary>Columns of weights a feature.</summary>
    internal int Columns => _columns;

    /// <summary>The weights of one feature.</summary>
    internal ReadOnlySpan<double> Of(int feature) => _weights.AsSpan(feature * _columns, _columns);

    /// <summary>Log-odds of the second of two classes.</summary>
    public double LogOdds(ReadOnlySpan<int> features)
    {
        double sum = 0;
        foreach (int feature in features)
        {
            sum += _weights[feature];
        }

        return sum;
    }

    /// <summary>Calibrated probability of the second of two classes.</summary>
    public double Probability(ReadOnlySpan<int> features, bool known = false) => (known ? KnownCalibration : Calibration).Probability(LogOdds(features));

    /// <summary>The likeliest class and its probability.</summary>
    public (int Class, double Probability) Likeliest(ReadOnlySpan<int> features, bool known = false)
    {
        if (Classes == 2)
        {
            double second = Probability(features, known);
            return second > 0.5 ? (1, second) : (0, 1 - second);
        }

        Span<double> sums = stackalloc double[Classes];
        sums.Clear();
        foreach (int feature in features)
        {
            for (int k = 0; k < Classes; k++)
            {
                sums[k] += _weights[(feature * Classes) + k];
            }
        }

        double most = sums[0];
        int best = 0;
        for (int k = 1; k < Classes; k++)
        {
            (most, best) = sums[k] > most ? (sums[k], k) : (most, best);
        }

        double total = 0;
        foreach (double sum in sums)
        {
            total += Math.Exp(sum - most);
        }

        return (best, 1 / total);
    }

    /// <summary>The head that training gave, its numbers to four decimal places, so that they are the same when read back.</summary>
    internal static LearnedHead Of(int classes, double[] trained, Calibration calibration, Calibration known) =>
        new(classes, [.. trained.Select(Rounded)], Rounded(calibration), Rounded(known));

    private static Calibration Rounded(Calibration calibration) => new(Rounded(calibration.Slope), Rounded(calibration.Shift));

    // The sum with zero takes the sign from a negative zero.
    private static double Rounded(double value) => Math.Round(value, 4, MidpointRounding.ToEven) + 0.0;
}
