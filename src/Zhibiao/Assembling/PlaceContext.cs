using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>The places that a document is about: those of its title, headings and datelines, and those last named.</summary>
internal sealed class PlaceContext
{
    private static readonly Spot WholeCountry = new(
        new Place("cn", "全国", "China", PlaceLevel.Country, "country", "", "", "cn"), "全国");

    private readonly PlaceNames _names = new();
    private readonly Dictionary<string, Spot> _provinces = new(StringComparer.Ordinal);
    private readonly Dictionary<PlaceLevel, Spot> _last = [];
    private Spot? _title;
    private Spot? _dateline;
    private Spot? _topic;
    private Spot? _province;
    private Spot? _lead;
    private Spot? _before;
    private List<Spot> _listed = [];
    private Spot? _region;
    private bool _opened;
    private bool _several;
    private bool _started;
    private bool _leads;
    private readonly Stack<(int Level, Spot Spot)> _headings = [];
    private Spot? _heading;

    /// <summary>What the text is about where nothing nearer is named.</summary>
    public Spot Base
    {
        get
        {
            if (_heading is not null)
            {
                return _heading;
            }

            return _title is null ? _dateline ?? _lead ?? _before ?? WholeCountry
                : _dateline is null || Within(_title.Place, _dateline.Place) || _title.Place.Level != _dateline.Place.Level ? _title
                : _dateline;
        }
    }

    /// <summary>What the text is about above its section.</summary>
    public Spot Wider => _title is { } title && title.Place.Level < Base.Place.Level ? title
        : _dateline is { } dateline && dateline.Place.Level < Base.Place.Level ? dateline
        : _last.Where(pair => pair.Key < Base.Place.Level).OrderByDescending(pair => pair.Key).Select(pair => pair.Value).FirstOrDefault(WholeCountry);

    // Neither title nor dateline says what the text is about: the lead does, or the text goes from place to place.
    private bool Roams => _heading is null && _title is null && _dateline is null;

    /// <summary>Learns in what form the document names its places.</summary>
    public void Learn(string text, IEnumerable<RecognisedSentence> sentences) => _names.Learn(text, sentences);

    public void EnterTitle(Reading reading)
    {
        List<Spot> spots = Top(reading);
        _listed = spots.Count > 1 ? spots : _listed;
        if (spots.Count == 1)
        {
            _title ??= spots[0];
        }
        else if (spots.Count > 1 && spots.TrueForAll(spot => spot.Place.Level == PlaceLevel.County && spot.Place.ProvinceId == spots[0].Place.ProvinceId))
        {
            // 通渭、陇西等地的情况: the one prefecture that the text names, else the province named in the title.
            _title ??= _names.OnlyPrefecture is { } only && only.Place.ProvinceId == spots[0].Place.ProvinceId ? only : _province;
        }
    }

    public void EnterHeading(Reading reading)
    {
        _lead = null;
        _started = true;
        int level = reading.Sentence.Level;
        while (_headings.Count > 0 && _headings.Peek().Level >= level)
        {
            _headings.Pop();
        }

        _heading = _headings.Count > 0 ? _headings.Peek().Spot : null;
        List<Spot> spots = Top(reading);
        if (spots.Count == 1)
        {
            _headings.Push((level, spots[0]));
            _heading = spots[0];
            if (level <= 3)
            {
                _dateline = null;
            }
        }
    }

    public void EnterDateline(Reading reading)
    {
        foreach (PlaceMention mention in reading.Mentions.OfType<PlaceMention>())
        {
            if (mention.Form == PlaceForm.Body && Resolve(mention, null) is { } spot)
            {
                // 山西、安徽、辽宁分社: of several provinces, told together.
                bool several = spot.Place.Level == PlaceLevel.Province && reading.Mentions.Any(other =>
                    other is PlaceMention { Form: PlaceForm.Name, Candidates: [{ Level: PlaceLevel.Province } place, ..] } && other.Span < mention.Span && place.Id != spot.Place.Id);
                _dateline = several ? WholeCountry : spot;
            }
        }
    }

    public void Remember(Spot spot)
    {
        _last[spot.Place.Level] = spot;
        _region = IsRegion(spot.Place) ? spot : _region;
        if (spot.Place.Level == PlaceLevel.Province)
        {
            _provinces[spot.Place.Id] = spot;
        }
    }

    /// <summary>The province that all of the places lie in, where the text has named it.</summary>
    public Spot? ProvinceOf(List<Spot> spots) =>
        spots.Count > 0 && spots.TrueForAll(spot => spot.Place.Level > PlaceLevel.Province && spot.Place.ProvinceId == spots[0].Place.ProvinceId)
            ? _provinces.GetValueOrDefault(spots[0].Place.ProvinceId) : null;

    /// <summary>Notes a place of the text's first sentence: the first, and what lies in it right behind; none where it names several.</summary>
    public void Lead(Spot spot, bool alone, bool below)
    {
        if (!_started && !_leads && alone && (_lead is null || below))
        {
            _lead = spot;
        }
        else if (!_started && (!alone || spot.Place.Level <= _lead?.Place.Level))
        {
            (_lead, _leads) = (null, true);
        }
    }

    /// <summary>What a sentence that names no place is about: the place with which its paragraph opened, else the base.</summary>
    public Spot Topic => _topic is { } topic && (Roams || Within(topic.Place, Base.Place)) ? topic : Base;

    /// <summary>Notes the place with which a paragraph opens: the last of its first clause, or none where that names a list.</summary>
    public void Open(Spot? spot)
    {
        // Behind a list, and in a text that goes from place to place, a later sentence may open with a place of its own.
        if (!_opened || (Roams && spot is not null && _several))
        {
            _topic = spot;
            _several = spot is null;
        }
    }

