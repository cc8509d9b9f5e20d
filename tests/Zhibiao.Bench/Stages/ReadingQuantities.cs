using Zhibiao.Model;
using Zhibiao.Recognising.Quantities;

namespace Zhibiao.Bench.Stages;

/// <summary>Numbers, units and modifiers of every sentence.</summary>
public class ReadingQuantities : Stage
{
    private readonly QuantityRecogniser _quantities = QuantityRecogniser.Load();

    public override string Name => "numbers and quantities";

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            SourceDocument document = Texts.Documents[i];
            foreach (Sentence sentence in Texts.Sentences[i])
            {
                found += _quantities.Recognise(document.Text, sentence.Span, sentence.Language, document.Date?.First).Count;
            }
        }

        return found;
    }
}
