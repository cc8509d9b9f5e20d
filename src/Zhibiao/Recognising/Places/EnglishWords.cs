using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Places;

/// <summary>The English words that name, refer to, surround or only resemble places.</summary>
internal sealed class EnglishWords
{
    private readonly HashSet<string> _endings = new(StringComparer.Ordinal);

    public EnglishWords(Gazetteer gazetteer)
    {
        foreach (VocabularyRow row in VocabularyFile.Read("places-english.csv", "word", "form", "level"))
        {
            string word = row.Required("word");
            string form = row.OneOf("form", "name", "body", "other", "guard");
            if (form == "guard")
            {
                Guards.Add(word, true);
                continue;
            }

            Behind.Add(word, new Ending(form, PlaceWords.Read(row, "level")));
            if (form == "name")
                _endings.Add(word);
        }

        var names = new Dictionary<string, List<Place>>(6000, StringComparer.Ordinal);
        foreach (GazetteerEntry entry in gazetteer.Entries)
        {
            AddName(names, entry.Place.NameEn, entry.Place);
            foreach (string alias in entry.EnglishAliases)
                AddName(names, alias, entry.Place);
            if (entry.Place.Level > PlaceLevel.Province && Stem(entry.Place.NameEn) is { } stem)
            {
                AddName(names, stem, entry.Place);
                if (entry.Place is { Kind: "county", NameZh.Length: 2 })
                    AddName(names, stem + "xian", entry.Place);
            }
        }

        foreach ((string name, List<Place> places) in names)
            Names.Add(name, places);
        foreach (VocabularyRow row in VocabularyFile.Read("places-references.csv", "word", "rule", "level", "language"))
        {
            if (row.Text("language") == "en")
                References.Add(row.Required("word"), new Reference(row.Required("rule"), RankNames.Level(row.Text("level"))));
        }

        foreach (VocabularyRow row in VocabularyFile.Read("places-areas.csv", "word", "rule", "language"))
        {
            if (row.Text("language") == "en")
                Areas.Add(row.Required("word"), row.Required("rule"));
        }

        foreach (VocabularyRow row in VocabularyFile.Read("places-foreign.csv", "word", "language"))
        {
            if (row.Text("language") == "en")
                Foreign.Add(row.Required("word"), true);
        }
    }

    public PhraseTrie<List<Place>> Names { get; } = new();

    public PhraseTrie<Ending> Behind { get; } = new();

    public PhraseTrie<Reference> References { get; } = new();

    public PhraseTrie<string> Areas { get; } = new();

    public PhraseTrie<bool> Foreign { get; } = new();

    public PhraseTrie<bool> Guards { get; } = new();

    private static void AddName(Dictionary<string, List<Place>> names, string name, Place place)
    {
        if (!names.TryGetValue(name, out List<Place>? places))
            names.Add(name, places = new(1));
        if (!places.Contains(place))
            places.Add(place);
    }

    /// <summary>Liaoyang for Liaoyang County; null where the name has no ending.</summary>
    private string? Stem(string name)
    {
        for (int space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            if (_endings.Contains(name[(space + 1)..]))
                return name[..space];
        }

        return null;
    }

    /// <summary>Words behind a name.</summary>
    /// <param name="Form"><c>name</c>, <c>body</c> or <c>other</c>.</param>
    /// <param name="Ranks">Ranks that the place may then have.</param>
    public sealed record Ending(string Form, Ranks Ranks);

    /// <summary>Words that refer to the place that the text is about.</summary>
    public sealed record Reference(string Rule, PlaceLevel? Level);
}
