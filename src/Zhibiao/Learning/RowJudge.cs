using System.Collections.Immutable;
using Zhibiao.Learning.Features;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning;

/// <summary>Gives the statistics of a document their confidence, and overrules the rules where they are unsure and the model does better. One instance serves many threads.</summary>
/// <param name="model">What was learned.</param>
public sealed class RowJudge(LearnedModel model)
{
    private readonly LearnedHead _confidence = model.Heads[HeadKind.Confidence];
    private readonly LearnedHead? _status = model.Heads.GetValueOrDefault(HeadKind.Status);
    private readonly LearnedHead? _measure = model.Heads.GetValueOrDefault(HeadKind.Measure);
    private readonly LearnedHead? _statistic = model.Heads.GetValueOrDefault(HeadKind.Statistic);
    private readonly double _margin = model.Options.Margin;

    /// <summary>The extraction with the model's confidence in each row.</summary>
    /// <param name="sentences">The document's sentences as recognised, in text order.</param>
    /// <param name="extraction">What the rules made of it.</param>
    public DocumentExtraction Judge(IReadOnlyList<RecognisedSentence> sentences, DocumentExtraction extraction)
    {
        if (extraction.Observations.IsEmpty)
        {
            return extraction;
        }

        var reader = new FeatureReader(extraction.Document, sentences, extraction.Observations);
        var judged = ImmutableArray.CreateBuilder<Observation>(extraction.Observations.Length);
        HashSet<TextSpan> dropped = [];
        Span<int> room = stackalloc int[FeatureReader.Most];
        for (int row = 0; row < extraction.Observations.Length; row++)
        {
            Observation o = extraction.Observations[row];
            ReadOnlySpan<int> features = room[..reader.Read(row, room, out Evidence evidence)];
            if (_statistic is not null && o.Indicator is null && _statistic.Likeliest(features) is (0, double no) && no >= _margin)
            {
                dropped.Add(o.Span);
                continue;
            }

            judged.Add(Overruled(o, features, evidence) with { Confidence = Math.Round(_confidence.Probability(features), 4) });
        }

        return extraction with
        {
            Observations = judged.DrainToImmutable(),
            Quantities = dropped.Count == 0 ? extraction.Quantities : [.. extraction.Quantities.Select(quantity =>
                dropped.Contains(quantity.Span) && quantity.Language == Language.Chinese ? quantity with { NotUsed = "the learned model takes it for no statistic" } : quantity)],
        };
    }

    private Observation Overruled(Observation o, ReadOnlySpan<int> features, Evidence evidence)
    {
        if (_status is not null && evidence.UnsureOfStatus && _status.Likeliest(features) is var (status, sure) && status != (int)o.Status && sure >= _margin)
        {
            o = o with
            {
                Status = (Status)status,
                Stance = (Status)status == Status.Planned ? Stance.Forecast : Stance.Report,
                Method = $"{o.Method}, status by the model",
            };
        }

        if (_measure is not null && evidence.UnsureOfMeasure && _measure.Likeliest(features) is var (measure, certain) && measure != (int)o.Measure && certain >= _margin)
        {
            o = o with { Measure = (Measure)measure, Method = $"{o.Method}, measure by the model" };
        }

        return o;
    }
}
