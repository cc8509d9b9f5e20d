namespace Zhibiao.Model;

/// <summary>A level that a document reports and that a target of another document may be measured by.</summary>
/// <param name="Place">What targets of the same place have in common; empty where the place is not known, and then it answers none.</param>
/// <param name="Thing">What targets of the same thing have in common.</param>
/// <param name="Unit">What targets in the same unit have in common.</param>
/// <param name="End">Last day that it holds for.</param>
/// <param name="Value">Its value.</param>
public sealed record ReportedLevel(string Place, string Thing, string Unit, DateOnly End, decimal Value);
