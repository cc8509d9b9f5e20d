using System.Runtime.InteropServices;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>A recognised sentence laid out in clauses, with the look-ups that the readers of single fields share.</summary>
internal sealed class Reading
{
    private readonly int[] _clauseOf;

    public Reading(string text, RecognisedSentence sentence, SubjectWords subjectWords)
    {
        SubjectWords = subjectWords;
        Text = text;
        Sentence = sentence.Sentence;
        Mentions = ImmutableCollectionsMarshal.AsArray(sentence.Mentions)!;
        _clauseOf = new int[Mentions.Length];
        Clauses = Lay();
    }

    public string Text { get; }

    public SubjectWords SubjectWords { get; }

    public Sentence Sentence { get; }

    /// <summary>Not to be changed: they are the recogniser's own.</summary>
    public Mention[] Mentions { get; }

    public List<Clause> Clauses { get; }

    /// <summary>The mention at the index, or null beyond either end.</summary>
    public Mention? At(int index) => index >= 0 && index < Mentions.Length ? Mentions[index] : null;

    public int ClauseIndex(int mention) => _clauseOf[mention];

    public Clause ClauseOf(int mention) => Clauses[_clauseOf[mention]];

    public string Words(int first, int end) =>
        first >= end ? "" : Text[Mentions[first].Span.Start..Mentions[end - 1].Span.End];

    public string Words(int index) => Mentions[index].Span.Of(Text);

    /// <summary>The words of some mentions, for looking only.</summary>
    public ReadOnlySpan<char> Look(int first, int end) =>
        first >= end ? [] : Text.AsSpan(Mentions[first].Span.Start, Mentions[end - 1].Span.End - Mentions[first].Span.Start);

    /// <summary>The words of a mention, for looking only.</summary>
    public ReadOnlySpan<char> Look(int index) => Look(index, index + 1);

    /// <summary>The unit of the quantity at the index.</summary>
    public string UnitAt(int index) => ((QuantityMention)Mentions[index]).Quantity.Unit;

    public bool IsCue(int index, CueKind kind) => At(index) is CueMention cue && cue.Means == kind;

    public bool IsMark(int index, char mark) => At(index) is MarkMention found && found.Mark == mark;

    /// <summary>Whether the mention joins the things of a list: 、 和 及 与, or a comma between two places.</summary>
    public bool IsJoin(int index) => IsMark(index, '、') || IsCue(index, CueKind.Join);

    /// <summary>Index of the nearest quantity before the mention in its clause, or -1; the unit of a price (每百斤) is none.</summary>
    public int QuantityBefore(int index)
    {
        int first = ClauseOf(index).First;
        for (int i = index - 1; i >= first; i--)
        {
            if (Mentions[i] is QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart) } && !IsCue(i - 1, CueKind.Each))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the time right before the bracket that the number is the first of, or -1.</summary>
    public int BracketedTime(int index)
    {
        Clause clause = ClauseOf(index);
        return clause.Opening == '（' && At(clause.First - 2) is TimeMention && QuantityBefore(index) < 0 ? clause.First - 2 : -1;
    }

    private List<Clause> Lay()
    {
        var clauses = new List<Clause>(Math.Max(4, Mentions.Length / 4));
        int first = 0;
        char opening = ' ';
        int depth = 0;
        bool quoted = false;
        for (int i = 0; i <= Mentions.Length; i++)
        {
            char mark = i == Mentions.Length ? '。' : Mentions[i] is MarkMention m ? m.Mark : '\0';
            bool cuts = mark is '，' or '；' or '。' or '：' or '？' or '！' or '（' or '）' || (mark is '“' or '”' && (quoted || (mark == '“' && IsMark(i - 1, '：'))));
            if (!cuts)
            {
                continue;
            }

            for (int j = first; j < Math.Min(i + 1, Mentions.Length); j++)
            {
                _clauseOf[j] = clauses.Count;
            }

            clauses.Add(new Clause(first, i, opening, depth, quoted));
            depth = Math.Max(0, depth + (mark == '（' ? 1 : mark == '）' ? -1 : 0));
            quoted = mark == '“' || (mark != '”' && quoted);
            first = i + 1;
            opening = mark;
        }

        return clauses;
    }
}
