using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Learning.Features;

/// <summary>How the place of a row stands to the place that the text named last before it.</summary>
internal static class NearestPlace
{
    private const int MostSentences = 3;
    private const int MostMentions = 64;

    /// <summary>The feature's step (none, the same, above, below, beside, outside the gazetteer), and how many sentences back that place is named.</summary>
    public static (int How, int Away) Of(IReadOnlyList<RecognisedSentence> sentences, int at, Observation o)
    {
        int looked = 0;
        for (int away = 0; away <= Math.Min(MostSentences, at); away++)
        {
            RecognisedSentence sentence = sentences[at - away];
            ImmutableArray<Mention> mentions = sentence.Mentions;
            if (sentence.Outlined)
            {
                looked += sentence.Count;
                continue;
            }

            int last = away == 0 ? Surrounding.IndexOf(mentions, o.Span.Start) : mentions.Length;
            for (int i = last - 1; i >= 0 && looked < MostMentions; i--, looked++)
            {
                if (mentions[i] is PlaceMention { Form: PlaceForm.Name or PlaceForm.Body, Candidates: [var place, ..] })
                {
                    return (Compare(place, o), away);
                }
            }
        }

        return (0, MostSentences);
    }

    private static int Compare(Place place, Observation o) =>
        place.Id.Length == 0 ? 5
        : place.Id == o.PlaceId ? 1
        : o.PlaceLevel is not { } level || place.Level == level ? 4
        : place.Level < level ? 2 : 3;
}
