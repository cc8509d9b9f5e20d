namespace Zhibiao.Reviewing;

/// <summary>How alike two short texts are.</summary>
internal static class TextLikeness
{
    /// <summary>1 less the edits (Levenshtein's) from one to the other over the longer one's length; 1 where both are empty.</summary>
    public static double Of(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int longer = Math.Max(one.Length, other.Length);
        return longer == 0 || one.SequenceEqual(other) ? 1 : 1 - ((double)Edits(one, other) / longer);
    }

    private static int Edits(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int[] row = new int[other.Length + 1];
        for (int j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= one.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
