namespace Zhibiao.Bench.Stages;

/// <summary>Mentions to observations.</summary>
public class AssemblingObservations : Stage
{
    public override string Name => "assembling";

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            found += Texts.Extractor.Assemble(Texts.Documents[i], Texts.Recognised[i]).Observations.Length;
        }

        return found;
    }
}
