using System.Text;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>Finds the place of an anchor in a document's text as it is now.</summary>
/// <param name="text">The text.</param>
internal sealed class AnchorFinder(string text)
{
    /// <summary>How alike the surroundings have to be: 1 is letter by letter, 0.5 one side of two.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>How much less alike every other place has to be.</summary>
    private const double LeastLead = 0.1;

    private const int MostPlaces = 2000;

    private static readonly char[] SentenceMarks = ['。', '！', '？', '\n'];

    private (string Text, int[] Offsets)? _folded;

    /// <summary>The place, or null; then <paramref name="problem"/> says why.</summary>
    public AnchorMatch? Find(DecisionAnchor anchor, out string problem)
    {
        problem = "";
        if (anchor.Quote.Length > 0 && StandsAt(anchor))
            return new AnchorMatch(new TextSpan(anchor.Start, anchor.End), 1);

        List<AnchorMatch> places = [.. Spans(anchor.Quote).Take(MostPlaces)
            .Select(span => new AnchorMatch(span, Likeness(anchor, span)))
            .OrderByDescending(match => match.Likeness).ThenBy(match => match.Span).Take(2)];
        if (places.Count == 0)
        {
            problem = "its words no longer stand in the document";
        }
        else if (places[0].Likeness < LeastLikeness)
        {
            problem = "its words stand in the document, but nothing around them is as it was";
        }
        else if (places.Count > 1 && !Leads(places[0].Likeness, places[1].Likeness))
        {
            problem = "its words stand at several places that look alike";
        }

        return problem.Length == 0 ? places[0] : null;
    }

    /// <summary>The decision at its place, or null; then <paramref name="problem"/> says why.</summary>
    public PlacedDecision? Place(Decision decision, out string problem) => Find(decision.Anchor, out problem) is not { } match ? null
        : new PlacedDecision(decision, match.Span, match.Span.Of(text), match.Likeness) { Sentence = Around(match.Span, decision.Row?.Sentence ?? "") };

    /// <summary>Whether the best place is clearly better than the next: by far, or as the only one that is as it was letter by letter.</summary>
    public static bool Leads(double best, double next) => best - next >= LeastLead || (best >= 1 && next < 1);

    /// <summary>The sentence as it was known where it still stands around the words; else from mark to mark.</summary>
    private string Around(TextSpan span, string known)
    {
        int at = known.Length == 0 || span.End < known.Length ? -1 : text.IndexOf(known, Math.Max(0, span.End - known.Length), StringComparison.Ordinal);
        if (known.Length > 0 && at >= 0 && at <= span.Start)
            return known;
        int start = span.Start == 0 ? 0 : text.LastIndexOfAny(SentenceMarks, span.Start - 1) + 1, end = text.IndexOfAny(SentenceMarks, span.End);
        return text[start..(end < 0 ? text.Length : text[end] == '\n' ? end : end + 1)].Trim();
    }

    private bool StandsAt(DecisionAnchor anchor) =>
        Has(anchor.Start, anchor.Quote) && Has(anchor.Start - anchor.Before.Length, anchor.Before) && Has(anchor.End, anchor.After);

    private bool Has(int at, string words) =>
        at >= 0 && at <= text.Length && text.AsSpan(at).StartsWith(words, StringComparison.Ordinal);

    /// <summary>Where the quote stands; where it stands nowhere, where it does but for white space.</summary>
    private IEnumerable<TextSpan> Spans(string quote)
    {
        bool any = false;
        foreach (int at in Occurrences(text, quote))
        {
            any = true;
            yield return new TextSpan(at, at + quote.Length);
        }

        if (any)
            yield break;
        _folded ??= Fold(text);
        (string folded, int[] offsets) = _folded.Value;
        string bare = Fold(quote).Text;
        foreach (int at in Occurrences(folded, bare))
        {
            yield return new TextSpan(offsets[at], offsets[at + bare.Length - 1] + 1);
        }
    }

    private static IEnumerable<int> Occurrences(string text, string words)
    {
        for (int at = 0; words.Length > 0 && (at = text.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at++)
        {
            yield return at;
        }
    }

    private static (string Text, int[] Offsets) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                folded.Append(text[at]);
                offsets.Add(at);
            }
        }

        return (folded.ToString(), [.. offsets]);
    }

    private double Likeness(DecisionAnchor anchor, TextSpan span)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, span.Start - anchor.Before.Length)..span.Start);
        ReadOnlySpan<char> after = text.AsSpan(span.End..Math.Min(text.Length, span.End + anchor.After.Length));
        int whole = anchor.Before.Length + anchor.After.Length;
        return whole == 0 ? 1
            : ((anchor.Before.Length * TextLikeness.Of(anchor.Before, before)) + (anchor.After.Length * TextLikeness.Of(anchor.After, after))) / whole;
    }
}
