namespace Zhibiao.Model;

/// <summary>A decision whose place is not found; it waits in the log until it is.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">Why, in plain words.</param>
public sealed record UnplacedDecision(Decision Decision, string Reason);
