namespace Zhibiao.Learning;

/// <summary>Turns a model's log-odds into a probability that comes true as often as it says (Platt's sigmoid).</summary>
/// <param name="Slope">1 leaves them as they are; less draws them towards even.</param>
/// <param name="Shift">Added to the log-odds.</param>
public readonly record struct Calibration(double Slope, double Shift)
{
    /// <summary>The probability of the second of two classes.</summary>
    public double Probability(double logOdds) => 1 / (1 + Math.Exp(-((Slope * logOdds) + Shift)));

    /// <summary>The sigmoid that fits best, with Platt's softened targets.</summary>
    /// <param name="rows">Log-odds that a model gave to rows that it did not learn from, and what was true.</param>
    internal static Calibration Fit(IReadOnlyList<(double LogOdds, bool True)> rows)
    {
        const int steps = 100;
        const double pull = 1e-3;
        int yes = rows.Count(row => row.True);
        double high = (yes + 1.0) / (yes + 2.0), low = 1.0 / (rows.Count - yes + 2.0);
        (double slope, double shift) = (1, 0);
        for (int step = 0; step < steps; step++)
        {
            double gs = pull * (slope - 1), gb = pull * shift, hss = pull, hsb = 0, hbb = pull;
            foreach ((double x, bool isTrue) in rows)
            {
                double p = new Calibration(slope, shift).Probability(x), error = p - (isTrue ? high : low), weight = Math.Max(p * (1 - p), 1e-12);
                gs += error * x;
                gb += error;
                hss += weight * x * x;
                hsb += weight * x;
                hbb += weight;
            }

            // A damped Newton step keeps to where the curve is known.
            double determinant = (hss * hbb) - (hsb * hsb);
            double ds = ((hbb * gs) - (hsb * gb)) / determinant, db = ((hss * gb) - (hsb * gs)) / determinant;
            double scale = Math.Min(1, 1 / Math.Max(1e-300, Math.Max(Math.Abs(ds), Math.Abs(db))));
            slope -= scale * ds;
            shift -= scale * db;
            if (Math.Abs(ds) + Math.Abs(db) < 1e-10)
            {
                break;
            }
        }

        // A model that ranks rows the wrong way round says nothing: then all get the same probability.
        double share = ((yes * high) + ((rows.Count - yes) * low)) / rows.Count;
        return slope >= 0 ? new Calibration(slope, shift) : new Calibration(0, Math.Log(share / (1 - share)));
    }
}
