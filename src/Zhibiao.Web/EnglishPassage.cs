using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Finds the English words that most likely render a Chinese sentence.</summary>
internal static class EnglishPassage
{
    private const int SameNumber = 4, SamePlace = 2, Distance = 5;

    /// <summary>The English sentence with the most of the number, the places and the position of the Chinese one; null where the document has no English.</summary>
    /// <param name="sentences">All sentences of the document.</param>
    /// <param name="chinese">The Chinese one.</param>
    /// <param name="observation">Its number.</param>
    public static RecognisedSentence? Find(IReadOnlyList<RecognisedSentence> sentences, RecognisedSentence chinese, Observation observation)
    {
        RecognisedSentence[] english = [.. sentences.Where(one => one.Sentence.Language == Language.English)];
        if (english.Length == 0 || chinese.Sentence.Language == Language.English)
            return null;
        RecognisedSentence[] own = [.. sentences.Where(one => one.Sentence.Language == Language.Chinese)];
        double at = own.Length > 1 ? Array.IndexOf(own, chinese) / (double)(own.Length - 1) : 0;
        string[] places = [.. PlacesOf(chinese)];
        return english.Select((sentence, i) => (sentence, Score: Score(sentence, i / (double)Math.Max(1, english.Length - 1))))
            .MaxBy(one => one.Score).sentence;

        double Score(RecognisedSentence one, double position) =>
            (one.Mentions.Any(mention => mention is QuantityMention quantity && quantity.Quantity.Low == observation.Quantity.Low && quantity.Quantity.High == observation.Quantity.High) ? SameNumber : 0)
            + (SamePlace * PlacesOf(one).Distinct().Count(places.Contains) / (double)Math.Max(1, places.Length))
            - (Distance * Math.Abs(position - at));
    }

    private static IEnumerable<string> PlacesOf(RecognisedSentence sentence) => sentence.Mentions.OfType<PlaceMention>()
        .SelectMany(place => place.Candidates.Take(1)).Select(place => place.Id).Where(id => id.Length > 0);
}
