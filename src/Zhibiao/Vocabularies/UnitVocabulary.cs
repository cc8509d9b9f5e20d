using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>The unit words and classifiers, with the dates of their meanings (units.csv).</summary>
public sealed class UnitVocabulary
{
    private static readonly string[] Dimensions =
    [
        "mass", "volume", "length", "area", "flow", "power", "energy", "transport", "speed", "amount", "work", "load", "money", "money_index",
        "value_in_kind", "temperature", "count", "count_standard", "duration", "date", "ordinal", "ratio",
    ];

    private readonly Dictionary<string, List<UnitWord>> _byWord = new(StringComparer.Ordinal);

    private UnitVocabulary(IReadOnlyList<UnitWord> rows)
    {
        Rows = rows;
        foreach (UnitWord row in rows)
        {
            foreach (string word in row.Words)
            {
                if (!_byWord.TryGetValue(word, out List<UnitWord>? meanings))
                    _byWord.Add(word, meanings = []);
                meanings.Add(row);
            }
        }
    }

    /// <summary>All meanings, in file order.</summary>
    public IReadOnlyList<UnitWord> Rows { get; }

    /// <summary>All words, in no particular order.</summary>
    public IEnumerable<string> Words => _byWord.Keys;

    /// <summary>Reads the vocabulary that is embedded in the library.</summary>
    /// <exception cref="VocabularyException">A row can't be used.</exception>
    public static UnitVocabulary Load() => new([.. VocabularyFile.Read("units.csv", Columns).Select(Row)]);

    /// <summary>Reads the vocabulary from any text.</summary>
    /// <exception cref="VocabularyException">A row can't be used.</exception>
    public static UnitVocabulary Read(TextReader text) => new([.. VocabularyFile.Read("units.csv", text, Columns).Select(Row)]);

    /// <summary>The meanings of a word, in file order; empty where it is no unit word.</summary>
    public IReadOnlyList<UnitWord> Meanings(string word) => _byWord.TryGetValue(word, out List<UnitWord>? meanings) ? meanings : [];

    /// <summary>
    /// How a word converts on the document's date. Null where it counts things, where no meaning of high confidence holds everywhere,
    /// where its meanings measure different things (石 by weight or volume), or where the date is needed and unknown.
    /// </summary>
    public UnitValue? Convert(string word, DateOnly? date)
    {
        UnitValue? found = null;
        string? dimension = null;
        foreach (UnitWord meaning in Meanings(word))
        {
            if (!meaning.HoldsOn(date))
                continue;
            if (dimension is not null && dimension != meaning.Dimension)
                return null;
            dimension = meaning.Dimension;
            if (meaning is not { Factor: decimal factor, Canonical.Length: > 0, Region: "", Confidence: "high" } || meaning.Dimension is "count" or "count_standard")
                continue;
            var value = new UnitValue(meaning.Canonical, factor);
            if (found is not null && found != value)
                return null;
            found = value;
        }

        return found;
    }

    private static readonly string[] Columns =
    [
        "unit_zh", "aliases_zh", "dimension", "canonical_unit", "factor", "valid_from", "valid_to", "region", "confidence", "numbered", "not_before",
    ];

    private static UnitWord Row(VocabularyRow row)
    {
        string name = row.Required("unit_zh");
        int parenthesis = name.IndexOf('(', StringComparison.Ordinal);
        decimal? factor = row.Number("factor");
        if (factor <= 0)
            throw row.Refuse("factor", "is not above zero");
        DateOnly? from = row.FirstDay("valid_from"), until = row.LastDay("valid_to");
        if (until < from)
            throw row.Refuse("valid_to", "lies before valid_from");
        return new UnitWord(
            name,
            [parenthesis > 0 ? name[..parenthesis] : name, .. row.List("aliases_zh")],
            row.OneOf("dimension", Dimensions),
            row.Text("canonical_unit"),
            factor,
            from,
            until,
            row.Text("region"),
            row.OneOf("confidence", "high", "medium", "low"),
            row.OneOf("numbered", "", "default", "after-place"),
            row.List("not_before"));
    }
}
