using System.Globalization;
using System.Runtime.InteropServices;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Makes the rows of a statement: one a place, with ids that stay the same from run to run.</summary>
internal sealed class ObservationMaker(SourceDocument document, List<Observation> observations)
{
    private readonly Dictionary<(int Sentence, int Within, int Length, string Place), int> _times = [];
    private readonly Dictionary<string, int> _sentences = new(StringComparer.Ordinal);
    private Sentence? _sentence;
    private string _words = "";
    private int _number;
    private byte[] _head = [];

    public void Add(Reading reading, Statement statement)
    {
        string quote = statement.Mention.Span.Of(document.Text);
        string sentence = WordsOf(reading.Sentence);
        int within = statement.Mention.Span.Start - reading.Sentence.Span.Start;
        string offset = within.ToString(CultureInfo.InvariantCulture);
        foreach (Spot spot in statement.Places)
        {
            ref int time = ref CollectionsMarshal.GetValueRefOrAddDefault(_times, (_number, within, quote.Length, spot.NameZh), out _);
            time++;
            observations.Add(new Observation
            {
                ObservationId = StableId.Of("o", _head, quote, offset, spot.NameZh, time.ToString(CultureInfo.InvariantCulture)),
                DocumentId = document.DocumentId,
                SourceFile = document.SourceFile,
                Language = Language.Chinese,
                Span = statement.Mention.Span,
                Quote = quote,
                Sentence = sentence,
                Quantity = statement.Quantity,
                Indicator = statement.Indicator,
                Subject = statement.Wording,
                PlaceId = spot.Place.Id,
                PlaceZh = spot.NameZh,
                PlaceEn = spot.Place.NameEn,
                PlaceLevel = spot.Place.Level,
                ProvinceId = spot.Place.ProvinceId,
                Status = statement.Status,
                Stance = statement.Stance,
                Measure = statement.Measure,
                Period = statement.Period,
                Confidence = ConfidenceOf(statement),
                Method = statement.Rule,
                Section = reading.Sentence.Section,
                SentenceIndex = reading.Sentence.Index,
                StatedPair = statement.StatedPair.Length > 0 ? $"{statement.StatedPair} {spot.NameZh}" : "",
                Inherited = statement.Inherited.Count == 0 ? [] : [.. statement.Inherited.Order(StringComparer.Ordinal)],
            });
        }
    }

    // The sentence as the document has it: one string for all of its statistics, and one number for all of the same words.
    private string WordsOf(Sentence sentence)
    {
        if (!ReferenceEquals(sentence, _sentence))
        {
            (_sentence, _words) = (sentence, sentence.Span.Of(document.Text));
            _number = _sentences.TryGetValue(_words, out int known) ? known : _sentences[_words] = _sentences.Count;
            _head = StableId.Head(document.DocumentId, _words);
        }

        return _words;
    }

    // Until a model is trained: each thing carried over from elsewhere costs some certainty.
    private static double ConfidenceOf(Statement statement)
    {
        double confidence = 0.95;
        foreach (string inherited in statement.Inherited)
        {
            confidence *= inherited switch
            {
                "place" => 0.97,
                "period" => 0.97,
                "subject" => 0.9,
                _ => 0.95,
            };
        }

        return Math.Round(confidence * (statement.Indicator is null ? 0.95 : 1) * (statement.Quantity.Doubt.Length > 0 ? 0.7 : 1), 4);
    }
}
