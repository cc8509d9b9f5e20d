namespace Zhibiao.Model;

/// <summary>A corrected field, in words that a reader of decisions.csv understands. What is replayed is <see cref="Decision.Row"/>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Old">What it was; empty where it was unknown.</param>
/// <param name="New">What it is now.</param>
public sealed record FieldChange(ObservationField Field, string Old, string New);
