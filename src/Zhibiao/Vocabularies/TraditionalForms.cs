using System.Buffers;
using System.Collections.Frozen;

namespace Zhibiao.Vocabularies;

/// <summary>Reads traditional characters as simplified ones, one for one, so that every position stays the same.</summary>
public sealed class TraditionalForms
{
    private readonly FrozenDictionary<char, char> _simplified;
    private readonly SearchValues<char> _traditional;

    private TraditionalForms(FrozenDictionary<char, char> simplified)
    {
        _simplified = simplified;
        _traditional = SearchValues.Create([.. simplified.Keys]);
    }

    /// <summary>Reads traditional-forms.csv.</summary>
    /// <exception cref="VocabularyException">A row holds more than one simplified character, or a traditional one stands twice.</exception>
    public static TraditionalForms Load()
    {
        var simplified = new Dictionary<char, char>();
        foreach (VocabularyRow row in VocabularyFile.Read("traditional-forms.csv", "simplified", "traditional"))
        {
            string to = row.Required("simplified");
            if (to.Length != 1)
            {
                throw row.Refuse("simplified", $"'{to}' is not one character");
            }

            foreach (char from in row.Required("traditional"))
            {
                if (!simplified.TryAdd(from, to[0]))
                {
                    throw row.Refuse("traditional", $"'{from}' stands twice");
                }
            }
        }

        return new TraditionalForms(simplified.ToFrozenDictionary());
    }

    /// <summary>The text with simplified characters, as long as before; the same string where it holds no traditional one.</summary>
    public string Fold(string text)
    {
        int first = text.AsSpan().IndexOfAny(_traditional);
        return first < 0 ? text : string.Create(text.Length, (text, first, this), static (folded, state) =>
        {
            state.text.CopyTo(folded);
            for (int i = state.first; i < folded.Length; i++)
            {
                if (state.Item3._simplified.TryGetValue(folded[i], out char simplified))
                {
                    folded[i] = simplified;
                }
            }
        });
    }
}
