using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>A sentence as the recognisers saw it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Mentions">In text order, without overlap, covering the whole sentence.</param>
/// <param name="Lost">Mentions that gave way to an overlapping one, for whoever asks why.</param>
public sealed record RecognisedSentence(Sentence Sentence, ImmutableArray<Mention> Mentions, ImmutableArray<Mention> Lost);
