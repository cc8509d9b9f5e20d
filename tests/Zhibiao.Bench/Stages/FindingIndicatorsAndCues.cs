using Zhibiao.Model;
using Zhibiao.Recognising.Indicators;
using Zhibiao.Recognising.Stances;
using Zhibiao.Vocabularies;

namespace Zhibiao.Bench.Stages;

/// <summary>Indicators and cue words, looked for at every character of every sentence.</summary>
public class FindingIndicatorsAndCues : Stage
{
    private readonly IndicatorRecogniser _indicators = new(new IndicatorVocabulary());
    private readonly CueRecogniser _cues = new();

    public override string Name => "indicators and cues";

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            string text = Texts.Documents[i].Text;
            foreach (Sentence sentence in Texts.Sentences[i])
            {
                for (int at = sentence.Span.Start; at < sentence.Span.End; at++)
                {
                    IndicatorMention? indicator = _indicators.At(text, at, sentence.Span.End, counted: false);
                    CueMention? cue = _cues.At(text, at, sentence.Span.End, out int length);
                    found += indicator is null && cue is null ? 0 : 1;
                    at += Math.Max(indicator?.Span.Length ?? 1, Math.Max(1, length)) - 1;
                }
            }
        }

        return found;
    }
}
