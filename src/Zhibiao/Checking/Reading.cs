using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>A stretch of Chinese text to look through.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they stand in the document; -1 where that is not known any more.</param>
internal readonly record struct Reading(string Text, int Start)
{
    /// <summary>The document's Chinese parts; where its text was let go, the sentences of its observations.</summary>
    public static IEnumerable<Reading> Of(DocumentExtraction document)
    {
        string text = document.Document.Text;
        return text.Length > 0
            ? document.Document.Parts
                .Where(part => part.Language == Language.Chinese && part.Span.End <= text.Length)
                .Select(part => new Reading(part.Span.Of(text), part.Span.Start))
            : document.Observations
                .Where(observation => observation.Language == Language.Chinese)
                .Select(observation => observation.Sentence)
                .Distinct()
                .Select(sentence => new Reading(sentence, -1));
    }
}
