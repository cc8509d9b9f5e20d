namespace Zhibiao.Web;

/// <summary>One choice of a filter.</summary>
/// <param name="Key">What the filter is set to.</param>
/// <param name="Count">How many numbers it would leave.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
internal sealed record FilterChoice(string Key, int Count, string Zh, string En);
