using Zhibiao.Segmenting;

namespace Zhibiao.Bench.Stages;

/// <summary>Documents to sentences.</summary>
public class SegmentingTexts : Stage
{
    private readonly Segmenter _segmenter = new();

    public override string Name => "segmenting";

    protected override long Work(int first, int last)
    {
        long sentences = 0;
        for (int i = first; i < last; i++)
        {
            sentences += _segmenter.Segment(Texts.Documents[i]).Length;
        }

        return sentences;
    }
}
