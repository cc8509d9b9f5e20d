using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Tells levels, changes, growth and multiples apart by the verb that governs the number.</summary>
internal static class MeasureReader
{
    /// <summary>The measure, and whether it is a fall.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="index">The quantity.</param>
    /// <param name="before">The statement before it in the same clause, or null.</param>
    public static (Measure Measure, bool Fall) Read(Reading reading, int index, Statement? before)
    {
        Quantity quantity = ((QuantityMention)reading.Mentions[index]).Quantity;
        bool relative = quantity.Kind is QuantityKind.Multiple or QuantityKind.Percent or QuantityKind.Fraction;
        CueMention? governs = Governor(reading, index, out bool compared, out bool high, out bool low);
        if (!relative && governs?.Means is null or CueKind.Link && AddedBehind(reading, index))
        {
            return (Measure.Change, false);
        }

        // 为现有数的一倍: once the base would be no change at all.
        if (quantity.Kind == QuantityKind.Multiple && quantity.Value <= 1)
        {
            return (Measure.Growth, governs?.Means is CueKind.Decrease or CueKind.Removal or CueKind.Below);
        }

        // 为去年的三点二倍
        if (quantity.Kind == QuantityKind.Multiple && reading.IsCue(index - 1, CueKind.Of))
        {
            return (Measure.Multiple, false);
        }

        switch (governs?.Means)
        {
            case CueKind.Reached:
                return (quantity.Kind == QuantityKind.Multiple ? Measure.Multiple : Measure.Level, false);
            case CueKind.Share:
            case CueKind.Link when !compared:
                return (quantity.Kind == QuantityKind.Multiple ? Measure.Multiple : Measure.Level, false);
            case CueKind.Increase:
                return (relative ? Measure.Growth : Measure.Change, false);
            case CueKind.Decrease:
                return (relative ? Measure.Growth : Measure.Change, true);
            case CueKind.Addition:
                return (relative ? Measure.Growth : Measure.Change, false);
            case CueKind.Removal:
                return (relative ? Measure.Growth : Measure.Change, true);
            case CueKind.Above:
                return (relative ? Measure.Growth : Measure.Level, false);
            case CueKind.Below:
                return (relative ? Measure.Growth : Measure.Level, true);
            default:
                break;
        }

        if (quantity.Kind == QuantityKind.Multiple)
        {
            return (Measure.Growth, false);
        }

        if (compared && (high || low))
        {
            return (relative ? Measure.Growth : Measure.Change, low);
        }

        if (before is { Measure: Measure.Change } && Joined(reading, before.Index, index))
        {
            return (Measure.Change, before.Quantity.Value < 0);
        }

        return (Measure.Level, false);
    }

    /// <summary>The same as a fall.</summary>
    public static Quantity Negative(Quantity quantity) => quantity with
    {
        // A fall by at least N is at most -N: the bounds change places in what they say, not in their columns.
        Low = quantity.Modifier is Modifier.Near or Modifier.AtMost ? -quantity.High : quantity.Modifier is Modifier.Over or Modifier.AtLeast ? null : -quantity.High,
        High = quantity.Modifier is Modifier.Over or Modifier.AtLeast ? -quantity.Low : quantity.Modifier is Modifier.Near or Modifier.AtMost ? null : -quantity.Low,
    };

    /// <summary>Whether the clause speaks of the yield of a harvest.</summary>
    public static bool OfHarvest(Reading reading, int index)
    {
        ReadOnlySpan<char> words = reading.Look(reading.ClauseOf(index).First, index);
        return words.Contains("增产", StringComparison.Ordinal) || words.Contains("减产", StringComparison.Ordinal) || words.Contains("产量", StringComparison.Ordinal)
            || words.Contains("亩产", StringComparison.Ordinal) || words.Contains("往年", StringComparison.Ordinal);
    }

    /// <summary>增产粮食九千斤，棉花一千斤: a noun and its number go on with the change of the clause before.</summary>
    public static bool GoesOn(Reading reading, int index, Statement before)
    {
        int clause = reading.ClauseIndex(index);
        if (reading.ClauseIndex(before.Index) != clause - 1 || reading.Clauses[clause].Opening != '，'
            || before.Quantity.Unit != ((QuantityMention)reading.Mentions[index]).Quantity.Unit || reading.ClauseOf(before.Index).End - 1 != before.Index)
        {
            return false;
        }

        int first = reading.Clauses[clause].First;
        return index > first && index == reading.Clauses[clause].End - 1 && reading.Mentions[first..index].All(mention => mention is WordsMention or IndicatorMention)
            && reading.Words(first, index).Length <= 4;
    }

