using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Stances;

/// <summary>Finds the cue words that tell how numbers are meant: planned, reached, added, compared.</summary>
public sealed class CueRecogniser
{
    private readonly PhraseTrie<(CueWord? Word, string Rule)> _words = new();
    private readonly List<string> _phrases = [];

    /// <summary>Reads the vocabulary.</summary>
    public CueRecogniser()
    {
        IReadOnlyList<CueWord> words = CueVocabulary.Load();
        var cues = words.Select(word => word.Phrase).ToHashSet(StringComparer.Ordinal);
        foreach (CueWord word in words)
        {
            Add(word.Phrase, (word, $"cue {word.Phrase}"));

            // A longer word that holds the phrase hides it, unless it is a cue of its own.
            foreach (string refused in word.Refuses.Where(refused => !cues.Contains(refused)))
            {
                if (_words.Longest(refused, 0, refused.Length, out int length).Length == 0 || length < refused.Length)
                {
                    Add(refused, (null, ""));
                }
            }
        }
    }

    /// <summary>All cues, and the words that hide some.</summary>
    internal IEnumerable<string> Phrases => _phrases;

    /// <summary>The cue that begins at the place, if any.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="end">Where the search ends; not included.</param>
    /// <param name="length">Length of the word found, also of one that only hides cues; 0 where none.</param>
    /// <returns>The cue, or null where none begins here or a longer word hides it.</returns>
    public CueMention? At(string text, int at, int end, out int length) =>
        Find(text, at, end, out length) is ({ } word, var rule) ? new CueMention(new TextSpan(at, at + length), rule, word.Means) : null;

    /// <summary>The same without making a mention of it: the word is null where no cue begins here.</summary>
    internal (CueWord? Word, string Rule) Find(string text, int at, int end, out int length)
    {
        (CueWord? Word, string Rule)[] found = _words.Longest(text, at, end, out length);
        return length > 0 ? found[0] : default;
    }

    private void Add(string phrase, (CueWord?, string) word)
    {
        _words.Add(phrase, word);
        _phrases.Add(phrase);
    }
}
