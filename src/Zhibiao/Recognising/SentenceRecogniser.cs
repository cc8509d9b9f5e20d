using System.Runtime.InteropServices;
using Zhibiao.Model;
using Zhibiao.Recognising.Indicators;
using Zhibiao.Recognising.Places;
using Zhibiao.Recognising.Quantities;
using Zhibiao.Recognising.Stances;
using Zhibiao.Recognising.Times;

namespace Zhibiao.Recognising;

/// <summary>Sees everything in a sentence that later stages work with; after it nobody looks at characters again.</summary>
public sealed class SentenceRecogniser(
    QuantityRecogniser quantities,
    PlaceRecogniser places,
    TimeRecogniser times,
    IndicatorRecogniser indicators,
    CueRecogniser cues)
{
    /// <summary>Punctuation and blanks; ○, × and □ stand for characters that can't be read.</summary>
    private static readonly CharacterSet Marks = new(c => !char.IsLetterOrDigit(c) && c is not ('○' or '×' or '□'));

    /// <summary>What a mark, an indicator or a cue may begin with.</summary>
    private readonly CharacterSet _begin = new(c => Marks.Has(c) || indicators.CanStart(c) || cues.CanStart(c));

    /// <summary>The mentions of a sentence in text order, covering it without gap or overlap.</summary>
    /// <param name="document">The document; its date picks the places and units in force.</param>
    /// <param name="sentence">One of its sentences.</param>
    public RecognisedSentence Recognise(SourceDocument document, Sentence sentence)
    {
        DateOnly? date = document.Date?.First;
        var seen = new List<Mention>();
        foreach (TimeMention time in times.Recognise(document.Text, sentence.Span, sentence.Language))
        {
            // 增加到现在的三倍: 到 belongs to the verb.
            if (EndsVerb(document.Text, time.Span, sentence.Span.Start))
            {
                seen.AddRange(times.Recognise(document.Text, new TextSpan(time.Span.Start + 1, time.Span.End), sentence.Language));
            }
            else
            {
                seen.Add(time);
            }
        }

        seen.AddRange(places.Recognise(document.Text, sentence.Span, sentence.Language, date));
        var lost = new List<Mention>();
        foreach (QuantityMention quantity in quantities.Recognise(document.Text, sentence.Span, sentence.Language, date))
        {
            (BeginsIndicator(document.Text, quantity.Span, sentence) ? lost : seen).Add(quantity);
        }

        // The longer mention wins; of two alike the one listed first above.
        Overlaps.Settle(seen, lost);
        Mention[] all = Tile(document.Text, sentence, seen);
        return new RecognisedSentence(sentence, ImmutableCollectionsMarshal.AsImmutableArray(all), [.. lost]);
    }

    /// <summary>The mentions, with words, marks, indicators and cues between them.</summary>
    private Mention[] Tile(string text, Sentence sentence, List<Mention> seen)
    {
        var all = new List<Mention>(Math.Max(16, seen.Count * 4));
        int at = sentence.Span.Start;
        foreach (Mention mention in seen)
        {
            Fill(text, at, mention.Span.Start, sentence.Language, all);
            all.Add(mention);
            at = mention.Span.End;
        }

        Fill(text, at, sentence.Span.End, sentence.Language, all);
        return [.. all];
    }

    // 一类社, 五保户: the number is part of a name.
    private bool BeginsIndicator(string text, TextSpan quantity, Sentence sentence) =>
        sentence.Language == Language.Chinese
        && indicators.At(text, quantity.Start, sentence.Span.End, counted: false) is { } indicator && indicator.Span.End > quantity.End;

    private bool EndsVerb(string text, TextSpan time, int floor)
    {
        if (text[time.Start] is not ('到' or '至'))
        {
            return false;
        }

        for (int start = Math.Max(floor, time.Start - 3); start < time.Start; start++)
        {
            if (cues.At(text, start, time.End, out int length) is { Means: CueKind.Reached } && start + length == time.Start + 1)
            {
                return true;
            }
        }

        return false;
    }

    private void Fill(string text, int start, int end, Language language, List<Mention> all)
    {
        int words = start;
        int at = start;
        bool chinese = language == Language.Chinese;
        while ((at = (chinese ? _begin : Marks).Next(text, at, end)) < end)
        {
            Mention? found = null;
            int skip = 1;
            if (Marks.Has(text[at]))
            {
                found = new MarkMention(new TextSpan(at, at + 1), Mark(text[at]));
            }
            else if (chinese)
            {
                IndicatorMention? indicator = indicators.At(text, at, end, counted: at == start && all.Count > 0 && all[^1] is QuantityMention);
                CueMention? cue = cues.At(text, at, end, out int length);
                found = indicator is not null && indicator.Span.Length >= length ? indicator : cue;
                skip = Math.Max(length, 1);
            }

            if (found is null)
            {
                at += skip;
                continue;
            }

            Words(text, words, found.Span.Start, all);
            all.Add(found);
            at = words = found.Span.End;
        }

        Words(text, words, end, all);
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
}
