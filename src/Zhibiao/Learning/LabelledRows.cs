using System.Collections.Immutable;
using Zhibiao.Learning.Features;
using Zhibiao.Model;

namespace Zhibiao.Learning;

/// <summary>Makes rows to learn from out of a document's extraction and what people say of its observations.</summary>
public static class LabelledRows
{
    /// <summary>The rows that people judged, in text order.</summary>
    /// <param name="sentences">The document's sentences as recognised.</param>
    /// <param name="extraction">What the rules alone made of it.</param>
    /// <param name="judgements">By observation id; observations that are not among them are left out.</param>
    /// <param name="known">Whether the rules were written with the document at hand.</param>
    public static IEnumerable<LabelledRow> Of(
        IReadOnlyList<RecognisedSentence> sentences, DocumentExtraction extraction, IReadOnlyDictionary<string, Judgement> judgements, bool known)
    {
        var reader = new FeatureReader(extraction.Document, sentences, extraction.Observations);
        int[] room = new int[FeatureReader.Most];
        for (int row = 0; row < extraction.Observations.Length; row++)
        {
            Observation o = extraction.Observations[row];
            if (!judgements.TryGetValue(o.ObservationId, out Judgement judged))
            {
                continue;
            }

            int count = reader.Read(row, room, out Evidence evidence);
            ImmutableArray<int> features = [.. room.AsSpan(0, count)];
            yield return new LabelledRow
            {
                Document = extraction.Document.SourceFile,
                Known = known,
                Features = known ? features.Add(FeatureSpace.Known) : features,
                RulesConfidence = o.Confidence,
                Labels =
                [
                    new(judged.Right ? 1 : 0, 1, true),
                    new((int?)judged.Status, (int)o.Status, evidence.UnsureOfStatus),
                    new((int?)judged.Measure, (int)o.Measure, evidence.UnsureOfMeasure),
                    new(judged.Statistic ? 1 : 0, 1, o.Indicator is null),
                ],
            };
        }
    }
}
