using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Tells of a number whether it is reported or planned, from the voice of its sentence and the times named.</summary>
internal sealed class StatusTold(StanceReader stances, PeriodBinder periods)
{
    /// <summary>The voice in which a number is told.</summary>
    public Stance StanceOf(Reading reading, QuantityMention mention, int index)
    {
        Stance stance = mention.Quantity.Kind switch
        {
            QuantityKind.Multiple => stances.Lasting,
            QuantityKind.Percent or QuantityKind.Fraction when reading.IsCue(index - 1, CueKind.Of) && reading.At(index - 2) is QuantityMention => stances.AtClause,
            QuantityKind.Percent or QuantityKind.Fraction when reading.IsCue(index - 1, CueKind.Of) => stances.OfPart,
            QuantityKind.Percent or QuantityKind.Fraction => stances.OfShare,
            _ => stances.Stance,
        };

        // 明年各增加一倍: what lies ahead is planned, whether a word says so or not.
        if (stance is Stance.Report && periods.LiesAhead(index))
        {
            return Stance.Forecast;
        }

        // A report on targets gives amounts as planned, but counts of places and bodies as they are.
        return stance == Stance.Plan && stances.Usual == Stance.Plan && QuantityDimension.Of(mention.Quantity) == "count" ? Stance.Report : stance;
    }

    /// <summary>In a report on targets a number of a time gone by is a result; so is one in brackets behind a past time.</summary>
    public bool IsPast(Reading reading, int index, Statement statement)
    {
        if (reading.BracketedTime(index) >= 0)
        {
            return periods.IsOver(statement.Period);
        }

        if (!stances.IsUsual)
        {
            return false;
        }

        (Period? period, bool inherited) = periods.Of(reading, index, new Statement { Index = index, Mention = statement.Mention, Quantity = statement.Quantity });
        return !inherited && periods.IsOver(period);
    }

    /// <summary>应征八亿斤，三月底止实征七亿斤; 计划打井二百眼，完成三百眼: what came of the plan of the clause before.</summary>
    public bool CameTrue(Reading reading, int index, Statement? previous) => !stances.SaidHere && !stances.IsUsual && stances.Section is null && stances.Point is null
        && (periods.IsOverHere(reading, index)
            || (previous is { Status: Status.Planned } && previous.Quantity.Unit == reading.UnitAt(index) && reading.At(index - 1) is CueMention && reading.Look(index - 1) is "完成" && !periods.IsOpenHere(reading, index)));
}
