using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>The controlled vocabulary of indicators with the words that name them.</summary>
public sealed class IndicatorVocabulary
{
    private static readonly string[] Dimensions =
        ["count", "people", "share", "mass", "area", "money", "per_unit", "length", "volume", "energy"];

    private const string File = "indicators.csv";

    private static readonly string[] Columns = ["id", "name_zh", "name_en", "aliases_zh", "dimension", "subject"];

    private readonly Dictionary<string, Indicator> _byId = new(StringComparer.Ordinal);

    /// <summary>Reads indicators.csv.</summary>
    /// <exception cref="VocabularyException">A row has an unknown dimension, or its id or one of its names stands twice.</exception>
    public IndicatorVocabulary() : this(VocabularyFile.Read(File, Columns))
    {
    }

    /// <summary>Reads the vocabulary from any text.</summary>
    /// <exception cref="VocabularyException">A row can't be used.</exception>
    public IndicatorVocabulary(TextReader text) : this(VocabularyFile.Read(File, text, Columns))
    {
    }

    private IndicatorVocabulary(IEnumerable<VocabularyRow> rows)
    {
        var words = new List<(string Phrase, Indicator Indicator)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (VocabularyRow row in rows)
        {
            var indicator = new Indicator(
                row.Required("id"), row.Required("name_zh"), row.Required("name_en"), row.OneOf("dimension", Dimensions), row.Required("subject"));
            if (!_byId.TryAdd(indicator.Id, indicator))
            {
                throw row.Refuse("id", $"'{indicator.Id}' stands twice");
            }

            foreach (string phrase in row.List("aliases_zh").Prepend(indicator.NameZh))
            {
                if (!seen.Add(phrase))
                {
                    throw row.Refuse("aliases_zh", $"'{phrase}' names another indicator already");
                }

                words.Add((phrase, indicator));
            }
        }

        Words = words;
    }

    /// <summary>Every name and alias with its indicator.</summary>
    public IReadOnlyList<(string Phrase, Indicator Indicator)> Words { get; }

    /// <summary>All indicators, in the vocabulary's order.</summary>
    public IReadOnlyCollection<Indicator> All => _byId.Values;

    /// <summary>The indicator of that id, or null.</summary>
    public Indicator? ById(string id) => _byId.GetValueOrDefault(id);
}
