using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>One statistic: how much of an indicator there is, somewhere, at some time. One row of observations.csv.</summary>
public sealed record Observation
{
    /// <summary>Stable from run to run, whatever is added elsewhere.</summary>
    public required string ObservationId { get; init; }

    /// <summary>Document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The document's file.</summary>
    public required string SourceFile { get; init; }

    /// <summary>Language of the statement.</summary>
    public Language Language { get; init; }

    /// <summary>Where the number expression stands.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The number expression; equal to the text's slice.</summary>
    public required string Quote { get; init; }

    /// <summary>The sentence around it, as it stands.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The number, its bounds signed (a fall is negative, its bounds swapped).</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Of the vocabulary; null where none says the same thing.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>What is counted or measured, as the text has it; never empty.</summary>
    public required string Subject { get; init; }

    /// <summary>Id of the gazetteer; empty where it lacks the place.</summary>
    public string PlaceId { get; init; } = "";

    /// <summary>The place in the fullest form that the document gives.</summary>
    public string PlaceZh { get; init; } = "";

    /// <summary>English name.</summary>
    public string PlaceEn { get; init; } = "";

    /// <summary>Rank; null where no place is known.</summary>
    public PlaceLevel? PlaceLevel { get; init; }

    /// <summary>Province; empty where none.</summary>
    public string ProvinceId { get; init; } = "";

    /// <summary>Actual or planned.</summary>
    public Status Status { get; init; }

    /// <summary>In what voice.</summary>
    public Stance Stance { get; init; }

    /// <summary>Level, change, growth or multiple.</summary>
    public Measure Measure { get; init; }

    /// <summary>The time that the number holds for; null where the text leaves it open.</summary>
    public Period? Period { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The rule or model that made it.</summary>
    public string Method { get; init; } = "";

    /// <summary>What a reviewer decided.</summary>
    public Review Review { get; init; }

    /// <summary>The target that it is baseline or target of; empty where none.</summary>
    public string PairId { get; init; } = "";

    /// <summary>0-based section of its document.</summary>
    public int Section { get; init; }

    /// <summary>0-based sentence of its document.</summary>
    public int SentenceIndex { get; init; }

    /// <summary>Label that the text's own words (由A增至B, 现有A…发展到B) tie to another observation of the document: the same label on baseline and target; empty where none.</summary>
    public string StatedPair { get; init; } = "";

    /// <summary>What was carried over from elsewhere rather than said: place, period, unit, percent, subject, year.</summary>
    public ImmutableArray<string> Inherited { get; init; } = [];
}
