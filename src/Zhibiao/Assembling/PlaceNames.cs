using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>The forms in which a document names its places.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, string> _fullest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _districts = new(StringComparer.Ordinal);
    private bool _prefectures;

    /// <summary>The one prefecture that the text names, or null where it names none or several.</summary>
    public Spot? OnlyPrefecture { get; private set; }

    /// <summary>The fullest form of a place's name in the document, or null.</summary>
    public string? Fullest(PlaceMention mention) => _fullest.GetValueOrDefault(PlaceForms.Core(mention.Name));

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
        if (mention is { Form: PlaceForm.Name or PlaceForm.Body, Candidates: [{ Kind: "administrative_district" } district, ..] } && !(_districts.TryGetValue(district.Id, out string? form) && form.Length >= mention.Name.Length))
        {
            _districts[district.Id] = mention.Name;
        }

        string core = PlaceForms.Core(mention.Name);
        if (mention is { Form: PlaceForm.Name or PlaceForm.Body, Candidates: [{ Level: PlaceLevel.Prefecture } place] } && mention.Name.Length > core.Length)
        {
            _prefectures |= OnlyPrefecture is not null && OnlyPrefecture.Place.Id != place.Id;
            OnlyPrefecture = _prefectures ? null : new Spot(place, place.NameZh);
        }

        if (mention.Form == PlaceForm.Name && mention.Name.Length == core.Length && PlaceForms.ClosedAsPrefecture(text, mention))
        {
            _fullest.TryAdd(core, core + "专区");
        }

        if (mention.Form is PlaceForm.Name or PlaceForm.Body && mention.Name.Length > core.Length
            && (!_fullest.TryGetValue(core, out string? known) || known.Length < mention.Name.Length
                || (known.Length == mention.Name.Length && mention.Candidates is [{ } official, ..] && official.NameZh == mention.Name)))
        {
            _fullest[core] = mention.Name;
        }
    }

    /// <summary>The name to give a place: the fullest that the document has.</summary>
    public string Of(PlaceMention mention, Place place)
    {
        if (_districts.TryGetValue(place.Id, out string? district))
        {
            return district;
        }

        if (mention.Rule == "name-in-row" || mention.Form == PlaceForm.Body || place.Level <= PlaceLevel.GreatRegion)
        {
            return place.NameZh;
        }

        string core = PlaceForms.Core(mention.Name);
        string full = _fullest.TryGetValue(core, out string? known) && (known == place.NameZh || (place.Level == PlaceLevel.Prefecture && known == core + "专区")) ? known
            : mention.Name.Length > core.Length ? mention.Name
            : place.NameZh;

        // 省, 市, 县 may be added to a bare name; 专区 and the like only where the document says them.
        return full == mention.Name || full.Length == mention.Name.Length + 1 || known == full || place.Level <= PlaceLevel.Province ? full : mention.Name;
    }
}
