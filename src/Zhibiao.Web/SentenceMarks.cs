using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Cuts stretches of a document into pieces: numbers, places, times, indicators, and the plain words between them.</summary>
/// <param name="document">The document with its text.</param>
/// <param name="observations">Its observations.</param>
internal sealed class SentenceMarks(SourceDocument document, IReadOnlyCollection<Observation> observations)
{
    /// <summary>The pieces of a stretch; together they are its text.</summary>
    /// <param name="span">The stretch.</param>
    /// <param name="mentions">What was seen there, in text order.</param>
    /// <param name="chosen">The observation at hand; null where none is.</param>
    /// <param name="unused">Quantities that are no statistic; shown where nothing else stands.</param>
    public IReadOnlyList<Piece> Cut(TextSpan span, IEnumerable<Mention> mentions, Observation? chosen, IEnumerable<FoundQuantity>? unused = null)
    {
        var marks = new List<(TextSpan Span, Piece Piece)>();
        if (chosen is not null)
            Add(chosen.Span, new Piece("", 0, "number") { Own = true });
        foreach (Observation other in observations)
            Add(other.Span, new Piece("", 0) { Id = other.ObservationId, Review = Names.Of(other.Review) });
        Mention[] seen = [.. mentions];
        if (chosen is not null && SubjectIn(span, seen, chosen) is TextSpan subject)
            Add(subject, new Piece("", 0, "indicator") { Own = true, Says = chosen.Indicator?.NameEn });
        foreach (FoundQuantity quantity in unused ?? [])
            Add(quantity.Span, new Piece("", 0) { Unused = quantity.NotUsed });
        foreach (Mention mention in seen)
        {
            if (Marked(mention, chosen) is { } piece)
                Add(mention.Span, piece);
        }

        return Pieces(span, marks);

        void Add(TextSpan place, Piece piece)
        {
            if (place.Length > 0 && span.Contains(place) && !marks.Exists(mark => mark.Span.Overlaps(place)))
                marks.Add((place, piece));
        }
    }

    /// <summary>Whether the mention gave the observation its place, time or indicator, as far as the words tell.</summary>
    public bool IsOwn(Mention mention, Observation observation) => mention switch
    {
        PlaceMention place => place.Candidates.Any(one => one.Id.Length > 0 && one.Id == observation.PlaceId)
            || (place.Name.Length > 0 && observation.PlaceZh.Contains(place.Name, StringComparison.Ordinal)),
        TimeMention time => observation.Period is { Text.Length: > 0 } period && Within(time.Span, period.Text),
        IndicatorMention indicator => indicator.Indicator.Id == observation.Indicator?.Id || Within(indicator.Span, observation.Subject),
        QuantityMention quantity => quantity.Span.Overlaps(observation.Span),
        _ => false,
    };

    private bool Within(TextSpan span, string words) =>
        words.Contains(span.Of(document.Text), StringComparison.Ordinal);

    private Piece? Marked(Mention mention, Observation? chosen)
    {
        bool own = chosen is not null && IsOwn(mention, chosen);
        return mention switch
        {
            PlaceMention place => new Piece("", 0, "place") { Own = own, Says = place.Candidates.IsDefaultOrEmpty ? null : $"{place.Candidates[0].NameZh} {place.Candidates[0].NameEn}" },
            TimeMention => new Piece("", 0, "time") { Own = own },
            IndicatorMention indicator => new Piece("", 0, "indicator") { Own = own, Says = indicator.Indicator.NameEn },
            _ => null,
        };
    }

    // Where no indicator was named, the words that the subject was read from; the nearest before the number.
    private TextSpan? SubjectIn(TextSpan span, Mention[] mentions, Observation chosen)
    {
        if (!span.Contains(chosen.Span) || mentions.Any(mention => mention is IndicatorMention && IsOwn(mention, chosen)))
            return null;
        string before = document.Text[span.Start..chosen.Span.Start];
        int at = before.LastIndexOf(chosen.Subject, StringComparison.Ordinal);
        if (at >= 0)
            return new TextSpan(span.Start + at, span.Start + at + chosen.Subject.Length);
        at = document.Text[chosen.Span.End..span.End].IndexOf(chosen.Subject, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(chosen.Span.End + at, chosen.Span.End + at + chosen.Subject.Length);
    }

    private List<Piece> Pieces(TextSpan span, List<(TextSpan Span, Piece Piece)> marks)
    {
        var pieces = new List<Piece>();
        int at = span.Start;
        foreach ((TextSpan place, Piece piece) in marks.OrderBy(mark => mark.Span))
        {
            Plain(place.Start);
            pieces.Add(piece with { Text = place.Of(document.Text), Start = place.Start });
            at = place.End;
        }

        Plain(span.End);
        return pieces;

        void Plain(int end)
        {
            if (end > at)
                pieces.Add(new Piece(document.Text[at..end], at));
        }
    }
}
