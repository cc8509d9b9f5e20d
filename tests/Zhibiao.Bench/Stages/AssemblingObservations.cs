using Zhibiao.Assembling;
using Zhibiao.Vocabularies;

namespace Zhibiao.Bench.Stages;

/// <summary>Mentions to observations.</summary>
public class AssemblingObservations : Stage
{
    private readonly DocumentAssembler _assembler = new(
        IndicatorRuleVocabulary.Load(new IndicatorVocabulary()), AbstractNounVocabulary.Load(), SubjectWordVocabulary.Load());

    public override string Name => "assembling";

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            found += _assembler.Assemble(Texts.Documents[i], Texts.Documents[i], Texts.Recognised[i]).Observations.Length;
        }

        return found;
    }
}
