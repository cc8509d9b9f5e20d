using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using Zhibiao.Model;

namespace Zhibiao.Learning.Features;

/// <summary>Reads the features of the statistics of one document: what the rules saw and did, and the words around the number.</summary>
/// <param name="document">The document, with its text.</param>
/// <param name="sentences">Its sentences as recognised, in text order.</param>
/// <param name="observations">Its statistics, in text order.</param>
internal sealed class FeatureReader(SourceDocument document, IReadOnlyList<RecognisedSentence> sentences, ImmutableArray<Observation> observations)
{
    /// <summary>Room that is enough for the features of any row.</summary>
    public const int Most = 320;

    private static readonly SearchValues<char> ChineseDigits = SearchValues.Create("一二三四五六七八九十百千");

    private readonly bool _bilingual = document.Parts.Any(part => part.Language == Language.English);
    private RecognisedSentence? _sentence;
    private SentenceFacts _facts;
    private int _at;

    /// <summary>Reads one row.</summary>
    /// <param name="row">Which of the statistics.</param>
    /// <param name="into">Takes the features' numbers, each once or, for hashed words, as often as it occurs; at least <see cref="Most"/> long.</param>
    /// <param name="evidence">What words told the rules.</param>
    /// <returns>How many features were written.</returns>
    public int Read(int row, Span<int> into, out Evidence evidence)
    {
        Observation o = observations[row];
        var found = new FeatureList(into);
        RecognisedSentence sentence = SentenceOf(o);
        Surrounding around = Surrounding.Of(sentence, o.Span);
        evidence = around.Evidence;

        found.Add(FeatureSpace.Bias);
        Quantity(ref found, o);
        Place(ref found, row, o);
        Naming(ref found, o, around);
        Time(ref found, o, around);
        found.Add(FeatureSpace.Status + (int)o.Status);
        found.Add(FeatureSpace.Stance + (int)o.Stance);
        found.Add(FeatureSpace.Measure + (int)o.Measure);
        found.Add(FeatureSpace.Role + (int)sentence.Sentence.Role);
        foreach (string inherited in o.Inherited)
        {
            int which = Array.IndexOf(FeatureSpace.Inheritable, inherited);
            found.AddIf(which >= 0, FeatureSpace.Inherited + which);
        }

        Cues(ref found, around);
        found.Add(FeatureSpace.Step(FeatureSpace.Quantities, _facts.Quantities, 1, 2, 4, 8, 16));
        found.Add(FeatureSpace.Step(FeatureSpace.Before, around.QuantitiesBefore, 0, 1, 3, 7));
        found.Add(FeatureSpace.Step(FeatureSpace.PlacesNamed, _facts.Places, 0, 1, 2, 4));
        found.Add(FeatureSpace.Step(FeatureSpace.Length, sentence.Sentence.Span.Length, 20, 50, 100, 200));
        found.Add(FeatureSpace.Step(FeatureSpace.Rows, observations.Length, 4, 12, 30, 80));
        found.AddIf(_facts.Marks.Planned && _facts.Marks.Reported, FeatureSpace.MixedStance);
        found.AddIf(_facts.LostCharacter, FeatureSpace.OcrMark);
        found.AddIf(o.StatedPair.Length > 0, FeatureSpace.Pair);
        found.AddIf(o.Section > 0, FeatureSpace.Heading);
        found.AddIf(document.Date is null, FeatureSpace.NoDate);
        found.AddIf(_bilingual, FeatureSpace.Bilingual);
        HashedWords.Add(ref found, document.Text, sentence.Sentence.Span, o);
        return found.Count;
    }

