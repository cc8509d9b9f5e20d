namespace Zhibiao.Assembling;

/// <summary>A stretch of mentions between two marks.</summary>
/// <param name="First">Index of the first mention.</param>
/// <param name="End">Index behind the last mention.</param>
/// <param name="Opening">The mark before it: ， ； 。 ： （ or a space at the beginning.</param>
/// <param name="Depth">How many brackets it stands in.</param>
/// <param name="Quoted">Whether it stands in quotation marks behind a colon: somebody's words.</param>
internal readonly record struct Clause(int First, int End, char Opening, int Depth, bool Quoted);
