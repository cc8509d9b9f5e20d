using System.Buffers;
using Zhibiao.Model;

namespace Zhibiao.Learning.Features;

/// <summary>What holds for every number of a sentence.</summary>
internal readonly record struct SentenceFacts(int Quantities, int Places, Evidence Marks, bool LostCharacter)
{
    // What editors and scanners leave where a character could not be read.
    private static readonly SearchValues<char> LostCharacters = SearchValues.Create("□×●■\ufffd？");

    public static SentenceFacts Of(RecognisedSentence sentence, string text)
    {
        int quantities = 0, places = 0;
        ulong cues = 0;
        foreach (Mention mention in sentence.Mentions)
        {
            switch (mention)
            {
                case QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart) }:
                    quantities++;
                    break;
                case PlaceMention:
                    places++;
                    break;
                case CueMention cue:
                    cues |= 1UL << (int)cue.Means;
                    break;
                default:
                    break;
            }
        }

        return new SentenceFacts(quantities, places, Evidence.Of(cues), text.AsSpan(sentence.Sentence.Span.Start, sentence.Sentence.Span.Length).ContainsAny(LostCharacters));
    }
}
