using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>Which observations may be compared with others.</summary>
internal static class Usable
{
    /// <summary>
    /// Those that no reviewer rejected; of a document in both languages the Chinese ones, so that nothing counts twice. Order is kept.
    /// </summary>
    public static List<Observation> Of(IReadOnlyList<Observation> observations)
    {
        HashSet<(string, string)>? chinese = null;
        var usable = new List<Observation>(observations.Count);
        foreach (Observation observation in observations)
        {
            if (observation.Review != Review.Rejected && (observation.Language == Language.Chinese || !(chinese ??= InChinese(observations)).Contains(Document(observation))))
                usable.Add(observation);
        }

        return usable;
    }

    private static HashSet<(string, string)> InChinese(IReadOnlyList<Observation> observations) =>
        [.. observations.Where(observation => observation.Language == Language.Chinese).Select(Document)];

    /// <summary>What tells documents apart, also two files with one id.</summary>
    public static (string DocumentId, string SourceFile) Document(Observation observation) =>
        (observation.DocumentId, observation.SourceFile);
}
