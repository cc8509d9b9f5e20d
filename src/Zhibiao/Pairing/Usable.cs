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
        if (observations.All(observation => observation.Language == Language.Chinese))
            return [.. observations.Where(observation => observation.Review != Review.Rejected)];
        HashSet<(string, string)> chinese = [.. observations
            .Where(observation => observation.Language == Language.Chinese)
            .Select(Document)];
        return [.. observations.Where(observation => observation.Review != Review.Rejected
            && (observation.Language == Language.Chinese || !chinese.Contains(Document(observation))))];
    }

    /// <summary>What tells documents apart, also two files with one id.</summary>
    public static (string DocumentId, string SourceFile) Document(Observation observation) =>
        (observation.DocumentId, observation.SourceFile);
}
