using Zhibiao.Learning;
using Zhibiao.Model;

namespace Zhibiao.Bench.Stages;

/// <summary>Observations to observations with a learned confidence.</summary>
public class JudgingRows : Stage
{
    private readonly RowJudge _judge = new(LearnedModel.Embedded);
    private DocumentExtraction[] _extractions = [];

    public override string Name => "judging";

    protected override void Load() => _extractions = [.. Texts.Documents.Select((document, i) => Texts.Extractor.Assemble(document, Texts.Recognised[i]))];

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            found += _judge.Judge(Texts.Recognised[i], _extractions[i]).Observations.Length;
        }

        return found;
    }
}
