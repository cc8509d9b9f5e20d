using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Tells reported from planned numbers by the cues passed on the way through a sentence.</summary>
internal sealed class StanceReader
{
    /// <summary>The stance in force; begins as a report in each sentence unless it is carried on.</summary>
    public Stance Stance { get; private set; } = Stance.Report;

    public void Begin(bool carry)
    {
        if (!carry)
        {
            Stance = Stance.Report;
        }
    }

    /// <summary>Passes a mention.</summary>
    public void Pass(Reading reading, int index)
    {
        switch (reading.Mentions[index])
        {
            case CueMention cue:
                Stance = cue.Means switch
                {
                    CueKind.Plan => Noun(reading, index) ? Stance : Stance.Plan,
                    CueKind.Requirement => Noun(reading, index) ? Stance : Stance.Requirement,
                    CueKind.Forecast => Stance.Forecast,
                    CueKind.Estimate => Stance.Estimate,
                    CueKind.Reported when !Future(reading, index) => Stance.Report,
                    CueKind.Before => Stance.Report,
                    _ => Stance,
                };
                break;
            case TimeMention { Time.Role: TimeRole.Now }:
                Stance = Stance.Report;
                break;
            default:
                break;
        }
    }

    public static Status StatusOf(Stance stance) =>
        stance is Stance.Report or Stance.Estimate ? Status.Actual : Status.Planned;

    // 完成 behind 可能, 只能, 预计, 计划 is still ahead.
    private static bool Future(Reading reading, int index) =>
        reading.Words(index) is "完成" or "超额完成"
        && reading.At(index - 1) is CueMention { Means: CueKind.Forecast or CueKind.Requirement or CueKind.Plan } before
        && before.Means == CueKind.Forecast;

    // 收购计划完成, 统销指标的使用, 上述任务已: a plan spoken of, not a plan stated.
    private static bool Noun(Reading reading, int index) =>
        reading.IsCue(index + 1, CueKind.Reported) || reading.IsCue(index + 1, CueKind.Of);
}
