namespace Zhibiao.Exporting;

/// <summary>Counts the code points of a text, which are fewer than its UTF-16 code units where it has pairs of them. Quickest for places in rising order.</summary>
internal sealed class CodePoints(string text)
{
    private readonly bool isPlain = !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff');
    private int unit;
    private int pairs;

    /// <summary>How many code points stand before the code unit.</summary>
    /// <param name="place">Index of a code unit, up to the text's length.</param>
    public int Before(int place)
    {
        if (isPlain)
            return place;
        if (place < unit)
            (unit, pairs) = (0, 0);
        for (; unit < place; unit++)
        {
            if (unit > 0 && char.IsSurrogatePair(text[unit - 1], text[unit]))
                pairs++;
        }

        return place - pairs;
    }
}
