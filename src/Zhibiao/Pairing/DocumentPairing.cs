using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>Finds the targets of one document, surest first: stated, linked, derived.</summary>
internal sealed class DocumentPairing
{
    private readonly IReadOnlyList<Observation> _observations;
    private readonly ILookup<(Language, string, string), Observation> _levels;
    private readonly List<TargetDraft> _drafts = [];
    private readonly Dictionary<(Language, string, string), List<TargetDraft>> _draftsOf = [];
    private readonly HashSet<Observation> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Observation, string> _repeats = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes one document's observations in text order, rejected ones left out.</summary>
    public DocumentPairing(IReadOnlyList<Observation> observations)
    {
        _observations = observations;
        _levels = observations.Where(observation => observation.Measure == Measure.Level).ToLookup(Likeness.Key);
    }

    /// <summary>The targets, in the order in which they were found.</summary>
    public IReadOnlyList<TargetDraft> Find()
    {
        foreach (IGrouping<(string, string, Language), Observation> tied in _observations
            .Where(observation => observation.StatedPair.Length > 0)
            .GroupBy(observation => (observation.StatedPair, Likeness.PlaceKey(observation), observation.Language)))
        {
            AddStated([.. tied]);
        }

        foreach (Observation plan in Open(Measure.Level))
        {
            AddLinked(plan);
        }

        foreach (Observation plan in Open(Measure.Growth, Measure.Multiple, Measure.Change))
        {
            AddDerived(plan);
        }

        return _drafts;
    }

    /// <summary>The target of an observation that only says an earlier plan again.</summary>
    public IReadOnlyDictionary<Observation, string> Repeats => _repeats;

    private Observation? Baseline(Observation plan) =>
        BaselineChoice.For(plan, _levels[Likeness.Key(plan)].Where(level => level.Status == Status.Actual));

    private List<TargetDraft> DraftsOf(Observation plan) => _draftsOf.GetValueOrDefault(Likeness.Key(plan)) ?? [];

    private List<Observation> Open(params Measure[] measures) =>
        [.. _observations.Where(observation =>
            observation.Status == Status.Planned && measures.Contains(observation.Measure) && !_taken.Contains(observation))];

    private void AddStated(List<Observation> tied)
    {
        List<Observation> baselines = tied.FindAll(one => one is { Status: Status.Actual, Measure: Measure.Level });
        List<Observation> plans = tied.FindAll(one => one is { Status: Status.Planned, Measure: Measure.Level });
        List<Observation> claims = tied.FindAll(one => one.Measure != Measure.Level);
        foreach (Observation plan in plans)
        {
            Observation? baseline = baselines.Find(level => Starts(level, plan));
            if (baseline is not null)
            {
                Add(new TargetDraft(plan, baseline, TargetBasis.Stated), claims);
            }
            else if (claims.Count > 0)
            {
                Observation? linked = Baseline(plan);
                Add(new TargetDraft(plan, linked, linked is null ? TargetBasis.Derived : TargetBasis.Linked), claims);
            }
        }

        if (plans.Count == 0 && claims.Find(claim => claim.Status == Status.Planned) is { } change)
        {
            Observation? baseline = baselines.Find(level => Starts(level, change)) ?? Baseline(change);
            if (baseline is not null)
            {
                Add(new TargetDraft(change, baseline, TargetBasis.Derived), claims.FindAll(claim => !ReferenceEquals(claim, change)));
            }
        }
    }

    /// <summary>The words tie the two already; unit and order in time must not speak against it.</summary>
    private static bool Starts(Observation level, Observation plan) =>
        (plan.Measure is Measure.Growth or Measure.Multiple || Likeness.UnitKey(level) == Likeness.UnitKey(plan))
        && BaselineChoice.Precedes(level, plan);

    private void AddLinked(Observation plan)
    {
        if (DraftsOf(plan).Find(draft => SaysTheSame(draft.Plan, plan)) is { } said)
        {
            _repeats[plan] = said.TargetId;
        }
        else if (Baseline(plan) is { } baseline)
        {
            Add(new TargetDraft(plan, baseline, TargetBasis.Linked), []);
        }
    }

    private static bool SaysTheSame(Observation first, Observation second) =>
        first.Measure == second.Measure
        && Likeness.UnitKey(first) == Likeness.UnitKey(second)
        && first.Quantity.Low == second.Quantity.Low
        && first.Quantity.High == second.Quantity.High
        && (first.Period is null || second.Period is null || first.Period.End == second.Period.End);

    private void AddDerived(Observation plan)
    {
        if (DraftsOf(plan).Find(draft => SaysTheSame(draft.Plan, plan)) is { } said)
        {
            _repeats[plan] = said.TargetId;
            return;
        }

        if (LevelBeside(plan) is { } level)
        {
            if (DraftsOf(level).Find(draft => ReferenceEquals(draft.Plan, level)) is { } draft)
            {
                draft.Claims.Add(plan);
                _taken.Add(plan);
                return;
            }

            if (plan.Measure != Measure.Change)
            {
                Add(new TargetDraft(level, null, TargetBasis.Derived), [plan]);
                return;
            }
        }

        Observation? baseline = Baseline(plan);
        if (baseline is not null || plan.Measure != Measure.Change)
        {
            Add(new TargetDraft(plan, baseline, TargetBasis.Derived), []);
        }
    }

    /// <summary>The planned level that the growth or change leads to, if the section gives one; an addition must stand in its sentence.</summary>
    private Observation? LevelBeside(Observation plan) => _levels[Likeness.Key(plan)]
        .Where(level => level.Status == Status.Planned
            && level.Section == plan.Section
            && Likeness.IsPart(level) == Likeness.IsPart(plan)
            && (level.Period is null || plan.Period is null
                || (level.Period.Start <= plan.Period.End && plan.Period.Start <= level.Period.End))
            && (plan.Measure != Measure.Change
                || (level.SentenceIndex == plan.SentenceIndex && Likeness.UnitKey(level) == Likeness.UnitKey(plan))))
        .OrderBy(level => level.SentenceIndex == plan.SentenceIndex ? 0 : 1)
        .ThenBy(level => Math.Abs(level.Span.Start - plan.Span.Start))
        .FirstOrDefault();

    private void Add(TargetDraft draft, List<Observation> claims)
    {
        draft.Claims.AddRange(claims);
        _drafts.Add(draft);
        (_draftsOf[Likeness.Key(draft.Plan)] = DraftsOf(draft.Plan)).Add(draft);
        _taken.UnionWith(draft.Members.Where(member => member.Status == Status.Planned));
    }
}
