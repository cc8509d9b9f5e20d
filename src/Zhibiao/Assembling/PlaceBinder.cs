using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Follows the places of a sentence from left to right and gives each number the ones it is about.</summary>
internal sealed class PlaceBinder(PlaceContext context, AsidePlaces asides)
{
    private readonly List<Spot> _group = [];
    private readonly List<Spot> _list = [];
    private readonly Stack<(Spot[] Group, Spot? Container)> _brackets = new();
    private Spot? _container;
    private int _lastIndex = -2;
    private int _groupClause;
    private bool _basis;
    private bool _together;
    private int _groupOfTotal = -3;
    private Queue<Spot>? _one;

    public void Begin()
    {
        _together = false;
        _one = null;
        _brackets.Clear();
        _group.Clear();
        _container = null;
        _lastIndex = -2;
        _groupClause = -1;
    }

    /// <summary>Enters or leaves a bracket: places named in it end with it.</summary>
    public void Bracket(bool opens)
    {
        if (opens)
        {
            _brackets.Push(([.. _group], _container));
        }
        else if (_brackets.Count > 0)
        {
            (Spot[] group, _container) = _brackets.Pop();
            _group.Clear();
            _group.AddRange(group);
        }
    }

    /// <summary>Goes on into the next sentence with the places of this one.</summary>
    public void Carry()
    {
        if (_together)
        {
            Spot above = Above();
            _group.Clear();
            _group.Add(above);
            _together = false;
        }

        _lastIndex = -2;
        _groupClause = -1;
    }

    /// <summary>Passes a place.</summary>
    public void Pass(Reading reading, int index, PlaceMention mention)
    {
        if (mention.Form == PlaceForm.Other && _group.Count == 0 && mention.Rule.Contains("below", StringComparison.Ordinal) && context.LastCounty is { } county)
        {
            // 松泽乡 in the sentence after 松江县.
            _group.Add(county);
            _groupClause = reading.ClauseIndex(index);
            _lastIndex = index;
            return;
        }

        if (mention is { Form: PlaceForm.Reference, Level: null } && mention.Rule.Contains("that", StringComparison.Ordinal) && _group is [{ Place.Level: PlaceLevel.County }])
        {
            // 涡阳县七区…该区: a district of the county.
            return;
        }

        if (mention.Form == PlaceForm.Reference && _group.Count > 0 && (reading.At(index - 1) is PlaceMention { Rule: "below-county" } || reading.IsCue(index - 1, CueKind.Share)))
        {
            // 河池县三区全区: all of the district. 占全省三分之二: whose share it is stands before.
            return;
        }

        Spot? spot = context.Resolve(mention, _group.Count > 0 ? _group[^1] : _container ?? context.Base);
        if (asides.IsOrigin(reading, index) && _lastIndex >= 0 && OnlyJoins(reading, _lastIndex + 1, index))
        {
            // 孝感、黄陂籍的: where people come from.
            _group.Clear();
        }

        if (spot is null || asides.Has(reading, index) || (spot.Place.Level == PlaceLevel.Area && !spot.NameZh.EndsWith("解放区", StringComparison.Ordinal)))
        {
            return;
        }

        bool adjacent = _lastIndex == index - 1 || (_lastIndex == index - 2 && reading.IsCue(index - 1, CueKind.Of));
        bool joined = _lastIndex >= 0 && _group.Count > 0 && OnlyJoins(reading, _lastIndex + 1, index)
            && !(reading.IsMark(index - 1, '，') && _group[^1].Place.Level <= PlaceLevel.Province && spot.Place.Level > _group[^1].Place.Level);
        bool first = mention.Form == PlaceForm.Reference && mention.Level is null or <= PlaceLevel.Prefecture;
        if (joined && spot.Place.Level >= _group[^1].Place.Level - 1)
        {
            _group.Add(spot);
            _list.Clear();
            _list.AddRange(_group);
        }
        else
        {
            Spot? above = _group.Count == 1 && _group[0].Place.Level < spot.Place.Level ? _group[0] : null;
            _container = above ?? (_container is { } kept && kept.Place.Level < spot.Place.Level && !first ? kept : null);
            if (adjacent && above is null && _group.Count > 0 && spot.Place.Level == PlaceLevel.Area)
            {
                return;
            }

            _group.Clear();
            _group.Add(spot);
        }

        Clause clause = reading.ClauseOf(index);
        if (reading.QuantityBefore(index) < 0 && (reading.ClauseIndex(index) == 0 || (reading.ClauseIndex(index) == 1 && clause.Opening == '：') || PlaceForms.OnlyNumbered(reading, clause.First)))
        {
            context.Open(_group.Count == 1 ? spot : null);
        }

        context.Lead(spot, _group.Count == 1, adjacent);
        _basis = (joined && _basis) || Cue(reading, index, CueKind.Basis);
        _groupClause = reading.ClauseIndex(index);
        _lastIndex = index;
        context.Remember(spot);
    }

