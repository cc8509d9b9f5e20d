using Zhibiao.Model;
using Zhibiao.Recognising;
using Zhibiao.Recognising.Indicators;
using Zhibiao.Recognising.Places;
using Zhibiao.Recognising.Quantities;
using Zhibiao.Recognising.Stances;
using Zhibiao.Recognising.Times;
using Zhibiao.Vocabularies;

namespace Zhibiao.Bench.Stages;

/// <summary>All recognisers together, and their mentions laid side by side.</summary>
public class RecognisingSentences : Stage
{
    private readonly SentenceRecogniser _sentences = new(
        QuantityRecogniser.Load(), new PlaceRecogniser(Gazetteer.Load()), new TimeRecogniser(), new IndicatorRecogniser(new IndicatorVocabulary()), new CueRecogniser());

    public override string Name => "recognising whole sentences";

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            foreach (Sentence sentence in Texts.Sentences[i])
            {
                found += _sentences.Recognise(Texts.Documents[i], sentence).Mentions.Length;
            }
        }

        return found;
    }
}
