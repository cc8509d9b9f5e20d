using Zhibiao.Model;

namespace Zhibiao.Learning;

/// <summary>What people say of one observation: by a gold file, or by a reviewer's decision.</summary>
/// <param name="Right">Whether all of its fields are right.</param>
/// <param name="Statistic">Whether it is a statistic at all.</param>
/// <param name="Status">The status that is right; null where that is not known.</param>
/// <param name="Measure">The measure that is right; null where that is not known.</param>
public readonly record struct Judgement(bool Right, bool Statistic, Status? Status, Measure? Measure);
