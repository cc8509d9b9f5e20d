using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>The places that a document is about: those of its title, headings and datelines, and those last named.</summary>
internal sealed class PlaceContext
{
    private static readonly Spot WholeCountry = new(
        new Place("cn", "全国", "China", PlaceLevel.Country, "country", "", "", "cn"), "全国");

    private static readonly string[] Suffixes = ["自治区", "自治州", "专区", "地区", "自治县", "省", "市", "县", "区", "旗", "盟"];

    private readonly Dictionary<string, string> _fullest = new(StringComparer.Ordinal);
    private readonly Dictionary<PlaceLevel, Spot> _last = [];
    private Spot? _title;
    private Spot? _dateline;
    private readonly SortedDictionary<int, Spot> _headings = [];
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

            return _title is null ? _dateline ?? WholeCountry
                : _dateline is null || Within(_title.Place, _dateline.Place) || _title.Place.Level != _dateline.Place.Level ? _title
                : _dateline;
        }
    }

    /// <summary>Whether the base is only the whole country for want of anything nearer.</summary>
    public bool BaseIsGuess => _headings.Count == 0 && _title is null && _dateline is null;

    /// <summary>Learns in what form the document names its places.</summary>
    public void Learn(string text, IEnumerable<RecognisedSentence> sentences)
    {
        foreach (RecognisedSentence sentence in sentences)
        {
            foreach (Mention mention in sentence.Mentions)
            {
                if (mention is PlaceMention place)
                {
                    Learn(text, place);
                }
            }
        }
    }

    private void Learn(string text, PlaceMention mention)
    {
        string core = Core(mention.Name);
        if (mention.Form == PlaceForm.Name && mention.Name.Length == core.Length && ClosedAsPrefecture(text, mention))
        {
            _fullest.TryAdd(core, core + "专区");
        }

        if (mention.Form is PlaceForm.Name or PlaceForm.Body && mention.Name.Length > core.Length
            && (!_fullest.TryGetValue(core, out string? known) || known.Length < mention.Name.Length))
        {
            _fullest[core] = mention.Name;
        }
    }

    public void EnterTitle(Reading reading)
    {
        List<Spot> spots = Top(reading);
        if (spots.Count == 1)
        {
            _title ??= spots[0];
        }
    }

    public void EnterHeading(Reading reading)
    {
        int level = reading.Sentence.Level;
        foreach (int deeper in _headings.Keys.Where(key => key >= level).ToList())
        {
            _headings.Remove(deeper);
        }

        _heading = _headings.Count > 0 ? _headings.Values.Last() : null;
        List<Spot> spots = Top(reading);
        if (spots.Count == 1)
        {
            _headings[level] = spots[0];
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
                _dateline = spot;
            }
        }
    }

    public void Remember(Spot spot) => _last[spot.Place.Level] = spot;

    /// <summary>The county last named in the paragraph, or null.</summary>
    public Spot? LastCounty => _last.GetValueOrDefault(PlaceLevel.County);

    /// <summary>Forgets the counties named before: 该县 reaches no further back than its paragraph.</summary>
    public void EnterParagraph() => _last.Remove(PlaceLevel.County);

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
        if (place.Level == PlaceLevel.Prefecture && place.Id == Base.Place.Id && mention.Form == PlaceForm.Name && mention.Name == Core(place.NameZh)
            && mention.Candidates.FirstOrDefault(other => other.Level == PlaceLevel.County) is { } county)
        {
            // 曲靖 in the report of 曲靖专区 is the county.
            return new Spot(county, county.NameZh);
        }

        return new Spot(place, NameOf(mention, place));
    }

    private Place Choose(PlaceMention mention, Spot? above)
    {
        if (mention.Candidates.Length == 1)
        {
            return mention.Candidates[0];
        }

        string? full = _fullest.GetValueOrDefault(Core(mention.Name));
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

    private string NameOf(PlaceMention mention, Place place)
    {
        if (mention.Form == PlaceForm.Body || place.Level <= PlaceLevel.GreatRegion)
        {
            return place.NameZh;
        }

        string core = Core(mention.Name);
        string full = _fullest.TryGetValue(core, out string? known) && known == place.NameZh ? known
            : mention.Name.Length > core.Length ? mention.Name
            : place.NameZh;

        // 省, 市, 县 may be added to a bare name; 专区 and the like only where the document says them.
        return full == mention.Name || full.Length == mention.Name.Length + 1 || known == full || place.Level <= PlaceLevel.Province ? full : mention.Name;
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
            bool region = at.Place.Level is PlaceLevel.Prefecture or PlaceLevel.GreatRegion || at.Place.Kind == "autonomous_region";
            return (that || at.Place.Level != PlaceLevel.Prefecture) && _last.TryGetValue(PlaceLevel.Prefecture, out Spot? prefecture) ? prefecture
                : !region && _last.TryGetValue(PlaceLevel.Province, out Spot? province) && province.Place.Kind == "autonomous_region" ? province
                : at;
        }

        if (!that && at.Place.Level == level)
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

        return level == PlaceLevel.Area || that || at.Place.Level > level ? null : at;
    }

    // 菏泽、济宁两个专区: the list's last word says what its names are.
    private static bool ClosedAsPrefecture(string text, PlaceMention mention)
    {
        if (mention.Candidates.IsEmpty || !mention.Candidates.Any(place => place.Level == PlaceLevel.Prefecture))
        {
            return false;
        }

        ReadOnlySpan<char> behind = text.AsSpan(mention.Span.End, Math.Min(24, text.Length - mention.Span.End));
        int stop = behind.IndexOfAny("，。；：\n");
        behind = stop < 0 ? behind : behind[..stop];
        int closes = behind.IndexOf("专区", StringComparison.Ordinal);
        return closes is >= 0 and <= 14 && !behind[..closes].Contains('的') && (closes == 0 || behind[0] is '、' or '和' or '等' or '两' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '及');
    }

    // The places of a title or heading, the lowest of each chain; a list gives several.
    private List<Spot> Top(Reading reading)
    {
        var spots = new List<Spot>();
        Spot? above = null;
        foreach (PlaceMention mention in reading.Mentions.OfType<PlaceMention>())
        {
            if (mention.Form is PlaceForm.Reference or PlaceForm.Other || Resolve(mention, above) is not { } spot || spot.Place.Level == PlaceLevel.Area)
            {
                continue;
            }

            if (above is not null && spot.Place.Level > above.Place.Level && (spot.Place.ProvinceId == above.Place.ProvinceId || spot.Place.ProvinceId.Length == 0))
            {
                spots.Remove(above);
            }

            if (!spots.Exists(known => known.NameZh == spot.NameZh))
            {
                spots.Add(spot);
            }

            above = spot;
        }

        return spots;
    }

    private static bool Within(Place inner, Place outer) =>
        inner.Level > outer.Level && (outer.Level <= PlaceLevel.GreatRegion || inner.ProvinceId.Length == 0 || inner.ProvinceId == outer.ProvinceId || outer.ProvinceId.Length == 0);

    private static string Core(string name)
    {
        if (name.Length == 0 || name[^1] is not ('区' or '州' or '县' or '省' or '市' or '旗' or '盟'))
        {
            return name;
        }

        foreach (string suffix in Suffixes)
        {
            if (name.Length > suffix.Length + 1 && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }
}