    private static void Quantity(ref FeatureList found, Observation o)
    {
        Quantity quantity = o.Quantity;
        found.Add(FeatureSpace.Kind + (int)quantity.Kind);
        found.Add(FeatureSpace.Modifier + (int)quantity.Modifier);
        found.Add(quantity.Unit.Length == 0 ? FeatureSpace.NoUnit
            : quantity.Si is not null ? FeatureSpace.UnitConverts
            : quantity.Unit.Length == 1 ? FeatureSpace.UnitCounts : FeatureSpace.UnitOther);
        found.AddIf(quantity.Doubt.Length > 0, FeatureSpace.Doubt);
        bool arabic = o.Quote.AsSpan().ContainsAnyInRange('0', '9') || o.Quote.AsSpan().ContainsAnyInRange('０', '９');
        found.AddIf(arabic, FeatureSpace.Arabic);
        found.AddIf(arabic && o.Quote.AsSpan().ContainsAny(ChineseDigits), FeatureSpace.MixedDigits);
    }

    private void Place(ref FeatureList found, int row, Observation o)
    {
        found.Add(o.PlaceLevel is { } level ? FeatureSpace.PlaceLevel + (int)level : FeatureSpace.NoPlace);
        found.AddIf(o.PlaceId.Length == 0 && o.PlaceZh.Length > 0, FeatureSpace.UnknownPlace);
        found.AddIf((row > 0 && observations[row - 1].Span == o.Span) || (row + 1 < observations.Length && observations[row + 1].Span == o.Span), FeatureSpace.SeveralPlaces);
        found.AddIf(_facts.Places > 0, FeatureSpace.PlaceInSentence);
        (int how, int away) = NearestPlace.Of(sentences, _at, o);
        found.Add(FeatureSpace.Nearest + how);
        found.Add(FeatureSpace.Step(FeatureSpace.NearestAway, away, 0, 1, 2));
    }

    private static void Naming(ref FeatureList found, Observation o, in Surrounding around)
    {
        found.AddIf(o.Indicator is not null, FeatureSpace.HasIndicator);
        found.AddIf(around.Indicator, FeatureSpace.IndicatorInClause);
        found.Add(FeatureSpace.Step(FeatureSpace.SubjectLength, o.Subject.Length, 1, 2, 4, 8, 14));
    }

    private static void Time(ref FeatureList found, Observation o, in Surrounding around)
    {
        found.AddIf(around.Time, FeatureSpace.TimeInClause);
        found.Add(o.Period is { } period
            ? FeatureSpace.Step(FeatureSpace.PeriodDays, period.End.DayNumber - period.Start.DayNumber + 1, 1, 31, 92, 186, 366)
            : FeatureSpace.NoPeriod);
    }

    private static void Cues(ref FeatureList found, in Surrounding around)
    {
        Each(ref found, around.CuesBefore, FeatureSpace.CueBefore);
        Each(ref found, around.CuesBehind, FeatureSpace.CueBehind);
        found.AddIf(around.CueAt is not null, FeatureSpace.CueAt + (int)(around.CueAt ?? 0));
        found.AddIf(around.Depth > 0, FeatureSpace.Bracket);
        found.AddIf(around.Quoted, FeatureSpace.Quoted);
        found.Add(FeatureSpace.Step(FeatureSpace.ClauseLength, around.ClauseLength, 0, 1, 3, 6));
        found.AddIf(around.Evidence.Planned || around.Evidence.Reported, FeatureSpace.StancePassed);
        found.AddIf(around.Evidence.Verb, FeatureSpace.VerbPassed);
    }

    private static void Each(ref FeatureList found, ulong cues, int first)
    {
        for (; cues != 0; cues &= cues - 1)
        {
            found.Add(first + BitOperations.TrailingZeroCount(cues));
        }
    }

    private RecognisedSentence SentenceOf(Observation o)
    {
        if (_sentence?.Sentence.Span.Contains(o.Span) == true)
        {
            return _sentence;
        }

        int low = 0, high = sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = sentences[middle].Sentence.Span.Start <= o.Span.Start ? (middle, high) : (low, middle - 1);
        }

        _at = low;
        _sentence = sentences[low];
        _facts = SentenceFacts.Of(_sentence, document.Text);
        return _sentence;
    }
}
