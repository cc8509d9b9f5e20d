using System.Globalization;
using System.Runtime.InteropServices;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Makes the rows of a statement: one a place, with ids that stay the same from run to run.</summary>
internal sealed class ObservationMaker(SourceDocument document, List<Observation> observations)
{
    // How often each statement came, by the words of its sentence, which are one string however often the sentence comes.
    private readonly Dictionary<string, (string Words, Dictionary<(string Quote, int Within, string Place), int> Here)> _times = new(StringComparer.Ordinal);
    private Dictionary<(string Quote, int Within, string Place), int> _here = [];
    private Sentence? _sentence;
    private string _words = "";
    private byte[] _head = [];

    public void Add(Reading reading, Statement statement)
    {
        string quote = statement.Mention.Span.Of(document.Text);
        string sentence = WordsOf(reading.Sentence);
        int within = statement.Mention.Span.Start - reading.Sentence.Span.Start;
        foreach (Spot spot in statement.Places)
        {
            int time = ++CollectionsMarshal.GetValueRefOrAddDefault(_here, (quote, within, spot.NameZh), out _);
            observations.Add(new Observation
            {
                ObservationId = StableId.Of("o", _head, quote, within.ToString(CultureInfo.InvariantCulture), spot.NameZh, time.ToString(CultureInfo.InvariantCulture)),
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
                Inherited = [.. statement.Inherited.Order(StringComparer.Ordinal)],
            });
        }
    }

    // The sentence as the document has it: one string for all of its statistics.
    private string WordsOf(Sentence sentence)
    {
        if (!ReferenceEquals(sentence, _sentence))
        {
            _sentence = sentence;
            string words = sentence.Span.Of(document.Text);
            if (!_times.TryGetValue(words, out var known))
            {
                _times.Add(words, known = (words, []));
            }

            (_words, _here) = known;
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
