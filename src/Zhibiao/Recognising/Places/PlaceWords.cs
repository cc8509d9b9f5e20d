using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Places;

/// <summary>The Chinese words that name, refer to, surround or only resemble places.</summary>
internal sealed class PlaceWords
{
    private readonly CharacterSet _suffixes = new(NameShape.EndsUnlisted);
    private readonly CharacterSet _letters;
    private readonly CharacterSet _others;
    private readonly Dictionary<string, PlaceWord> _words = new(12000, StringComparer.Ordinal);

    public PlaceWords(Gazetteer gazetteer)
    {
        Gazetteer = gazetteer;
        foreach (GazetteerEntry entry in gazetteer.Entries)
        {
            // 全县 of Guangxi can't be told from "the whole county".
            AddName(entry.Place.NameZh, entry.Place, full: true);
            foreach (string alias in entry.Aliases)
                AddName(alias, entry.Place, full: IsFull(alias, entry.Place));
            foreach (string letter in entry.Letters)
                (Letters.TryGetValue(letter[0], out List<Place>? places) ? places : Letters[letter[0]] = []).Add(entry.Place);
        }

        Unsafe();
        Others();
        foreach ((string text, PlaceWord word) in _words)
            Words.Add(text, word);
        _letters = new CharacterSet(Letters.ContainsKey);
        _others = new CharacterSet(c => _suffixes.Has(c) || _letters.Has(c));
        foreach (VocabularyRow row in VocabularyFile.Read("places-bodies.csv", "word", "after", "level", "not_before"))
        {
            var body = new Body(Read(row, "level"), row.Text("not_before"));
            string after = row.OneOf("after", "full", "short", "both");
            if (after != "short")
                BodiesBehindFull.Add(row.Required("word"), body);
            if (after != "full")
                BodiesBehindShort.Add(row.Required("word"), body);
        }

        foreach (VocabularyRow row in VocabularyFile.Read("places-closers.csv", "word", "level"))
            Closers.Add(row.Required("word"), Read(row, "level"));
    }

    public Gazetteer Gazetteer { get; }

    public PhraseTrie<PlaceWord> Words { get; } = new();

    public PhraseTrie<Body> BodiesBehindFull { get; } = new();

    public PhraseTrie<Body> BodiesBehindShort { get; } = new();

    public PhraseTrie<Ranks> Closers { get; } = new();

    /// <summary>Provinces by their one-character names.</summary>
    public Dictionary<char, List<Place>> Letters { get; } = [];

    /// <summary>The next place, before the end, where a name may begin, or the suffix of one that the gazetteer lacks may stand; the end where there is none.</summary>
    public int Next(string text, int at, int end)
    {
        while ((at = Words.Next(text, at, end, _others)) < end && !_suffixes.Has(text[at]) && !Words.MayBegin(text, at, end) && !IsLetter(text, at, end))
            at++;
        return at;
    }

    // One-character names stand in lists only.
    private bool IsLetter(string text, int at, int end) =>
        _letters.Has(text[at]) && at + 1 < end && (text[at + 1] == '、' || _letters.Has(text[at + 1]));

    /// <summary>The longest word at the place that is no longer than wished; null where none.</summary>
    public PlaceWord? Longest(string text, int at, int end, out int length)
    {
        PlaceWord[] found = Words.Longest(text, at, end, out length);
        return found.Length > 0 ? found[0] : null;
    }

    /// <summary>Reads ranks joined by '|'; an empty cell allows any.</summary>
    internal static Ranks Read(VocabularyRow row, string column)
    {
        Ranks ranks = Ranks.None;
        foreach (string word in row.List(column))
            ranks |= RankNames.Of(word) ?? throw row.Refuse(column, $"'{word}' is no rank");
        return ranks == Ranks.None ? Ranks.Any : ranks;
    }

    private static bool IsFull(string alias, Place place) =>
        place.Level is PlaceLevel.Country or PlaceLevel.GreatRegion
        || (alias.Length > 2 && alias[^1] is '省' or '市' or '区' or '州' or '县' or '署')
        || alias == place.NameZh;

    private void AddName(string name, Place place, bool full)
    {
        if (!_words.TryGetValue(name, out PlaceWord? word))
            _words.Add(name, word = new(PlaceWordKind.Name, name));
        word.Places.Add(place);
        word.Ranks |= RankNames.Of(place);
        word.Full |= full;
    }

    private void Unsafe()
    {
        foreach (VocabularyRow row in VocabularyFile.Read("places-unsafe.csv", "name", "before", "after"))
        {
            if (!_words.TryGetValue(row.Required("name"), out PlaceWord? word))
                throw row.Refuse("name", "is no name of the gazetteer");
            string before = row.Text("before");
            word.NotBehindParent = before == "*";
            word.Before = word.NotBehindParent ? "" : before;
            word.After = row.Text("after");
            word.NeedsContext = word.Before.Length == 0 && word.After.Length == 0;
        }
    }

    private void Others()
    {
        foreach (VocabularyRow row in VocabularyFile.Read("places-guards.csv", "word", "unless"))
            Put(new(PlaceWordKind.Guard, row.Required("word")) { After = row.Text("unless") });
        foreach (VocabularyRow row in VocabularyFile.Read("places-references.csv", "word", "rule", "level", "before", "after", "language"))
        {
            if (row.OneOf("language", "zh", "en") == "zh")
            {
                Put(new(PlaceWordKind.Reference, row.Required("word"))
                {
                    Rule = row.Required("rule"),
                    Level = RankNames.Level(row.OneOf("level", "", "province", "prefecture", "county", "area")),
                    Before = row.Text("before"),
                    After = row.Text("after"),
                });
            }
        }

        foreach (VocabularyRow row in VocabularyFile.Read("places-areas.csv", "word", "rule", "language"))
        {
            if (row.OneOf("language", "zh", "en") == "zh")
                Put(new(PlaceWordKind.Area, row.Required("word")) { Rule = row.Required("rule") });
        }

        foreach (VocabularyRow row in VocabularyFile.Read("places-foreign.csv", "word", "before", "after", "language"))
        {
            if (row.OneOf("language", "zh", "en") == "zh")
                Put(new(PlaceWordKind.Foreign, row.Required("word")) { Before = row.Text("before"), After = row.Text("after"), Rule = "foreign" });
        }
    }

    private void Put(PlaceWord word) => _words[word.Text] = word;

    /// <summary>A word that makes a body of the place before it.</summary>
    /// <param name="Ranks">Ranks that the place may then have.</param>
    /// <param name="NotBefore">Characters that may not follow.</param>
    public sealed record Body(Ranks Ranks, string NotBefore);
}
