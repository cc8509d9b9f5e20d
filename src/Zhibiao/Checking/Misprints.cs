using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Characters that are likely wrong, in the names of things that are counted and right before them.</summary>
internal sealed class Misprints : IQuestion
{
    private const int ShortestTerm = 4;

    public IEnumerable<Check> Ask(Collection collection)
    {
        string[] terms = [.. collection.Documents
            .SelectMany(document => document.Observations)
            .Select(observation => observation.Indicator?.NameZh ?? "")
            .Where(term => term.Length >= ShortestTerm)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        return collection.Documents.SelectMany(document => Doubled(document, terms).Concat(Senseless(document)));
    }

    private static IEnumerable<Check> Doubled(DocumentExtraction document, string[] terms)
    {
        foreach (Reading reading in Reading.Of(document))
        {
            foreach ((TextSpan span, string term) in DoubledCharacter.Find(reading.Text, terms))
            {
                string words = span.Of(reading.Text);
                yield return Doubt.Of(
                    DoubtKind.Character, Severity.Info, document.Document.DocumentId, [],
                    $"{words} is likely a misprint of {term}: a character stands twice.",
                    Doubt.Words(reading.Text, span),
                    reading.Start < 0 ? "" : span.Shift(reading.Start).ToString());
            }
        }
    }

    private static IEnumerable<Check> Senseless(DocumentExtraction document) =>
        from observation in document.Observations
        where observation.Language == Language.Chinese
        from rule in MisprintRule.All
        let verb = rule.Match(observation.Sentence, observation.Quote, [observation.Indicator?.NameZh ?? "", observation.Subject])
        where verb.Length > 0
        select Doubt.Of(
            DoubtKind.Character, Severity.Warning, document.Document.DocumentId, [observation.ObservationId],
            $"{verb} before {observation.Quote} is likely a misprint: {rule.Why}.",
            observation.Sentence.Trim(), observation.Span.ToString());
}
