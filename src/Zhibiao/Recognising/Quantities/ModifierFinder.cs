using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Finds the words that qualify a number: before it (约), between number and unit (多), behind both (以上).</summary>
internal sealed class ModifierFinder
{
    private readonly Dictionary<char, List<(string Phrase, QuantityModifier Row)>> _before = [];
    private readonly CharacterSet _lasts;
    private readonly PhraseTrie<QuantityModifier> _inside = new();
    private readonly PhraseTrie<QuantityModifier> _after = new();

    public ModifierFinder(QuantityVocabulary vocabulary)
    {
        foreach (QuantityModifier row in vocabulary.Modifiers)
        {
            foreach (string phrase in row.Phrases)
            {
                if (row.Side == "before")
                {
                    if (!_before.TryGetValue(phrase[^1], out List<(string, QuantityModifier)>? list))
                        _before.Add(phrase[^1], list = []);
                    list.Add((phrase, row));
                }
                else
                {
                    (row.Side == "after" ? _after : _inside).Add(phrase, row);
                }
            }
        }

        foreach (List<(string Phrase, QuantityModifier Row)> list in _before.Values)
            list.Sort((a, b) => b.Phrase.Length.CompareTo(a.Phrase.Length));
        _lasts = new CharacterSet(_before.ContainsKey);
    }

    /// <summary>The modifier that ends at the position; its length in <paramref name="length"/>.</summary>
    public Modifier? Before(Passage passage, int at, out int length)
    {
        length = 0;
        if (!_lasts.Has(passage[at - 1]) || !_before.TryGetValue(passage[at - 1], out List<(string Phrase, QuantityModifier Row)>? list))
            return null;
        foreach ((string phrase, QuantityModifier row) in list)
        {
            if (passage.HasBefore(at, phrase) && Stands(passage, at - phrase.Length, at, row))
            {
                length = phrase.Length;
                return row.Modifier;
            }
        }

        return null;
    }

    /// <summary>The modifier between number and unit.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="at">Behind the digits.</param>
    /// <param name="length">Length of the modifier found.</param>
    /// <param name="needsUnit">Whether it counts only where a unit follows (十来个).</param>
    public Modifier? Inside(Passage passage, int at, out int length, out bool needsUnit)
    {
        QuantityModifier? row = Find(_inside, passage, at, out length);
        needsUnit = row?.Side == "before-unit";
        return row?.Modifier;
    }

    /// <summary>The modifier behind number and unit.</summary>
    public Modifier? After(Passage passage, int at, out int length) =>
        Find(_after, passage, at, out length)?.Modifier;

    private static QuantityModifier? Find(PhraseTrie<QuantityModifier> trie, Passage passage, int at, out int length)
    {
        length = 0;
        if (!trie.CanStart(passage[at]))
            return null;
        foreach (QuantityModifier row in trie.Longest(passage.Text, at, passage.End, out length))
        {
            if (Stands(passage, at, at + length, row))
                return row;
        }

        length = 0;
        return null;
    }

    private static bool Stands(Passage passage, int start, int end, QuantityModifier row)
    {
        char before = passage[start - 1];
        if (row.NotAfter.Contains(before, StringComparison.Ordinal) || (row.OnlyAfter.Length > 0 && !row.OnlyAfter.Contains(before, StringComparison.Ordinal)))
            return false;
        foreach (string tail in row.NotBefore)
        {
            if (passage.Has(end, tail))
                return false;
        }

        return true;
    }
}
