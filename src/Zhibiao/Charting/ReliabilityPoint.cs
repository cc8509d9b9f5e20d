namespace Zhibiao.Charting;

/// <summary>A band of confidence on a reliability curve.</summary>
/// <param name="Confidence">Mean confidence of its rows, 0 to 1.</param>
/// <param name="Right">The share of them that is right, 0 to 1.</param>
/// <param name="Rows">How many there are; at least 1.</param>
public sealed record ReliabilityPoint(double Confidence, double Right, int Rows)
{
    private const double Z = 1.959963984540054;

    /// <summary>Lower end of the 95 % interval of the share (Wilson).</summary>
    public double Low => Math.Max(0, Centre - Half);

    /// <summary>Upper end of it.</summary>
    public double High => Math.Min(1, Centre + Half);

    private double Centre => (Right + (Z * Z / (2 * Rows))) / (1 + (Z * Z / Rows));

    private double Half => Z / (1 + (Z * Z / Rows)) * Math.Sqrt((Right * (1 - Right) / Rows) + (Z * Z / (4.0 * Rows * Rows)));
}
