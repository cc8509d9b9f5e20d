namespace Zhibiao.Vocabularies;

/// <summary>One meaning of a unit word or classifier: one row of units.csv.</summary>
/// <param name="Name">The row's name, e.g. <c>市两(十六两制)</c>; unique but for rows of different dimension.</param>
/// <param name="Words">As texts write it: the name up to its parenthesis, then the aliases.</param>
/// <param name="Dimension">E.g. <c>mass</c>, <c>money</c>, <c>count</c>, <c>duration</c>, <c>date</c>, <c>ordinal</c>, <c>ratio</c>.</param>
/// <param name="Canonical">Canonical unit, e.g. <c>kg</c>; empty where none.</param>
/// <param name="Factor">Canonical units in one written unit; null where no fixed factor holds.</param>
/// <param name="From">First day in force; null where it always was.</param>
/// <param name="Until">Last day in force, inclusive; null where it still is.</param>
/// <param name="Region">Where the meaning holds only in some region; empty where it holds everywhere.</param>
/// <param name="Confidence"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
/// <param name="Numbered">Whether a number before the word may name one of several: <c>default</c>, <c>after-place</c> or empty for no.</param>
/// <param name="NotBefore">What, directly behind the word, makes another word of it.</param>
public sealed record UnitWord(
    string Name,
    IReadOnlyList<string> Words,
    string Dimension,
    string Canonical,
    decimal? Factor,
    DateOnly? From,
    DateOnly? Until,
    string Region,
    string Confidence,
    string Numbered,
    IReadOnlyList<string> NotBefore)
{
    /// <summary>Whether the meaning is in force on the day; where the day is unknown, whether it is in force at any time.</summary>
    public bool HoldsOn(DateOnly? date) => date is not DateOnly day || ((From is null || From <= day) && (Until is null || day <= Until));
}
