using Zhibiao.Model;

namespace Zhibiao;

/// <summary>What was seen around a character of a document, and what came of it.</summary>
/// <param name="Document">The document; its problem where it could not be read.</param>
/// <param name="Offset">The character asked about: a UTF-16 index into the document's text.</param>
/// <param name="Sentence">The sentence there as recognised; null where the character stands in no sentence.</param>
/// <param name="Observations">The observations of that sentence, in text order.</param>
/// <param name="Findings">Doubts and quantities turned down in that sentence, with the reason.</param>
/// <param name="Targets">The targets that those observations belong to.</param>
public sealed record Explanation(
    SourceDocument Document,
    int Offset,
    RecognisedSentence? Sentence,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Target> Targets);
