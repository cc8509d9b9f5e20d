namespace Zhibiao.Charting;

/// <summary>Keeps labels that stand one above the other from overlapping, each as near to its mark as the others allow.</summary>
internal static class LabelColumn
{
    /// <summary>The centres, in the order given.</summary>
    /// <param name="wanted">Where each label's centre would stand best.</param>
    /// <param name="heights">How high each is.</param>
    /// <param name="from">Upper edge of the column.</param>
    /// <param name="to">Lower edge.</param>
    public static double[] Place(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double from, double to)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i)];
        var blocks = new List<Block>();
        foreach (int index in order)
        {
            var block = new Block([index], heights[index], wanted[index] - (heights[index] / 2));
            while (blocks.Count > 0 && Clamped(blocks[^1], from, to) + blocks[^1].Height > Clamped(block, from, to))
            {
                Block above = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                double wish = ((above.Top * above.Members.Count) + ((block.Top - above.Height) * block.Members.Count)) / (above.Members.Count + block.Members.Count);
                block = new([.. above.Members, .. block.Members], above.Height + block.Height, wish);
            }

            blocks.Add(block);
        }

        double[] centres = new double[wanted.Count];
        foreach (Block block in blocks)
        {
            double top = Clamped(block, from, to);
            foreach (int index in block.Members)
            {
                centres[index] = top + (heights[index] / 2);
                top += heights[index];
            }
        }

        return centres;
    }

    private static double Clamped(Block block, double from, double to) => Math.Max(from, Math.Min(block.Top, to - block.Height));

    private sealed record Block(List<int> Members, double Height, double Top);
}