    /// <summary>Ends the opening of a paragraph: its topic is known, or it has none.</summary>
    public void Opened()
    {
        _opened = true;
        _started = true;
    }

    /// <summary>The county last named in the paragraph, or null.</summary>
    public Spot? LastCounty => _last.GetValueOrDefault(PlaceLevel.County);

    /// <summary>Forgets the counties named before: 该县 reaches no further back than its paragraph.</summary>
    /// <param name="point">Whether it is a point of a list (4．, （二）): it is about all places again.</param>
    public void EnterParagraph(bool point)
    {
        // 西安、兰州两市的情况: a paragraph of one of them goes on in the next.
        _before = point ? null : _topic is not { } topic ? _before : _listed.Exists(spot => spot.Place.Id == topic.Place.Id) ? topic : null;
        _last.Remove(PlaceLevel.County);
        _topic = null;
        _opened = false;
        _several = false;
    }

    /// <summary>The place that a mention means here, or null where it means none.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="above">A place just named that it may lie in.</param>
    public Spot? Resolve(PlaceMention mention, Spot? above)
    {
        if (mention.Form == PlaceForm.Reference)
        {
            return Refer(mention);
        }

        if (mention.Form == PlaceForm.Other || mention.Candidates.IsEmpty)
        {
            return null;
        }

        Place place = Choose(mention, above);
        if (place.Level == PlaceLevel.Prefecture && place.Id == Base.Place.Id && mention.Form == PlaceForm.Name && mention.Name == PlaceForms.Core(place.NameZh)
            && mention.Candidates.FirstOrDefault(other => other.Level == PlaceLevel.County) is { } county)
        {
            // 曲靖 in the report of 曲靖专区 is the county.
            return new Spot(county, county.NameZh);
        }

        return new Spot(place, _names.Of(mention, place));
    }

    private Place Choose(PlaceMention mention, Spot? above)
    {
        if (mention.Candidates.Length == 1)
        {
            return mention.Candidates[0];
        }

        string? full = _names.Fullest(mention);
        string within = above?.Place.ProvinceId ?? "", based = Base.Place.ProvinceId, lately = _last.GetValueOrDefault(PlaceLevel.Province)?.Place.ProvinceId ?? "";
        Place best = mention.Candidates[0];
        (bool, bool, int) most = default;
        for (int order = 0; order < mention.Candidates.Length; order++)
        {
            // A province named first, then the form that the document gives, then the nearest province spoken of; else the gazetteer's order.
            Place place = mention.Candidates[order];
            int near = place.ProvinceId.Length == 0 ? 9 : place.ProvinceId == within ? 0 : place.ProvinceId == based ? 1 : place.ProvinceId == lately ? 2 : 9;
            (bool, bool, int) rank = (place.Level <= PlaceLevel.Province && order == 0, full is not null && place.NameZh == full, -near);
            if (order == 0 || rank.CompareTo(most) > 0)
            {
                (best, most) = (place, rank);
            }
        }

        return best;
    }

    private Spot? Refer(PlaceMention mention)
    {
        bool that = mention.Rule.Contains("that", StringComparison.Ordinal);
        Spot at = Base;
        if (mention.Rule.Contains("each", StringComparison.Ordinal))
        {
            return null;
        }

        if (mention.Level is not PlaceLevel level)
        {
            return (that || at.Place.Level == PlaceLevel.GreatRegion || !IsRegion(at.Place)) && _region is { } region ? region : at;
        }

        if (!that && !Roams && at.Place.Level == level)
        {
            return at;
        }

        if (level == PlaceLevel.Country)
        {
            return WholeCountry;
        }

        if (_last.TryGetValue(level, out Spot? last))
        {
            return last;
        }

        if (level == PlaceLevel.Area && that)
        {
            return LastCounty ?? (at.Place.Level == PlaceLevel.County ? at : null);
        }

        return level == PlaceLevel.Area || that || at.Place.Level > level ? null : at;
    }

    // The places of a title or heading, the lowest of each chain; a list gives several.
    private List<Spot> Top(Reading reading)
    {
        var spots = new List<Spot>();
        Spot? above = null;
        bool speaks = false; // 华东局关于皖北灾情的电报: who writes, of a place there
        foreach (PlaceMention mention in reading.Mentions.OfType<PlaceMention>())
        {
            if (mention.Form is PlaceForm.Reference or PlaceForm.Other || Resolve(mention, above) is not { } spot || spot.Place.Level == PlaceLevel.Area)
            {
                continue;
            }

            _province = spot.Place.Level == PlaceLevel.Province ? spot : _province;
            if (above is not null && spot.Place.Level > above.Place.Level && (speaks || spot.Place.ProvinceId == above.Place.ProvinceId || spot.Place.ProvinceId.Length == 0))
            {
                spots.Remove(above);
            }

            if (!spots.Exists(known => known.NameZh == spot.NameZh))
            {
                spots.Add(spot);
            }

            above = spot;
            speaks = mention.Form == PlaceForm.Body && spot.Place.Level == PlaceLevel.GreatRegion;
        }

        return spots;
    }

    private static bool IsRegion(Place place) => place.Level is PlaceLevel.Prefecture or PlaceLevel.GreatRegion || place.Kind is "autonomous_region" or "administrative_district";

    private static bool Within(Place inner, Place outer) =>
        inner.Level > outer.Level && (outer.Level <= PlaceLevel.GreatRegion || inner.ProvinceId.Length == 0 || inner.ProvinceId == outer.ProvinceId || outer.ProvinceId.Length == 0);
}
