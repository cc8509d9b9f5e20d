using System.Collections.Frozen;
using Zhibiao.Recognising.Numerals;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>A unit word as found behind a number.</summary>
/// <param name="Word">As written.</param>
/// <param name="Meanings">Its meanings, in file order; never empty.</param>
internal sealed record FoundUnit(string Word, UnitWord[] Meanings)
{
    /// <summary>What, directly behind the word, makes another word of it.</summary>
    public string[] NotBefore { get; } = [.. Meanings.SelectMany(meaning => meaning.NotBefore).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether one of its meanings has the dimension.</summary>
    public bool Is(string dimension)
    {
        foreach (UnitWord meaning in Meanings)
        {
            if (meaning.Dimension == dimension)
                return true;
        }

        return false;
    }

    /// <summary>Whether the first meaning has the dimension.</summary>
    public bool IsFirst(string dimension) => Meanings[0].Dimension == dimension;
}

/// <summary>Finds unit words and classifiers, and knows which parts join to a whole (斤 and 两).</summary>
internal sealed class UnitFinder
{
    private readonly PhraseTrie<FoundUnit> _units = new();
    private readonly FrozenDictionary<string, FoundUnit> _byWord;
    private readonly FrozenDictionary<(string Whole, string Part), UnitCompound[]> _compounds;

    public UnitFinder(UnitVocabulary units, QuantityVocabulary vocabulary)
    {
        _byWord = units.Words.ToFrozenDictionary(word => word, word => new FoundUnit(word, [.. units.Meanings(word)]), StringComparer.Ordinal);
        foreach ((string word, FoundUnit unit) in _byWord)
            _units.Add(word, unit);
        _compounds = vocabulary.Compounds
            .SelectMany(row => row.Whole.SelectMany(whole => row.Part.Select(part => (Key: (whole, part), row))))
            .GroupBy(pair => pair.Key, pair => pair.row)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The unit word at the position; the longest that is not the beginning of another word (个 but not 个别).</summary>
    public FoundUnit? At(Passage passage, int at)
    {
        for (int end = passage.End; _units.CanStart(passage[at]);)
        {
            FoundUnit[] found = _units.Longest(passage.Text, at, end, out int length);
            if (length == 0)
                return null;
            if (!IsOtherWord(passage, at + length, found[0]))
                return found[0];
            end = at + length - 1;
        }

        return null;
    }

    /// <summary>The unit word itself; null where the vocabulary lacks it.</summary>
    public FoundUnit? Named(string word) => _byWord.GetValueOrDefault(word);

    /// <summary>How many of the part make one whole on the date; before the change of 1959 where the date is unknown. Null where the two don't join.</summary>
    public decimal? Parts(string whole, string part, DateOnly? date)
    {
        if (!_compounds.TryGetValue((whole, part), out UnitCompound[]? rows))
            return null;
        DateOnly day = date ?? DateOnly.MinValue;
        foreach (UnitCompound row in rows)
        {
            if ((row.From is null || row.From <= day) && (row.Until is null || day <= row.Until))
                return row.Parts;
        }

        return null;
    }

    private static bool IsOtherWord(Passage passage, int behind, FoundUnit unit)
    {
        foreach (string tail in unit.NotBefore)
        {
            if (passage.Has(behind, tail))
                return true;
        }

        return false;
    }
}
