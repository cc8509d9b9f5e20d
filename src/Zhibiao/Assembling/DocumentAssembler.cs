using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Makes the statistics of one document out of what was recognised in it, carrying place, time and subject through.</summary>
/// <param name="rules">Indicators that no single word names, in the order in which they are tried.</param>
/// <param name="subjectWords">Words that stand around the noun of a statistic without naming it.</param>
/// <param name="asides">Words by which a place is only mentioned: 接近于, 籍.</param>
/// <param name="abstractNouns">Nouns whose number is no statistic: 问题, 原因, 方面.</param>
public sealed class DocumentAssembler(IReadOnlyList<IndicatorRule> rules, IReadOnlySet<string> abstractNouns, SubjectWords subjectWords, PlaceAsides asides)
{
    private readonly IndicatorPicker _picker = new(rules);
    private readonly WordEnds _abstract = new(abstractNouns);
    private readonly AsidePlaces _asides = new(asides);

    /// <summary>The observations, places and doubts of a document.</summary>
    /// <param name="document">The document, with its text; what is quoted is a slice of it.</param>
    /// <param name="folded">The same as it was recognised: with simplified characters, position for position.</param>
    /// <param name="sentences">Its sentences as recognised, in text order.</param>
    public DocumentExtraction Assemble(SourceDocument document, SourceDocument folded, IReadOnlyList<RecognisedSentence> sentences)
    {
        var chinese = new ChineseAssembly(document, folded, _picker, _abstract, subjectWords, _asides);
        chinese.Read([.. sentences.Where(sentence => sentence.Sentence.Language == Language.Chinese)]);
        var quantities = ImmutableArray.CreateBuilder<FoundQuantity>();
        foreach (RecognisedSentence sentence in sentences)
        {
            foreach (Mention mention in sentence.Mentions)
            {
                if (mention is QuantityMention quantity)
                {
                    string? reason = sentence.Sentence.Language == Language.Chinese ? chinese.NotUsed.GetValueOrDefault(quantity.Span) : null;
                    quantities.Add(Found(document, sentence.Sentence, quantity, reason ?? ""));
                }
            }
        }

        return new DocumentExtraction
        {
            Document = document,
            Quantities = quantities.DrainToImmutable(),
            Observations = [.. chinese.Observations.OrderBy(o => o.Span.Start).ThenBy(o => o.Span.End).ThenBy(o => o.PlaceZh, StringComparer.Ordinal)],
            Places = [.. chinese.Places, .. EnglishPlaces(document, sentences)],
        };
    }

    private static IEnumerable<FoundPlace> EnglishPlaces(SourceDocument document, IReadOnlyList<RecognisedSentence> sentences) =>
        from sentence in sentences
        where sentence.Sentence.Language == Language.English
        from mention in sentence.Mentions.OfType<PlaceMention>()
        where !mention.Candidates.IsEmpty
        select new FoundPlace(Language.English, mention.Span, mention.Span.Of(document.Text), mention.Candidates[0]);

    private static FoundQuantity Found(SourceDocument document, Sentence sentence, QuantityMention mention, string notUsed)
    {
        string quote = mention.Span.Of(document.Text);
        string id = StableId.Of("q", document.DocumentId, quote, mention.Span.Start.ToString(CultureInfo.InvariantCulture));
        return new FoundQuantity(id, document.DocumentId, document.SourceFile, sentence.Language, mention.Span, quote, mention.Quantity) { NotUsed = notUsed };
    }
}
