using System.Buffers;
using System.Text;

namespace Zhibiao.Bench.Stages;

/// <summary>The limit: each file is read and decoded, and every numeral is hopped to; whoever reads numbers does that at least.</summary>
public class Limit : Stage
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９〇零○一二两三四五六七八九十百千万亿");

    public override string Name => "limit: read, decode, hop to each numeral";

    protected override long Work(int first, int last)
    {
        long found = 0;
        for (int i = first; i < last; i++)
        {
            string text = Encoding.UTF8.GetString(File.ReadAllBytes(Texts.Items[i].Path));
            ReadOnlySpan<char> rest = text;
            for (int hop = rest.IndexOfAny(Numerals); hop >= 0; hop = rest.IndexOfAny(Numerals))
            {
                found++;
                rest = rest[(hop + 1)..];
            }
        }

        return found;
    }
}
