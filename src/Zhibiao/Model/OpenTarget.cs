namespace Zhibiao.Model;

/// <summary>A target as its own document gives it; whether it was reached, other documents tell.</summary>
/// <param name="Target">The target without a result.</param>
/// <param name="Place">What reports of the same place have in common; empty where the place is not known.</param>
/// <param name="Thing">What reports of the same thing have in common.</param>
/// <param name="Unit">What reports in the same unit have in common.</param>
public sealed record OpenTarget(Target Target, string Place, string Thing, string Unit);
