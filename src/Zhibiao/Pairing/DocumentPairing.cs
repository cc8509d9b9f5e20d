using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>Finds the targets of one document, surest first: stated, linked, derived.</summary>
internal sealed class DocumentPairing
{
    private const string AnyUnit = "\u001f";

    private readonly IReadOnlyList<Observation> _observations;
    private readonly Lazy<Dictionary<(Status, bool Part, string Unit, (Language, string, string)), NearLevels>> _levels;
    private readonly List<TargetDraft> _drafts = [];
    private readonly Dictionary<Said, List<TargetDraft>> _draftsOf = [];
    private readonly Dictionary<Observation, TargetDraft> _draftOfLevel = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Observation> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Observation, string> _repeats = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes one document's observations in text order, rejected ones left out.</summary>
    public DocumentPairing(IReadOnlyList<Observation> observations)
    {
        _observations = observations;
        _levels = new(() => observations.Where(observation => observation.Measure == Measure.Level)
            .SelectMany(level => new[] { Likeness.UnitKey(level), AnyUnit }.Select(unit => (Key: (level.Status, Likeness.IsPart(level), unit, Likeness.Key(level)), Level: level)))
            .GroupBy(pair => pair.Key, pair => pair.Level)
            .ToDictionary(group => group.Key, group => new NearLevels(group)));
    }

    /// <summary>The targets, in the order in which they were found.</summary>
    public IReadOnlyList<TargetDraft> Find()
    {
        if (!_observations.Any(observation => observation.Status == Status.Planned))
            return _drafts;

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
        LevelsLike(plan, Status.Actual, anyUnit: plan.Measure is Measure.Growth or Measure.Multiple) is { } levels ? BaselineChoice.For(plan, levels) : null;

    private NearLevels? LevelsLike(Observation plan, Status status, bool anyUnit) =>
        _levels.Value.GetValueOrDefault((status, Likeness.IsPart(plan), anyUnit ? AnyUnit : Likeness.UnitKey(plan), Likeness.Key(plan)));

    /// <summary>The draft whose plan says the same as this one; a period that is not given agrees with any.</summary>
    private TargetDraft? Earlier(Observation plan) => _draftsOf.GetValueOrDefault(Said.By(plan))?.Find(draft =>
        draft.Plan.Period is null || plan.Period is null || draft.Plan.Period.End == plan.Period.End);

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
        if (Earlier(plan) is { } said)
        {
            _repeats[plan] = said.TargetId;
        }
        else if (Baseline(plan) is { } baseline)
        {
            Add(new TargetDraft(plan, baseline, TargetBasis.Linked), []);
        }
    }

    private void AddDerived(Observation plan)
    {
        if (Earlier(plan) is { } said)
        {
            _repeats[plan] = said.TargetId;
            return;
        }

        if (LevelBeside(plan) is { } level)
        {
            if (_draftOfLevel.GetValueOrDefault(level) is { } draft)
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
    private Observation? LevelBeside(Observation plan)
    {
        bool change = plan.Measure == Measure.Change;
        if (LevelsLike(plan, Status.Planned, anyUnit: !change) is not { } levels)
            return null;
        bool Overlaps(Period? period) => period is null || plan.Period is null || (period.Start <= plan.Period.End && plan.Period.Start <= period.End);
        return Nearest(levels.InSentence(plan.SentenceIndex).Where(level => level.Section == plan.Section && Overlaps(level.Period)))
            ?? (change ? null : Nearest(levels.InSection(plan.Section, plan.Span.Start, Overlaps, _ => true)));

        Observation? Nearest(IEnumerable<Observation> some) => some.MinBy(level => (Math.Abs(level.Span.Start - plan.Span.Start), level.Span));
    }

    private void Add(TargetDraft draft, List<Observation> claims)
    {
        draft.Claims.AddRange(claims);
        _drafts.Add(draft);
        _draftOfLevel.TryAdd(draft.Plan, draft);
        if (!_draftsOf.TryGetValue(Said.By(draft.Plan), out List<TargetDraft>? alike))
        {
            _draftsOf.Add(Said.By(draft.Plan), alike = []);
        }

        alike.Add(draft);
        _taken.UnionWith(draft.Members.Where(member => member.Status == Status.Planned));
    }

    /// <summary>What a plan says but for its time; where two say the same, the second only repeats it.</summary>
    private readonly record struct Said((Language, string, string) Thing, Measure Measure, string Unit, decimal? Low, decimal? High)
    {
        public static Said By(Observation plan) => new(Likeness.Key(plan), plan.Measure, Likeness.UnitKey(plan), plan.Quantity.Low, plan.Quantity.High);
    }
}
