namespace Zhibiao.Fuzz;

/// <summary>What became of one input.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Documents">Documents in it.</param>
/// <param name="Observations">Statistics found in it.</param>
/// <param name="Fault">What does not hold, or the error; empty where all is well.</param>
public sealed record Verdict(TimeSpan Time, int Documents, int Observations, string Fault);
