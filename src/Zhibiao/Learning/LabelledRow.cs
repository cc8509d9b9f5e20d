using System.Collections.Immutable;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning;

/// <summary>One row to learn from: its features, and for each question the truth.</summary>
public sealed record LabelledRow
{
    /// <summary>The document, so that a model is never tried on a document that it learned from.</summary>
    public required string Document { get; init; }

    /// <summary>Whether the rules were written with this document at hand; then their results there are better than elsewhere.</summary>
    public bool Known { get; init; }

    /// <summary>Numbers of its features.</summary>
    public required ImmutableArray<int> Features { get; init; }

    /// <summary>The rules' own confidence, 0 to 1, to compare with.</summary>
    public double RulesConfidence { get; init; }

    /// <summary>The labels, one a head, in the order of <see cref="HeadKind"/>.</summary>
    public required ImmutableArray<HeadLabel> Labels { get; init; }

    /// <summary>The label for a head.</summary>
    public HeadLabel this[HeadKind head] => Labels[(int)head];
}
