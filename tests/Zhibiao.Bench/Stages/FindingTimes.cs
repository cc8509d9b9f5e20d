using Zhibiao.Model;
using Zhibiao.Recognising.Times;

namespace Zhibiao.Bench.Stages;

/// <summary>Times of every sentence.</summary>
public class FindingTimes : Stage
{
    private readonly TimeRecogniser _times = new();

    public override string Name => "times";

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            SourceDocument document = Texts.Documents[i];
            foreach (Sentence sentence in Texts.Sentences[i])
            {
                found += _times.Recognise(document.Text, sentence.Span, sentence.Language).Count;
            }
        }

        return found;
    }
}
