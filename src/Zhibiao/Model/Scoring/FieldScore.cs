
namespace Zhibiao.Model.Scoring;

/// <summary>How a field did.</summary>
/// <param name="Field">The field.</param>
/// <param name="Compared">Rows that answer a statistic whose field is scored.</param>
/// <param name="Score">Precision and recall over all rows read and all statistics coded: what was missed counts against the field too.</param>
public sealed record FieldScore(Field Field, int Compared, Score Score)
{
    /// <summary>The share of the compared rows with the field right; 0 where there are none.</summary>
    public double Right => Compared == 0 ? 0 : (double)Score.Right / Compared;
}
