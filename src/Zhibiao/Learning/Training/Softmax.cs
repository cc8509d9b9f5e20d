using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Zhibiao.Learning.Features;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning.Training;

/// <summary>Trains a multinomial logistic regression with L2 penalty by L-BFGS. The same rows in the same order give the same weights.</summary>
internal static class Softmax
{
    private const double GradientTolerance = 1e-3;
    private const int Memory = 12;
    private const int MostSteps = 500;

    // One thread and no native library, so that sums are added up in one order everywhere.
    static Softmax()
    {
        Control.UseManaged();
        Control.UseSingleThread();
    }

    /// <summary>The weights, column by column within feature by feature: of two classes one column, the log-odds of the second; of more, a column each.</summary>
    public static double[] Train(IReadOnlyList<(int[] Features, int Class)> rows, int classes, TrainingOptions options)
    {
        int columns = classes == 2 ? 1 : classes;
        int[] used = [.. rows.SelectMany(row => row.Features).Distinct().Order()];
        int[] dense = new int[FeatureSpace.Count];
        for (int i = 0; i < used.Length; i++)
        {
            dense[used[i]] = i * columns;
        }

        int[][] places = [.. rows.Select(row => row.Features.Select(feature => dense[feature]).ToArray())];
        double[] penalties = [.. used.SelectMany(feature => Enumerable.Repeat(PenaltyOf(feature, options), columns))];
        (double, Vector<double>) Loss(Vector<double> weights) => LossAt(weights.AsArray(), places, rows, penalties, classes);

        double[] found;
        try
        {
            found = new LimitedMemoryBfgsMinimizer(GradientTolerance, 1e-9, 1e-12, Memory, MostSteps)
                .FindMinimum(ObjectiveFunction.Gradient(Loss), Vector<double>.Build.Dense(penalties.Length)).MinimizingPoint.AsArray();
        }
        catch (MaximumIterationsException)
        {
            throw new TrainingException($"training did not come to an end in {MostSteps} steps; give it more documents, or a stronger penalty");
        }

        double[] weights = new double[FeatureSpace.Count * columns];
        for (int i = 0; i < used.Length; i++)
        {
            found.AsSpan(i * columns, columns).CopyTo(weights.AsSpan(used[i] * columns));
        }

        return weights;
    }

    /// <summary>Probabilities of the classes out of their sums; in place.</summary>
    public static void Normalise(Span<double> sums)
    {
        double most = sums[0], total = 0;
        foreach (double sum in sums)
        {
            most = Math.Max(most, sum);
        }

        for (int k = 0; k < sums.Length; k++)
        {
            sums[k] = Math.Exp(sums[k] - most);
            total += sums[k];
        }

        for (int k = 0; k < sums.Length; k++)
        {
            sums[k] /= total;
        }
    }

    // How often a class comes is left to the data; so is how much better the rules do on documents they know.
    private static double PenaltyOf(int feature, TrainingOptions options) =>
        feature == FeatureSpace.Bias || feature == FeatureSpace.Known ? 0.01
        : feature < FeatureSpace.Named.Length ? options.Penalty : options.HashedPenalty;

    private static (double Loss, Vector<double> Gradient) LossAt(
        double[] weights, int[][] places, IReadOnlyList<(int[] Features, int Class)> rows, double[] penalties, int classes)
    {
        double loss = 0;
        double[] gradient = new double[weights.Length];
        Span<double> sums = stackalloc double[classes];

        // The first of two classes is what the other is measured against: it has no column.
        int first = classes == 2 ? 1 : 0;
        for (int row = 0; row < places.Length; row++)
        {
            sums.Clear();
            foreach (int place in places[row])
            {
                for (int k = first; k < classes; k++)
                {
                    sums[k] += weights[place + k - first];
                }
            }

            Normalise(sums);
            loss -= Math.Log(Math.Max(sums[rows[row].Class], 1e-300));
            sums[rows[row].Class] -= 1;
            foreach (int place in places[row])
            {
                for (int k = first; k < classes; k++)
                {
                    gradient[place + k - first] += sums[k];
                }
            }
        }

        for (int i = 0; i < weights.Length; i++)
        {
            loss += 0.5 * penalties[i] * weights[i] * weights[i];
            gradient[i] += penalties[i] * weights[i];
        }

        return (loss, Vector<double>.Build.Dense(gradient));
    }
}