    /// <summary>The places of a number, and whether they were carried over from the section rather than named in the sentence.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="index">The quantity.</param>
    /// <param name="each">Whether the value is one that holds of each place of a list (a share, a growth).</param>
    public (List<Spot> Spots, bool Inherited) Of(Reading reading, int index, bool each)
    {
        if (_group.Count == 0)
        {
            return ([context.Topic], true);
        }

        bool counted = ListCounted(reading);
        if (_group.Count == 1)
        {
            // 当阳等三个县: more than the one named.
            return counted && reading.IsCue(_lastIndex + 1, CueKind.ListEnd) ? ([Above()], false) : (_group.ToList(), _groupClause != reading.ClauseIndex(index));
        }

        if (_one is { Count: > 0 } one)
        {
            Spot next = one.Dequeue();
            return ([next], false);
        }

        bool together = (_together && _groupOfTotal == _lastIndex) || (!each && !(Cue(reading, index, CueKind.Every) && !Cue(reading, index, CueKind.Total))) || Cue(reading, index, CueKind.Average) || Cue(reading, index, CueKind.Total)
            || (counted && (reading.IsCue(_lastIndex + 1, CueKind.ListEnd) || _basis));
        if (Cue(reading, index, CueKind.Every) && !Cue(reading, index, CueKind.Total))
        {
            together = false;
        }

        _together = together;
        _groupOfTotal = together ? _lastIndex : -3;
        return together ? ([Above()], false) : (_group.ToList(), false);
    }

    /// <summary>两专区, 三省, 两旗: the places of the last list of so many, or of the sections, together.</summary>
    public void Again(Reading reading, int index, Quantity quantity)
    {
        PlaceLevel? level = quantity.Unit switch { "省" => PlaceLevel.Province, "专区" or "盟" or "州" => PlaceLevel.Prefecture, "县" or "市" or "旗" => PlaceLevel.County, _ => null };
        if (level is not { } rank || quantity.Modifier != Modifier.Exact || reading.At(index - 1) is PlaceMention or CueMention { Means: CueKind.ListEnd })
        {
            return;
        }

        if (_list.Count > 1 && _list.Count == quantity.Value && _list.TrueForAll(spot => spot.Place.Level == rank))
        {
            _group.Clear();
            _group.AddRange(_list);
        }
        else if (context.Base.Place.Level == rank && quantity.Value > 1 && _group.Count == 0)
        {
            _group.Add(context.Wider);
        }
        else
        {
            return;
        }

        _together = true;
        _groupOfTotal = _lastIndex = index;
        _groupClause = reading.ClauseIndex(index);
    }

    /// <summary>其他县: leaves the places named for the one above them.</summary>
    public void Leave()
    {
        _group.Clear();
        if (_container is { } container)
        {
            _group.Add(container);
        }
    }

    /// <summary>分别: the numbers that follow go to the places of the list one by one, where there are as many of them.</summary>
    public void Respectively(Reading reading, int index)
    {
        int numbers = 0;
        for (int i = index + 1; i < reading.ClauseOf(index).End; i++)
        {
            if (reading.Mentions[i] is QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart or QuantityKind.Duration) })
            {
                numbers++;
            }
        }

        _one = _group.Count > 1 && numbers == _group.Count ? new Queue<Spot>(_group) : null;
    }

    // The nearest place above all of the list.
    private Spot Above()
    {
        if (_container is { } container && _group.TrueForAll(spot => spot.Place.Level > container.Place.Level))
        {
            return container;
        }

        Spot at = context.Topic;
        bool below = _group.TrueForAll(spot => spot.Place.Level > at.Place.Level
            && (at.Place.Level <= PlaceLevel.GreatRegion || spot.Place.ProvinceId.Length == 0 || spot.Place.ProvinceId == at.Place.ProvinceId));
        if ((!below || at.Place.Level <= PlaceLevel.GreatRegion) && context.ProvinceOf(_group) is { } province)
        {
            return province;
        }

        return below || _group.Count == 0 ? at : _group.Count == 1 ? _group[0] : at.Place.Level <= _group[0].Place.Level ? at : _group[0];
    }

    private bool ListCounted(Reading reading)
    {
        int i = _lastIndex + 1;
        if (reading.IsCue(i, CueKind.ListEnd))
        {
            i++;
        }

        // 阆中、南部等县二十六个乡
        if (reading.At(i) is WordsMention { Text: "县" or "专区" or "市" or "省" or "地" or "旗" or "盟" })
        {
            i++;
        }

        return reading.At(i) is QuantityMention { Quantity: { Kind: QuantityKind.Cardinal, Value: < 200 } };
    }

    private static bool Cue(Reading reading, int index, CueKind kind)
    {
        int first = reading.ClauseOf(index).First;
        for (int i = index - 1; i >= first; i--)
        {
            if (reading.IsCue(i, kind))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OnlyJoins(Reading reading, int first, int end)
    {
        if (first >= end || !Enumerable.Range(first, end - first).Any(i => reading.IsJoin(i) || reading.IsMark(i, '，')))
        {
            return false;
        }

        for (int i = first; i < end; i++)
        {
            if (!reading.IsJoin(i) && !(reading.IsMark(i, '，') && end - first == 1) && reading.Mentions[i] is not PlaceMention { Form: PlaceForm.Other } && !CountsPlaces(reading, i))
            {
                return false;
            }
        }

        return true;
    }

    // 邯郸、石家庄等五个专区、一个市和峰峰矿区: the list goes on behind its count.
    private static bool CountsPlaces(Reading reading, int i) =>
        reading.IsCue(i, CueKind.ListEnd)
        || reading.At(i) is QuantityMention { Quantity: { Kind: QuantityKind.Cardinal, Unit: "个" or "专区" or "县" or "市" or "省" or "旗", Modifier: Modifier.Exact } }
        || reading.At(i) is WordsMention { Text: "专区" or "县" or "市" or "省" or "旗" };
}
