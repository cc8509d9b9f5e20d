using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>A cue word of the vocabulary.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Means">What they do.</param>
/// <param name="Accepts">Texts in which the cue is found.</param>
/// <param name="Refuses">Texts, mostly longer words that hold the phrase, in which it is not.</param>
internal sealed record CueWord(string Phrase, CueKind Means, IReadOnlyList<string> Accepts, IReadOnlyList<string> Refuses);
