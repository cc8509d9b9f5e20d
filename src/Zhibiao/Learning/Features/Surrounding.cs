using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Learning.Features;

/// <summary>The mentions near a number: those of its clause, and the cues of the sentence before it.</summary>
internal readonly record struct Surrounding
{
    // How far it looks to either side, so that a sentence of any length takes time in proportion.
    private const int Window = 64;

    /// <summary>Cues between the last mark and the number, a bit each.</summary>
    public ulong CuesBefore { get; private init; }

    /// <summary>Cues between the number and the next mark.</summary>
    public ulong CuesBehind { get; private init; }

    /// <summary>The cue just before the number; null where something else stands there.</summary>
    public CueKind? CueAt { get; private init; }

    /// <summary>What the clause's words up to the number say.</summary>
    public Evidence Evidence => Evidence.Of(CuesBefore);

    public int QuantitiesBefore { get; private init; }

    /// <summary>Mentions between the last mark and the number.</summary>
    public int ClauseLength { get; private init; }

    /// <summary>How many brackets are open.</summary>
    public int Depth { get; private init; }

    public bool Quoted { get; private init; }

    public bool Indicator { get; private init; }

    public bool Time { get; private init; }

    public static Surrounding Of(RecognisedSentence sentence, TextSpan number)
    {
        ImmutableArray<Mention> mentions = sentence.Mentions;
        int at = IndexOf(mentions, number.Start), quantities = 0, depth = 0, clause = Math.Max(0, at - Window);
        bool quoted = false;
        for (int i = clause; i < at; i++)
        {
            switch (mentions[i])
            {
                case QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart) }:
                    quantities++;
                    break;
                case MarkMention { Mark: '，' or '；' or '。' or '：' or '？' or '！' or '（' or '）' or '“' or '”' } mark:
                    clause = i + 1;
                    depth = Math.Max(0, depth + (mark.Mark == '（' ? 1 : mark.Mark == '）' ? -1 : 0));
                    quoted = mark.Mark == '“' || (mark.Mark != '”' && quoted);
                    break;
                default:
                    break;
            }
        }

        ulong before = 0, behind = 0;
        bool indicator = false, time = false;
        for (int i = clause; i < Math.Min(mentions.Length, at + Window) && (i <= at || mentions[i] is not MarkMention { Mark: '，' or '；' or '。' or '：' or '？' or '！' or '（' or '）' }); i++)
        {
            indicator |= mentions[i] is IndicatorMention;
            time |= mentions[i] is TimeMention;
            if (mentions[i] is CueMention cue)
            {
                before |= i < at ? 1UL << (int)cue.Means : 0;
                behind |= i > at ? 1UL << (int)cue.Means : 0;
            }
        }

        return new Surrounding
        {
            CuesBefore = before,
            CuesBehind = behind,
            CueAt = at > 0 && mentions[at - 1] is CueMention near ? near.Means : null,
            QuantitiesBefore = quantities,
            ClauseLength = at - clause,
            Depth = depth,
            Quoted = quoted,
            Indicator = indicator,
            Time = time,
        };
    }

    /// <summary>Index of the last mention that begins at the position or before it.</summary>
    public static int IndexOf(ImmutableArray<Mention> mentions, int start)
    {
        int low = 0, high = mentions.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = mentions[middle].Span.Start <= start ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
