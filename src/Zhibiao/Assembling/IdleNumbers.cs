using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Numbers that count something, and tell nothing new.</summary>
internal static class IdleNumbers
{
    /// <summary>Why the number tells nothing, or null where it may.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="index">The number.</param>
    /// <param name="quantity">Its quantity.</param>
    /// <param name="again">Whether so many were counted before.</param>
    public static string? Reason(Reading reading, int index, Quantity quantity, bool again)
    {
        // 占两个阶层二百四十户的百分之六十
        if (again && reading.IsCue(index + 1, CueKind.Of) && reading.At(index + 2) is QuantityMention { Quantity.Kind: QuantityKind.Percent or QuantityKind.Fraction })
        {
            return "the whole of a share, counted before";
        }

        if (Explains(reading, index, quantity) || (reading.IsMark(index - 2, '（') && reading.At(index - 1) is QuantityMention before && Explains(reading, index - 1, before.Quantity)))
        {
            return "it explains a unit";
        }

        if (quantity.Value == 1 && reading.At(index + 1) is CueMention && reading.Look(index + 1) is "也" or "都")
        {
            return "not even one";
        }

        // 千村万户: a figure of speech.
        return quantity is { Kind: QuantityKind.Cardinal, Modifier: Modifier.Exact } && QuantityDimension.Of(quantity) is "count" or "people" or "households" or "length" && reading.Look(index) is ['百' or '千' or '万' or '亿', _]
            ? "it says no more than that there are many" : null;
    }

    // （一垧十五亩）
    private static bool Explains(Reading reading, int index, Quantity quantity) =>
        quantity.Value == 1 && reading.IsMark(index - 1, '（') && reading.At(index + 1) is QuantityMention && reading.IsMark(index + 2, '）');
}
