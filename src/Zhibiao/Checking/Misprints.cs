using System.Buffers;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Characters that are likely wrong, right before things that are counted.</summary>
internal sealed class Misprints : IQuestion
{
    private static readonly SearchValues<string> Verbs = SearchValues.Create([.. MisprintRule.All.SelectMany(rule => rule.Verbs)], StringComparison.Ordinal);

    public IEnumerable<Check> Ask(Collection collection) => collection.Documents.SelectMany(Senseless);

    private static IEnumerable<Check> Senseless(DocumentExtraction document) =>
        from sentence in document.Observations.Where(observation => observation.Language == Language.Chinese && observation.Sentence.AsSpan().ContainsAny(Verbs))
            .GroupBy(observation => observation.Sentence, StringComparer.Ordinal)
        let rules = MisprintRule.All.Where(rule => rule.Verbs.Any(verb => sentence.Key.Contains(verb, StringComparison.Ordinal))).ToList()
        from observation in sentence
        from rule in rules
        let verb = rule.Match(observation.Sentence, observation.Quote, [observation.Indicator?.NameZh ?? "", observation.Subject])
        where verb.Length > 0
        select Doubt.Of(
            DoubtKind.Character, Severity.Warning, document.Document.DocumentId, [observation.ObservationId],
            $"{verb} before {observation.Quote} is likely a misprint: {rule.Why}.",
            observation.Sentence.Trim(), observation.Span.ToString());
}
