using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>A row as lists are made of it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Gravest">The gravest check that questions it; null where none does.</param>
/// <param name="Words">What a search looks into, in small letters: sentence, subject, place and indicator, a line each.</param>
internal sealed record Listed(Observation Row, Severity? Gravest, string Words)
{
    /// <summary>What a search looks into.</summary>
    public static string WordsOf(Observation row) =>
        string.Join('\n', row.Sentence, row.Subject, row.PlaceZh, row.PlaceEn, row.Indicator?.NameZh, row.Indicator?.NameEn).ToLowerInvariant();
}
