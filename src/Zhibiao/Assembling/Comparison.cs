using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>A number that another is measured from: the first of 比去年九月的二十二万人增加三万人.</summary>
internal static class Comparison
{
    /// <summary>Where the time stands that such a number holds for; -1 where the number is none.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="index">The number.</param>
    public static int TimeOf(Reading reading, int index)
    {
        if (reading.At(index + 1) is not CueMention { Means: CueKind.Increase or CueKind.Decrease } || reading.At(index + 2) is not QuantityMention)
        {
            return -1;
        }

        for (int i = index - 1; i >= reading.ClauseOf(index).First; i--)
        {
            if (reading.Mentions[i] is TimeMention time)
            {
                return time.Time.Role == TimeRole.Base ? i : -1;
            }

            if (reading.Mentions[i] is QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart) })
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether nothing but the time says what the number is of: it is of what was told of before.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="index">The number.</param>
    public static bool IsBare(Reading reading, int index) =>
        TimeOf(reading, index) is >= 0 and int time
        && (time == index - 1 || (time == index - 2 && reading.IsCue(index - 1, CueKind.Of)) || reading.Look(index - 1) is ['时', '候'] or ['时'] or ['期', '间'] or ['时', '期']);
}
