using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao;

/// <summary>Proposes a row for words that a reviewer selected.</summary>
internal sealed class ReviewDrafts(DocumentExtractor extractor)
{
    /// <summary>The row that the selected words would make, with place, period and indicator of the statistic that stands nearest before it in its sentence or section.</summary>
    /// <param name="document">The document as it stands, with its text.</param>
    /// <param name="selected">The words; a number among them, where the recogniser sees one, becomes the quote.</param>
    public FieldCheck Draft(DocumentExtraction document, TextSpan selected)
    {
        string text = document.Document.Text;
        if (selected.End > text.Length || string.IsNullOrWhiteSpace(selected.Of(text)))
            return FieldCheck.Refused("select the words of the number in the text", "请在原文中选中数字的字词");
        RecognisedSentence? around = extractor.Recognise(document.Document).FirstOrDefault(sentence => sentence.Sentence.Span.Overlaps(selected));
        if (around is null || !around.Sentence.Span.Contains(selected))
            return FieldCheck.Refused("select words of one sentence", "请只选一句之内的字词");

        QuantityMention? number = around.Mentions.OfType<QuantityMention>().Where(mention => mention.Span.Overlaps(selected))
            .MaxBy(mention => Math.Min(mention.Span.End, selected.End) - Math.Max(mention.Span.Start, selected.Start));
        TextSpan span = number?.Span ?? selected;
        Observation? near = document.Observations
            .Where(row => row.Review != Review.Rejected && row.Language == around.Sentence.Language && row.Section == around.Sentence.Section)
            .OrderByDescending(row => row.SentenceIndex == around.Sentence.Index)
            .ThenByDescending(row => row.Span < span)
            .ThenBy(row => Math.Abs(row.Span.Start - span.Start)).FirstOrDefault();
        var row = new Observation
        {
            ObservationId = "",
            DocumentId = document.Document.DocumentId,
            SourceFile = document.Document.SourceFile,
            Language = around.Sentence.Language,
            Span = span,
            Quote = span.Of(text),
            Sentence = around.Sentence.Span.Of(text),
            Quantity = number?.Quantity ?? new Quantity { Kind = QuantityKind.Cardinal, Digits = span },
            Subject = near?.Subject ?? "",
            Confidence = 1,
            Method = "added by a reviewer",
            Section = around.Sentence.Section,
            SentenceIndex = around.Sentence.Index,
        };
        return new FieldCheck(near is null ? row : row.Take(near, ObservationField.Place).Take(near, ObservationField.Period)
            .Take(near, ObservationField.Status).Take(near, ObservationField.Indicator) with { Inherited = near.Period is null ? ["place"] : ["period", "place"] }, "");
    }
}
