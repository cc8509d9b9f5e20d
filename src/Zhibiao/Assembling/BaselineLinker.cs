using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Ties a target to its baseline where one phrase gives both.</summary>
internal sealed class BaselineLinker(PeriodBinder periods)
{
    private int _pairs;

    // 由A增至B: A is the baseline of B. (现有A) in brackets: A is the baseline of the plan before.
    public void Link(Reading reading, Statement statement, List<Statement> before)
    {
        if (before.Count == 0)
        {
            return;
        }

        Statement previous = before[^1];
        bool near = reading.ClauseIndex(statement.Index) - reading.ClauseIndex(previous.Index) <= 1;
        if (near && Alike(previous.Quantity, statement.Quantity) && ReachedFrom(reading, previous.Index, statement.Index))
        {
            previous.StatedPair = statement.StatedPair = Pair();
            statement.From = previous;
            previous.Baseline = true;
            previous.Measure = Measure.Level;
            if (statement.Stance is not (Stance.Report or Stance.Estimate) || StanceReader.StatusOf(previous.Stance) == Status.Planned)
            {
                statement.Stance = statement.Stance is Stance.Report or Stance.Estimate ? previous.Stance : statement.Stance;
                previous.Stance = Stance.Report;
                previous.Status = Status.Actual;
                (Period? period, bool inherited) = periods.Of(reading, previous.Index, previous);
                previous.Period = period;
                if (inherited)
                {
                    previous.Inherit("period");
                }
            }

            return;
        }

        Clause clause = reading.ClauseOf(statement.Index);
        if (clause.Opening == '（' && statement.Stance == Stance.Report && reading.Mentions[clause.First] is TimeMention { Time.Role: TimeRole.Now }
            && StanceReader.StatusOf(previous.Stance) == Status.Planned && previous.Quantity.Unit == statement.Quantity.Unit)
        {
            previous.StatedPair = previous.StatedPair.Length > 0 ? previous.StatedPair : Pair();
            statement.StatedPair = previous.StatedPair;
            statement.Baseline = true;
        }
    }

    // 从战线抽出六十万人，把土炉合并成一万座: two things.
    private static bool Alike(Quantity first, Quantity second) => first.Unit == second.Unit || first.Unit.Length == 0 || second.Unit.Length == 0;

    private string Pair() => (++_pairs).ToString(CultureInfo.InvariantCulture);

    private static bool ReachedFrom(Reading reading, int first, int second)
    {
        bool from = false;
        for (int i = first - 1; i >= Math.Max(0, first - 8); i--)
        {
            if (reading.Mentions[i] is QuantityMention { Quantity.Kind: not QuantityKind.DatePart } || reading.Mentions[i] is MarkMention { Mark: '；' or '。' })
            {
                break;
            }

            if (reading.IsCue(i, CueKind.From))
            {
                from = reading.At(i + 1) is not PlaceMention; // 由上海调入四万匹: where it comes from
                break;
            }
        }

        for (int i = first + 1; i < second && from; i++)
        {
            if (reading.Mentions[i] is CueMention { Means: CueKind.Reached or CueKind.Increase or CueKind.Decrease or CueKind.Toward })
            {
                return true;
            }
        }

        return false;
    }
}
