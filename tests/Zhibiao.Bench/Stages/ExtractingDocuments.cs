using Zhibiao.Sources;

namespace Zhibiao.Bench.Stages;

/// <summary>Files to observations: every stage that sees one document.</summary>
public class ExtractingDocuments : Stage
{
    private readonly SourceReader _reader = new();

    public override string Name => "full extraction (file to observations)";

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            found += _reader.Read(Texts.Items[i]).Sum(document => (long)Texts.Extractor.Extract(document).Observations.Length);
        }

        return found;
    }
}
