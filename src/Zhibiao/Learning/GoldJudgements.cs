using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning;

/// <summary>What a comparison with the gold says of each observation.</summary>
public static class GoldJudgements
{
    /// <summary>By observation id. Where the gold takes two readings of a field for right, the field's truth is left open.</summary>
    public static ImmutableDictionary<string, Judgement> Of(IEnumerable<Match> matches) => matches
        .Where(match => match.Row is not null)
        .ToImmutableDictionary(match => match.Row!.ObservationId, Of, StringComparer.Ordinal);

    private static Judgement Of(Match match) => match.Gold is not { } gold
        ? new Judgement(false, false, null, null)
        : new Judgement(match.Right, true, Only<Status>(gold.Statuses, Names.Of), Only<Measure>(gold.Measures, Names.Of));

    private static T? Only<T>(ImmutableArray<string> names, Func<T, string> nameOf) where T : struct, Enum =>
        names.Length != 1 ? null : Enum.GetValues<T>().Select(value => (T?)value).FirstOrDefault(value => nameOf(value!.Value) == names[0]);
}
