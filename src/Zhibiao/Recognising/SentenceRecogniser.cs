using System.Collections.Immutable;
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
    private readonly SentenceTiling _tiling = new(indicators, cues);

    /// <summary>The mentions of a sentence in text order, covering it without gap or overlap.</summary>
    /// <param name="document">The document; its date picks the places and units in force.</param>
    /// <param name="sentence">One of its sentences.</param>
    public RecognisedSentence Recognise(SourceDocument document, Sentence sentence)
    {
        (List<Mention> seen, ImmutableArray<Mention> lost) = See(document, sentence);
        return new RecognisedSentence(sentence, _tiling.Tile(document.Text, sentence, seen), lost);
    }

    /// <summary>The same for whoever only wants statistics: running text without number, place and time, most of any document, is outlined.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">One of its sentences.</param>
    public RecognisedSentence Outline(SourceDocument document, Sentence sentence)
    {
        (List<Mention> seen, ImmutableArray<Mention> lost) = See(document, sentence);
        return seen.Count == 0 && sentence.Role == SentenceRole.Body && _tiling.Outline(document.Text, sentence, out int count) is { } named
            ? new RecognisedSentence(sentence, [.. named], lost) { Count = count }
            : new RecognisedSentence(sentence, _tiling.Tile(document.Text, sentence, seen), lost);
    }

    private (List<Mention> Seen, ImmutableArray<Mention> Lost) See(SourceDocument document, Sentence sentence)
    {
        string text = document.Text;
        DateOnly? date = document.Date?.First;
        List<TimeMention>? itsTimes = times.Find(text, sentence.Span, sentence.Language);
        List<PlaceMention>? itsPlaces = places.Find(text, sentence.Span, sentence.Language, date);
        List<QuantityMention>? itsQuantities = quantities.Find(text, sentence.Span, sentence.Language, date);
        if (itsTimes is null && itsPlaces is null && itsQuantities is null)
        {
            return ([], []);
        }

        var seen = new List<Mention>();
        foreach (TimeMention time in itsTimes ?? [])
        {
            // 增加到现在的三倍: 到 belongs to the verb.
            if (EndsVerb(text, time.Span, sentence.Span.Start))
            {
                seen.AddRange(times.Recognise(text, new TextSpan(time.Span.Start + 1, time.Span.End), sentence.Language));
            }
            else
            {
                seen.Add(time);
            }
        }

        seen.AddRange(itsPlaces ?? []);
        List<Mention> lost = [];
        foreach (QuantityMention quantity in itsQuantities ?? [])
        {
            (BeginsIndicator(text, quantity.Span, sentence) ? lost : seen).Add(quantity);
        }

        // The longer mention wins; of two alike the one listed first above.
        Overlaps.Settle(seen, lost);
        return (seen, [.. lost]);
    }

    // 一类社, 五保户: the number is part of a name.
    private bool BeginsIndicator(string text, TextSpan quantity, Sentence sentence) =>
        sentence.Language == Language.Chinese
        && indicators.Find(text, quantity.Start, sentence.Span.End, counted: false, out _) > quantity.Length;

    private bool EndsVerb(string text, TextSpan time, int floor)
    {
        if (text[time.Start] is not ('到' or '至'))
        {
            return false;
        }

        for (int start = Math.Max(floor, time.Start - 3); start < time.Start; start++)
        {
            if (cues.Find(text, start, time.End, out int length).Word is { Means: CueKind.Reached } && start + length == time.Start + 1)
            {
                return true;
            }
        }

        return false;
    }
}
