using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>The places of China, 1949 to 1962, each with the days on which it existed: country, great regions, provinces, prefectures, counties.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, Place> _byId;
    private readonly Dictionary<string, List<Place>> _byName;

    internal Gazetteer(IReadOnlyList<GazetteerEntry> entries)
    {
        Entries = entries;
        Places = [.. entries.Select(entry => entry.Place)];
        _byId = new(entries.Count, StringComparer.Ordinal);
        _byName = new(entries.Count * 2, StringComparer.Ordinal);
        foreach (GazetteerEntry entry in entries)
        {
            _byId.Add(entry.Place.Id, entry.Place);
            AddName(entry.Place.NameZh, entry.Place);
            foreach (string alias in entry.Aliases)
            {
                AddName(alias, entry.Place);
            }
        }

        Country = _byId["cn"];
    }

    /// <summary>全国.</summary>
    public Place Country { get; }

    /// <summary>All places, highest rank first, in the order of the files.</summary>
    public IReadOnlyList<Place> Places { get; }

    internal IReadOnlyList<GazetteerEntry> Entries { get; }

    /// <summary>Reads the embedded files.</summary>
    /// <exception cref="VocabularyException">A row can't be right: an unknown province, an end before the start, an id twice.</exception>
    public static Gazetteer Load() => new(GazetteerFiles.Read());

    /// <summary>The place of the id, or null.</summary>
    public Place? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Every place that bears the name at some time, in full (山西省) or short (山西), whatever its rank.</summary>
    public IReadOnlyList<Place> ByName(string nameZh) => _byName.TryGetValue(nameZh, out List<Place>? places) ? places : [];

    private void AddName(string name, Place place)
    {
        if (!_byName.TryGetValue(name, out List<Place>? places))
        {
            _byName.Add(name, places = new(1));
        }

        places.Add(place);
    }
}
