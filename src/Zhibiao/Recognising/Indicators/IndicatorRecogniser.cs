using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Indicators;

/// <summary>Finds the names of the indicator vocabulary.</summary>
public sealed class IndicatorRecogniser
{
    private readonly PhraseTrie<(Indicator Indicator, string Rule)> _names = new();
    private readonly IndicatorVocabulary _vocabulary;

    /// <summary>Takes the vocabulary's names.</summary>
    public IndicatorRecogniser(IndicatorVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        foreach ((string phrase, Indicator indicator) in vocabulary.Words)
        {
            _names.Add(phrase, (indicator, $"indicator {indicator.Id}"));
        }
    }

    /// <summary>All names.</summary>
    internal IEnumerable<string> Phrases => _vocabulary.Words.Select(word => word.Phrase);

    /// <summary>The longest name that begins at the place, if any.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="end">Where the search ends; not included.</param>
    /// <param name="counted">Whether a number stands directly before; names of one character (县, 乡, 猪) count only then.</param>
    public IndicatorMention? At(string text, int at, int end, bool counted) =>
        Find(text, at, end, counted, out (Indicator Indicator, string Rule) name) is > 0 and int length
            ? new IndicatorMention(new TextSpan(at, at + length), name.Rule, name.Indicator)
            : null;

    /// <summary>The same without making a mention of it: the name's length, 0 where there is none.</summary>
    internal int Find(string text, int at, int end, bool counted, out (Indicator Indicator, string Rule) name)
    {
        int length = Longest(text, at, end, out name);
        return length > 1 || (length == 1 && IsNoun(text, at, end, counted)) ? length : 0;
    }

    /// <summary>The length of the longest name at the place, whether it counts there or not.</summary>
    internal int Longest(string text, int at, int end, out (Indicator Indicator, string Rule) name)
    {
        (Indicator Indicator, string Rule)[] found = _names.Longest(text, at, end, out int length);
        name = length > 0 ? found[0] : default;
        return length;
    }

    /// <summary>Whether a name of one character counts at the place.</summary>
    internal static bool IsNoun(string text, int at, int end, bool counted) => counted && EndsNoun(text, at + 1, end);

    // 县 in 七个县，三个县的 is the noun itself; in 七个县委 it is not.
    private static bool EndsNoun(string text, int at, int end) =>
        at >= end || !char.IsLetter(text[at]) || text[at] is '的' or '中' or '都' or '有' or '和' or '已' or '共' or '内' or '以' or '要' or '里' or '被' or '死' or '均';
}
