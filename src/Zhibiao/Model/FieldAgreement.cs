namespace Zhibiao.Model;

/// <summary>How far reviewers agree on one field.</summary>
/// <param name="Field">Name of the field, or <c>verdict</c>: whether the row is a statistic at all.</param>
/// <param name="Rows">Rows that at least two reviewers decided about.</param>
/// <param name="Percent">Share of pairs of reviewers who say the same, in percent; null without rows.</param>
/// <param name="Alpha">Krippendorff's alpha: 1 is full agreement, 0 what chance would give, below 0 worse; null where it is not defined (no rows, or only one value used).</param>
/// <param name="Metric">The difference that alpha counts: nominal or ratio.</param>
public sealed record FieldAgreement(string Field, int Rows, double? Percent, double? Alpha, string Metric);
