using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Answers with one number and all that is needed to judge it.</summary>
internal sealed class CardApi(Workbench bench, OpenDocuments open)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/history", (RequestDelegate)History);
    }

    /// <summary>A number with all that is needed to judge it; null where it is not, or is gone.</summary>
    public object? Card(string id)
    {
        if (bench.Find(id) is not { } row || bench.DocumentOf(row) is not { } document)
            return null;
        IReadOnlyList<RecognisedSentence> all = open.Sentences(document);
        IReadOnlyList<Observation> others = bench.Session.Observations(document.SourceFile);
        Ledger ledger = bench.Ledger;
        var marks = new SentenceMarks(document, others);
        int at = IndexOf(all, row);
        RecognisedSentence? sentence = at < 0 ? null : all[at];
        RecognisedSentence? english = sentence is null ? null : EnglishPassage.Find(all, sentence, row);
        return new
        {
            waiting = bench.Waiting,
            row = bench.Row(id),
            stamp = ledger.StampOf(id),
            language = Names.Of(row.Language),
            document = Rows.Of(document, bench.NumberOf(document), others.Count, 0),
            sentence = sentence is null ? marks.Cut(row.Span, [], row) : marks.Cut(sentence.Sentence.Span, sentence.Mentions, row),
            before = Beside(at - 1),
            after = Beside(at + 1),
            heading = Above(SentenceRole.Heading) ?? Above(SentenceRole.Title),
            dateline = Above(SentenceRole.Dateline),
            english = english is null ? null : Passage(Around(all, english), InEnglish(english, row)),
            how = How(sentence, row, marks),
            checks = bench.Now.ChecksOf(id).Select(check => new { severity = Names.Of(check.Severity), kind = check.Kind, message = check.Message, evidence = check.Evidence }),
            targets = bench.TargetsOf(row).Select(Rows.Of),
            series = bench.Now.SeriesOf(id),
            corrected = ledger.CorrectedFields(id),
            decisions = ledger.Of(id).Where(one => one.Kind != DecisionKind.Undo).Select(one => ledger.Row(one, known: true)),
            values = Fields.Texts(row),
        };

        // With the spaces between the sentences.
        IReadOnlyList<Piece> Passage(RecognisedSentence[] sentences, Observation? same) =>
            marks.Cut(new TextSpan(sentences[0].Sentence.Span.Start, sentences[^1].Sentence.Span.End), sentences.SelectMany(one => one.Mentions), same);

        IReadOnlyList<Piece>? Beside(int index) =>
            index >= 0 && index < all.Count && sentence is not null && all[index].Sentence is { Role: SentenceRole.Body } beside && beside.Language == row.Language
                && beside.Section == sentence.Sentence.Section
                ? marks.Cut(beside.Span, all[index].Mentions, row) : null;

        // The last of its kind above, in the same section; a title stands over all sections.
        IReadOnlyList<Piece>? Above(SentenceRole role)
        {
            if (sentence is null)
                return null;
            RecognisedSentence? above = all.Take(at).LastOrDefault(one => one.Sentence.Role == role && one.Sentence.Language == row.Language
                && one.Sentence.Section == sentence.Sentence.Section);
            return above is null || role == SentenceRole.Title ? null : marks.Cut(above.Sentence.Span, above.Mentions, row);
        }
    }

    private static int IndexOf(IReadOnlyList<RecognisedSentence> all, Observation row)
    {
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Sentence.Span.Contains(row.Span))
                return i;
        }

        return -1;
    }

    // The English sentence with its neighbours in the paragraph, so that the passage can be read.
    private static RecognisedSentence[] Around(IReadOnlyList<RecognisedSentence> all, RecognisedSentence english) =>
        [.. all.Where(one => one.Sentence.Language == Language.English && one.Sentence.Paragraph == english.Sentence.Paragraph && Math.Abs(one.Sentence.Index - english.Sentence.Index) <= 1)];

    // The same number in the English sentence, so that it is marked there; where none agrees, nothing is marked as the number.
    private static Observation? InEnglish(RecognisedSentence english, Observation row) => english.Mentions.OfType<QuantityMention>()
        .FirstOrDefault(quantity => quantity.Quantity.Low == row.Quantity.Low && quantity.Quantity.High == row.Quantity.High) is { } same
        ? row with { Span = same.Span } : null;

    /// <summary>Which rule gave each field, and whether it was said in the sentence or carried over.</summary>
    private static Dictionary<string, object> How(RecognisedSentence? sentence, Observation row, SentenceMarks marks)
    {
        return new Dictionary<string, object>
        {
            ["value"] = By<QuantityMention>([], ["percent", "unit", "multiplier"]),
            ["subject"] = new { rule = "", inherited = Carried("subject"), partly = false },
            ["indicator"] = By<IndicatorMention>(["indicator"], []),
            ["place"] = By<PlaceMention>(["place"], []),
            ["period"] = By<TimeMention>(["period"], ["year"]),
            ["status"] = new { rule = row.Method, inherited = false, partly = false },
            ["measure"] = new { rule = row.Method, inherited = false, partly = false },
        };

        // What a word of this sentence gave can only have been carried over in part.
        object By<T>(string[] whole, string[] part)
            where T : Mention
        {
            string rule = sentence?.Mentions.OfType<T>().FirstOrDefault(mention => marks.IsOwn(mention, row))?.Rule ?? "";
            bool carried = whole.Any(Carried);
            return new { rule, inherited = carried && rule.Length == 0, partly = (carried && rule.Length > 0) || part.Any(Carried) };
        }

        bool Carried(string what) => row.Inherited.Contains(what) || row.Quantity.Inherited.Contains(what);
    }

    private Task History(HttpContext context)
    {
        Ledger ledger = bench.Ledger;
        return context.Answer(new
        {
            total = ledger.All.Count,
            rows = ledger.All.Reverse().Skip(context.Number("offset", 0, int.MaxValue)).Take(context.Number("limit", 1, 200)).Select(one => ledger.Row(one, bench.Find(one.Anchor.ObservationId) is not null)),
        });
    }
}
