namespace Zhibiao.Model;

/// <summary>An observation's place in the order of review, and why it stands there.</summary>
/// <param name="Observation">The observation.</param>
/// <param name="Gravest">Severity of the gravest check that touches it; null where none does.</param>
/// <param name="Effect">How many targets and points of the series hang on it; a target with a baseline counts twice.</param>
public sealed record QueueEntry(Observation Observation, Severity? Gravest, int Effect);
