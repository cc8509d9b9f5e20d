using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>A sentence as the recognisers saw it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Mentions">In text order, without overlap, covering the whole sentence unless it is outlined.</param>
/// <param name="Lost">Mentions that gave way to an overlapping one, for whoever asks why.</param>
public sealed record RecognisedSentence(Sentence Sentence, ImmutableArray<Mention> Mentions, ImmutableArray<Mention> Lost)
{
    /// <summary>How many mentions cover the sentence; more than are given where it is outlined.</summary>
    public int Count { get; init; } = Mentions.Length;

    /// <summary>Whether it names no number, place or time, and its mentions are but the indicators that it names.</summary>
    public bool Outlined => Mentions.Length < Count;
}
