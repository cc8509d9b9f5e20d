using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Zhibiao.Model;
using Zhibiao.Recognising.Indicators;
using Zhibiao.Recognising.Stances;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising;

/// <summary>Fills the gaps between the numbers, places and times of a sentence with indicators, cues, marks and words.</summary>
internal sealed class SentenceTiling(IndicatorRecogniser indicators, CueRecogniser cues)
{
    /// <summary>Punctuation and blanks; ○, × and □ stand for characters that can't be read.</summary>
    private static readonly CharacterSet Marks = new(c => !char.IsLetterOrDigit(c) && c is not ('○' or '×' or '□'));

    /// <summary>Indicators and cues together: the longest of each that begins as the phrase does.</summary>
    private readonly PhraseTrie<Names> _names = Together(indicators, cues);

    /// <summary>The mentions, with words, marks, indicators and cues between them.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="seen">Its numbers, places and times, in text order.</param>
    public ImmutableArray<Mention> Tile(string text, Sentence sentence, List<Mention> seen)
    {
        var all = new List<Mention>((2 * seen.Count) + (sentence.Span.Length / 4) + 4);
        int at = sentence.Span.Start;
        foreach (Mention mention in seen)
        {
            Fill(text, at, mention.Span.Start, sentence.Language, all);
            all.Add(mention);
            at = mention.Span.End;
        }

        Fill(text, at, sentence.Span.End, sentence.Language, all);
        return ImmutableCollectionsMarshal.AsImmutableArray(all.ToArray());
    }

    /// <summary>The indicators of a sentence without number, place or time.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="count">How many mentions would cover it.</param>
    /// <returns>Null where a bracket or 其中 ties it to its neighbours, and it must be seen whole.</returns>
    public IReadOnlyList<Mention>? Outline(string text, Sentence sentence, out int count)
    {
        count = 0;
        bool chinese = sentence.Language == Language.Chinese;
        int at = sentence.Span.Start, end = sentence.Span.End, words = at;
        List<Mention>? named = null;
        while ((at = chinese ? _names.Next(text, at, end, Marks) : Marks.Next(text, at, end)) < end)
        {
            int length = 1;
            if (Marks.Has(text[at]))
            {
                if (Mark(text[at]) is '（' or '）')
                {
                    return null;
                }
            }
            else
            {
                Found found = chinese ? Look(text, at, end, counted: false, out length) : default;
                if (found.Indicator is { } indicator)
                {
                    (named ??= []).Add(new IndicatorMention(new TextSpan(at, at + length), found.Rule!, indicator));
                }
                else if (found.Cue is null)
                {
                    at += length;
                    continue;
                }
                else if (count == 0 && at == words && found.Cue.Means == CueKind.Part)
                {
                    return null;
                }
            }

            count += at > words ? 2 : 1;
            at = words = at + length;
        }

        count += end > words ? 1 : 0;
        return named ?? (IReadOnlyList<Mention>)[];
    }

    private void Fill(string text, int start, int end, Language language, List<Mention> all)
    {
        int words = start, at = start;
        bool chinese = language == Language.Chinese;
        while ((at = chinese ? _names.Next(text, at, end, Marks) : Marks.Next(text, at, end)) < end)
        {
            int length = 1;
            Found found = default;
            bool mark = Marks.Has(text[at]);
            if (!mark && chinese)
            {
                found = Look(text, at, end, counted: at == start && all.Count > 0 && all[^1] is QuantityMention, out length);
            }

            if (!mark && found.Rule is null)
            {
                at += length;
                continue;
            }

            Words(text, words, at, all);
            var span = new TextSpan(at, at + length);
            if (mark && chinese && IsSetting(text, at, start, end, all))
            {
                at = words = span.End;
                continue;
            }

            all.Add(mark ? new MarkMention(span, Mark(text[at]))
                : found.Indicator is { } indicator ? new IndicatorMention(span, found.Rule!, indicator)
                : new CueMention(span, found.Rule!, found.Cue!.Means));
            at = words = span.End;
        }

        Words(text, words, end, all);
    }

    /// <summary>完成 238,600 眼: one blank between a number and a Chinese character is the typesetter's, and says nothing.</summary>
    private static bool IsSetting(string text, int at, int start, int end, List<Mention> all) => text[at] is ' ' or '\u00a0'
        && ((at + 1 == end && at > 0 && char.IsLetter(text[at - 1])) || (at == start && all.Count > 0 && all[^1] is QuantityMention && at + 1 < end && char.IsLetter(text[at + 1])));

    /// <summary>The indicator or cue at the place, the longer of the two; where a longer word hides them, or none stands there, the length to pass over.</summary>
    private Found Look(string text, int at, int end, bool counted, out int length)
    {
        length = 1;
        if (_names.Longest(text, at, end, out _) is not [var names])
        {
            return default;
        }

        int named = names.Named > 1 || (names.Named == 1 && IndicatorRecogniser.IsNoun(text, at, end, counted)) ? names.Named : 0;
        if (named > 0 && named >= names.Cued)
        {
            length = named;
            return new Found(names.Indicator, null, names.IndicatorRule);
        }

        length = Math.Max(names.Cued, 1);
        return names.Cue is null ? default : new Found(null, names.Cue, names.CueRule);
    }

    private static PhraseTrie<Names> Together(IndicatorRecogniser indicators, CueRecogniser cues)
    {
        var together = new PhraseTrie<Names>();
        foreach (string phrase in indicators.Phrases.Concat(cues.Phrases).Distinct(StringComparer.Ordinal))
        {
            int named = indicators.Longest(phrase, 0, phrase.Length, out (Indicator Indicator, string Rule) name);
            (CueWord? cue, string rule) = cues.Find(phrase, 0, phrase.Length, out int cued);
            together.Add(phrase, new Names(named, name.Indicator, name.Rule, cued, cue, rule));
        }

        return together;
    }

    private static void Words(string text, int start, int end, List<Mention> all)
    {
        if (end > start)
        {
            all.Add(new WordsMention(new TextSpan(start, end), text[start..end]));
        }
    }

    private static char Mark(char c) => c switch
    {
        '，' or ',' => '，',
        '。' or '．' => '。',
        '；' or ';' => '；',
        '：' or ':' or '︰' => '：',
        '、' => '、',
        '（' or '(' or '〔' or '[' or '［' => '（',
        '）' or ')' or '〕' or ']' or '］' => '）',
        '“' or '「' or '『' or '‘' or '《' or '〈' => '“',
        '”' or '」' or '』' or '’' or '》' or '〉' => '”',
        '？' or '?' => '？',
        '！' or '!' => '！',
        '—' or '─' or '…' => '—',
        _ => ' ',
    };

    private readonly record struct Found(Indicator? Indicator, CueWord? Cue, string? Rule);

    /// <summary>What begins as a phrase does.</summary>
    /// <param name="Named">Length of the longest indicator's name; 0 where none.</param>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="IndicatorRule">Its rule.</param>
    /// <param name="Cued">Length of the longest cue, or of a word that hides cues; 0 where none.</param>
    /// <param name="Cue">The cue; null where a word hides it.</param>
    /// <param name="CueRule">Its rule.</param>
    private sealed record Names(int Named, Indicator? Indicator, string? IndicatorRule, int Cued, CueWord? Cue, string? CueRule);
}
