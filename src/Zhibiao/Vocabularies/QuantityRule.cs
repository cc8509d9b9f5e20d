namespace Zhibiao.Vocabularies;

/// <summary>A rule that reads quantities, as <c>explain</c> tells of it.</summary>
/// <param name="Name">Unique; the <c>Rule</c> of a mention.</param>
/// <param name="Meaning">What it reads, in plain words.</param>
/// <param name="Accepts">A text in which it reads a quantity, '=' and the quantity.</param>
/// <param name="Refuses">A near miss, in which it reads none.</param>
public sealed record QuantityRule(string Name, string Meaning, string Accepts, string Refuses);
