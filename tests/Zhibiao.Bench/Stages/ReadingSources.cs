using Zhibiao.Sources;

namespace Zhibiao.Bench.Stages;

/// <summary>Files to documents: read, hash, decode, layout.</summary>
public class ReadingSources : Stage
{
    private readonly SourceReader _reader = new();

    public override string Name => "sources (read, hash, decode, layout)";

    protected override long Work(int first, int last)
    {
        long characters = 0;
        for (int i = first; i < last; i++)
        {
            characters += _reader.Read(Texts.Items[i]).Sum(document => document.Characters);
        }

        return characters;
    }
}
