using Zhibiao.Recognising.Numerals;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Finds words that contain a numeral: those that are no quantity (统一, 千方百计) and those that are one as a whole (各半, 翻一番).</summary>
internal sealed class WordFinder
{
    private readonly PhraseTrie<NumeralWord> _words = new();
    private readonly PhraseTrie<FixedQuantity> _fixed = new();
    private readonly NumeralTable _table;
    private readonly int _before;

    public WordFinder(QuantityVocabulary vocabulary, NumeralTable table)
    {
        _table = table;
        foreach (NumeralWord word in vocabulary.Words)
        {
            _words.Add(word.Word, word);
            _before = Math.Max(_before, Before(word.Word));
        }

        foreach (FixedQuantity quantity in vocabulary.Fixed)
        {
            foreach (string phrase in quantity.Phrases)
            {
                _fixed.Add(phrase, quantity);
                _before = Math.Max(_before, Before(phrase));
            }
        }
    }

    /// <summary>Whether a word that is no quantity begins at the position.</summary>
    public bool Begins(Passage passage, int at) => Covers(passage, at, at, out _);

    /// <summary>Whether a word that is no quantity stands over the position; <paramref name="end"/> is behind the word.</summary>
    public bool IsWord(Passage passage, int at, out int end)
    {
        for (int start = at; start >= at - _before; start--)
        {
            if (Covers(passage, start, at, out end))
                return true;
        }

        end = at;
        return false;
    }

    /// <summary>The phrase that is a quantity as a whole and stands over the position.</summary>
    public bool IsFixed(Passage passage, int at, out FixedQuantity quantity, out int start, out int end)
    {
        for (start = at; start >= at - _before; start--)
        {
            if (!_fixed.CanStart(passage[start]))
                continue;
            FixedQuantity[] found = _fixed.Longest(passage.Text, start, passage.End, out int length);
            if (start + length > at)
            {
                quantity = found[0];
                end = start + length;
                return true;
            }
        }

        quantity = null!;
        start = end = at;
        return false;
    }

    private bool Covers(Passage passage, int start, int at, out int end)
    {
        end = at;
        if (start < passage.Start || !_words.CanStart(passage[start]))
            return false;
        NumeralWord[] found = _words.Longest(passage.Text, start, passage.End, out int length);
        end = start + length;
        if (end <= at)
            return false;
        char next = passage[end];
        if (found[0].Word == "一起" && passage[start - 1] is '十' or '百' or '千' or '零')
            return false; // 四十一起
        return !found[0].UnlessNext.Contains(next, StringComparison.Ordinal) && !(EndsInDigit(found[0].Word) && _table.IsNumeral(next));
    }

    private bool EndsInDigit(string word) => _table.Role(word[^1]) is NumeralRole.Digit or NumeralRole.Small or NumeralRole.Big or NumeralRole.Some;

    private int Before(string word)
    {
        int i = 0;
        while (i < word.Length && !_table.IsNumeral(word[i]) && _table.Role(word[i]) != NumeralRole.Some && word[i] is not ('半' or '番'))
            i++;
        return i;
    }
}
