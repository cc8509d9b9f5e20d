using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>Picks the reported value that a plan of the same document starts from.</summary>
internal static class BaselineChoice
{
    // Without an indicator a subject of one or two characters (分配, 其他) says too little to tell that two numbers speak of one thing.
    private const int TellingSubject = 3;

    /// <summary>The best baseline among the document's reported levels, or null.</summary>
    /// <param name="plan">A planned level, change, growth or multiple.</param>
    /// <param name="levels">The document's reported levels of the same language, place and thing.</param>
    public static Observation? For(Observation plan, IEnumerable<Observation> levels) => levels
        .Where(level => MayStartFrom(plan, level))
        .OrderBy(level => level.SentenceIndex == plan.SentenceIndex ? 0 : level.Section == plan.Section ? 1 : 2)
        .ThenByDescending(level => level.Period?.End ?? DateOnly.MinValue)
        .ThenBy(level => level.Quantity.Low is null || level.Quantity.High is null)
        .ThenBy(level => Math.Abs(level.Span.Start - plan.Span.Start))
        .ThenBy(level => level.Span)
        .ThenBy(level => level.ObservationId, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The same where the levels are laid out, those of one unit and part (of any unit for a growth or multiple).</summary>
    public static Observation? For(Observation plan, NearLevels levels)
    {
        if (For(plan, levels.InSentence(plan.SentenceIndex)) is { } beside)
        {
            return beside;
        }

        bool May(Observation level) => MayStartFrom(plan, level);
        int at = plan.Span.Start;
        bool Before(Period? period) => plan.Period is null || period is null || period.End < plan.Period.End;
        return Likeness.PlaceKey(plan).Length == 0 ? null
            : For(plan, Latest(levels.InSection(plan.Section, at, Before, May)))
                ?? (plan.Indicator is null || plan.Period is null ? null : For(plan, Latest(levels.Anywhere(at, period => period is not null && Before(period), May))));
    }

    /// <summary>Those that end last, where the latest come first.</summary>
    private static IEnumerable<Observation> Latest(IEnumerable<Observation> levels)
    {
        Observation? first = null;
        return levels.TakeWhile(level => level.Period?.End == (first ??= level).Period?.End);
    }

    /// <summary>
    /// Whether the plan's period ends behind the level's, so that there is time to get there. Of a plan without a period, a level that is said
    /// after it and reaches it is the result.
    /// </summary>
    public static bool Precedes(Observation level, Observation plan) => plan.Period is null
        ? level.Span < plan.Span || level.Quantity.Value < plan.Quantity.Value
        : level.Period is null || level.Period.End < plan.Period.End;

    private static bool MayStartFrom(Observation plan, Observation level) =>
        Precedes(level, plan)
        && !IsResult(level, plan)
        && IsNearEnough(plan, level)
        && (plan.Indicator is not null || plan.Subject.Length >= TellingSubject)
        && (plan.Measure is Measure.Growth or Measure.Multiple || Likeness.UnitKey(level) == Likeness.UnitKey(plan))
        && Likeness.IsPart(level) == Likeness.IsPart(plan);

    /// <summary>任务二万吨，现已超过二万吨: said after the plan, within its time, and no less than it.</summary>
    private static bool IsResult(Observation level, Observation plan) =>
        plan.Measure == Measure.Level && level.SentenceIndex == plan.SentenceIndex && level.Span > plan.Span && level.Quantity.Value >= plan.Quantity.Value
        && (level.Period is null || plan.Period is null || level.Period.Start >= plan.Period.Start);

    /// <summary>What is not known to agree (a place, a period) must at least stand close by.</summary>
    private static bool IsNearEnough(Observation plan, Observation level)
    {
        if (Likeness.PlaceKey(plan).Length == 0)
        {
            return level.SentenceIndex == plan.SentenceIndex;
        }

        return level.Section == plan.Section || (plan.Indicator is not null && plan.Period is not null && level.Period is not null);
    }
}
