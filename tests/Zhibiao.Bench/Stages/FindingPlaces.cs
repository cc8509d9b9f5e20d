using Zhibiao.Model;
using Zhibiao.Recognising.Places;
using Zhibiao.Vocabularies;

namespace Zhibiao.Bench.Stages;

/// <summary>Places of every sentence.</summary>
public class FindingPlaces : Stage
{
    private readonly PlaceRecogniser _places = new(Gazetteer.Load());

    public override string Name => "places";

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            SourceDocument document = Texts.Documents[i];
            foreach (Sentence sentence in Texts.Sentences[i])
            {
                found += _places.Recognise(document.Text, sentence.Span, sentence.Language, document.Date?.First).Count;
            }
        }

        return found;
    }
}
