using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Names of things in which a character stands twice. Whether they are misprints hangs on what else the collection speaks of.</summary>
/// <param name="names">Chinese names; those too short to be told from other words are passed over.</param>
internal sealed class DoubledNames(IEnumerable<string> names)
{
    public const int ShortestName = 4;

    private readonly ILookup<char, string> _names = names.Where(name => name.Length >= ShortestName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .SelectMany(name => name.Distinct().Select(letter => (letter, name))).ToLookup(pair => pair.letter, pair => pair.name);

    public IEnumerable<PossibleMisprint> In(DocumentExtraction document) =>
        from reading in Reading.Of(document)
        from doubled in DoubledCharacter.Find(reading.Text, _names)
        select new PossibleMisprint(
            [.. doubled.Select(one => one.Term)],
            [.. doubled.Select(one => Question(document.Document, reading, one.Span, one.Term))]);

    private static Check Question(SourceDocument document, Reading reading, TextSpan span, string term) => Doubt.Of(
        DoubtKind.Character, Severity.Info, document.DocumentId, [],
        $"{span.Of(reading.Text)} is likely a misprint of {term}: a character stands twice.",
        Doubt.Words(reading.Text, span),
        reading.Start < 0 ? "" : span.Shift(reading.Start).ToString());
}