    // The nearest verb of quantity before the number in its clause, not beyond another number.
    private static CueMention? Governor(Reading reading, int index, out bool compared, out bool high, out bool low)
    {
        compared = false;
        low = false;
        high = false;
        char more = '\0';
        CueMention? found = null;
        int first = reading.ClauseOf(index).First;
        for (int i = index - 1; i >= first; i--)
        {
            if (found is null && reading.IsJoin(i) && reading.At(i - 1) is CueMention { Means: CueKind.Increase or CueKind.Decrease } && reading.At(i + 1) is QuantityMention)
            {
                // 九成的社增产和八成的社员: the verb ends the part before.
                return null;
            }

            switch (reading.Mentions[i])
            {
                case QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart or QuantityKind.Duration) }:
                    return found;
                case WordsMention words when found is null && i == index - 1:
                    more = words.Text[0];
                    high = words.Text[^1] is '高' or '多' or '贵' or '大' or '快' or '重' or '长';
                    low = words.Text[^1] is '少' or '低' or '轻' or '短' or '小' or '慢' or '贱';
                    break;
                case CueMention { Means: CueKind.Compare }:
                    compared = true;

                    // 比去年多死二千头
                    if (found is null && more is '多' or '少')
                    {
                        return new CueMention(reading.Mentions[i].Span, "more or less", more == '多' ? CueKind.Increase : CueKind.Decrease);
                    }

                    break;
                case CueMention { Means: CueKind.Survey or CueKind.Part }:
                    return found;
                case CueMention
                {
                    Means: CueKind.Reached or CueKind.Share or CueKind.Increase or CueKind.Decrease or CueKind.Addition or CueKind.Removal
                        or CueKind.Above or CueKind.Below or CueKind.Link
                } cue:
                    // 增产的有十户: the number says how many, not how much more.
                    if (found is null && !(cue.Means is CueKind.Increase or CueKind.Decrease && (Noun(reading, i) || Describes(reading, i, index))))
                    {
                        found = cue;
                    }

                    break;
                default:
                    break;
            }
        }

        return found;
    }

    // 增产社, 减产的: part of a noun. 增产幅度 still speaks of growth.
    private static bool Noun(Reading reading, int i) =>
        reading.IsCue(i + 1, CueKind.Of) || (reading.At(i + 1) is WordsMention words && words.Text[0] is '社' or '户' or '的' or '量' or '率' or '数');

    // 减少收入的一百三十七个, 增产的有十户: what is counted, not how much less.
    private static bool Describes(Reading reading, int cue, int index)
    {
        if (((QuantityMention)reading.Mentions[index]).Quantity.Kind == QuantityKind.Cardinal)
        {
            return (reading.IsCue(index - 1, CueKind.Of) || (reading.IsCue(index - 1, CueKind.Link) && reading.IsCue(index - 2, CueKind.Of))) && cue < index - 1;
        }

        // 精减任务的百分之七十, 扩大面积总和的一半, 提高了认识的还不到半数: the share of a thing that is named by the verb.
        int of = reading.At(index - 1) is WordsMention { Span.Length: 1 } or CueMention { Means: CueKind.Stop } ? index - 2 : index - 1;
        return reading.IsCue(of, CueKind.Of) && cue < of - 1 && (of < index - 1 || reading.At(cue + 1) is not (TimeMention or CueMention { Means: CueKind.Reported }));
    }

    private static bool AddedBehind(Reading reading, int index)
    {
        int end = reading.ClauseOf(index).End;
        for (int i = index + 1; i < end; i++)
        {
            if (reading.Mentions[i] is QuantityMention)
            {
                return false;
            }

            if (reading.IsCue(i, CueKind.Addition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Joined(Reading reading, int first, int second)
    {
        bool join = false;
        for (int i = first + 1; i < second; i++)
        {
            if (reading.IsJoin(i))
            {
                join = true;
            }
            else if (reading.Mentions[i] is CueMention { Means: not CueKind.Of })
            {
                return false;
            }
        }

        return join;
    }
}
