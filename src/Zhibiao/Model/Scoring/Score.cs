namespace Zhibiao.Model.Scoring;

/// <summary>Counts of one comparison, and what follows of them.</summary>
/// <param name="Name">What was counted: a field, an indicator, a place level.</param>
/// <param name="Gold">Statistics that people coded.</param>
/// <param name="Read">Rows that were read.</param>
/// <param name="Right">Those that are right.</param>
public sealed record Score(string Name, int Gold, int Read, int Right)
{
    /// <summary>The share of the rows read that is right; 0 where there are none.</summary>
    public double Precision => Read == 0 ? 0 : (double)Right / Read;

    /// <summary>The share of the coded statistics that was read rightly; 0 where there are none.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>Harmonic mean of precision and recall; 0 where there is nothing.</summary>
    public double F1 => Gold + Read == 0 ? 0 : 2.0 * Right / (Gold + Read);
}
