using Zhibiao.Model;

namespace Zhibiao.Learning.Features;

/// <summary>Which words of a sentence told the rules how its number is meant; where none did, or two disagree, the rules are unsure.</summary>
/// <param name="Planned">A cue of plan, demand or forecast.</param>
/// <param name="Reported">A cue of report, estimate or an earlier state.</param>
/// <param name="Verb">A verb of quantity: 增加, 增至, 占, 有.</param>
internal readonly record struct Evidence(bool Planned, bool Reported, bool Verb)
{
    private const ulong PlannedCues = 1UL << (int)CueKind.Plan | 1UL << (int)CueKind.Requirement | 1UL << (int)CueKind.Forecast;
    private const ulong ReportedCues = 1UL << (int)CueKind.Reported | 1UL << (int)CueKind.Before | 1UL << (int)CueKind.Estimate;
    private const ulong Verbs = 1UL << (int)CueKind.Reached | 1UL << (int)CueKind.Increase | 1UL << (int)CueKind.Decrease | 1UL << (int)CueKind.Addition
        | 1UL << (int)CueKind.Removal | 1UL << (int)CueKind.Share | 1UL << (int)CueKind.Link | 1UL << (int)CueKind.Above | 1UL << (int)CueKind.Below;

    public bool UnsureOfStatus => Planned == Reported;

    public bool UnsureOfMeasure => !Verb;

    /// <summary>What a set of cues, a bit each, says.</summary>
    public static Evidence Of(ulong cues) => new((cues & PlannedCues) != 0, (cues & ReportedCues) != 0, (cues & Verbs) != 0);
}
